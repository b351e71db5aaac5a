/// Whole outputs for the sample study, as a reader sees them.
enum ExpectedPages {
    /// The terminal page in Chinese.
    static let chinese = """
        内部资料　注意保存
        通州区2020年主要经济指标全年测算（平稳恢复·推荐方案）   数据截至2020年6月   测算编号 T20200826-K7Q2MB
        本区历史数据不足：占比、恢复速度参照北京市和全国；每行备注标明本区数据占几成。依据：本区数据占2成（各指标中位数）。

        表1　进展情况

        序号  指标                单位                年度目标  1-6月完成   同比  较一季度        完成进度  时序进度  备注
                                                                             (%)  (百分点)             (%)       (%)
        ----------------------------------------------------------------------------------------------------------------------------
           1  社会消费品零售总额  亿元                【待填】      238.5  -17.1      +5.7               —         —  报告称“零售额”
           2  全社会固定资产投资  %                  增速≥3.0%         --    0.9      +0.6   低2.1个百分点         —
           3  　其中：建安投资    %         【待填：市级任务】         --    2.4      -1.3               —         —
           4  城镇登记失业率      %                      ≤3.50       2.96      —         —  低0.54个百分点         —  6月末
           5  便民商业网点        个                       120         92      …         …            76.7      50.0
           6  商品房销售面积      万平方米                   —       46.2   52.5         …               —         —

        表2　全年测算

        序号  指标                全年预计                   全年预计                  下半年                    下半年       完成  备注
                                      总量     〔八成区间〕   同比(%)   〔八成区间〕  同比(%)  〔八成区间〕     需增(%)  可能性(%)
        ---------------------------------------------------------------------------------------------------------------------------------------------
           1  社会消费品零售总额     520.0  〔510.8—529.2〕      -8.3  〔-9.6—-7.0〕      0.1  〔-2.3—2.5〕           —          —  本区数据占3成
           2  全社会固定资产投资        --                —       2.1    〔0.6—3.6〕      3.2   〔0.3—6.1〕         4.9         27  本区数据占3成；需
                                                                                                                                    增〔4.4—5.3〕
           3  　其中：建安投资          --                —       3.4    〔1.4—5.4〕      4.3   〔0.7—7.9〕           —          —  本区数据占2成
           4  城镇登记失业率      年末3.12    〔2.91—3.33〕         —              —        —             —  年末不超过        >99  本区数据不足1成；
                                                                                                                   3.50             同比+0.35个百分点
                                                                                                                                    〔0.14—0.56〕
           5  便民商业网点             164      〔134—194〕         —              —        —             —    还需28个         91  按已有进度推算
           6  商品房销售面积        仅区间   〔67.0—109.0〕    不外推              —   不外推             —           —          —

        附：地区生产总值：测算数全年1103.5亿元〔1083.5—1123.5〕，同比0.0%〔-1.0—1.0〕，非核算数，以统计部门公布为准。

        注：1. 预计数为中值，总量单位同表1；〔 〕为八成区间，即约八成可能落在其间；不是高、低方案。
        　　2. “--”只发布增速或不发布总量；“…”未公布或未到公布时间；“—”不适用；【待填】由本单位填写。
        　　3. “较一季度”为增速之差；增速、总量按发布位数列示。
        　　4. 完成进度仅用于总量和数量目标；增速目标和控制目标比较与目标之差。时序进度按日历月份计。
        　　5. 因四舍五入，分项之和、两数之差可能与表列数不等。
        　　6. 受个别大额影响的指标不外推，只给全年区间。
        　　7. 口径：社会消费品零售总额（现价）、全社会固定资产投资（现价）、建安投资（现价）。

        测算说明

        社会消费品零售总额：上半年下降17.1%，降幅较一季度收窄5.7个百分点；测算下半年增长0.1%，全年下降8.3%左右，约八成可能在下降7.0%—9.6%之间。
        全社会固定资产投资：上半年增长0.9%，增速较一季度提高0.6个百分点；测算下半年增长3.2%，全年增长2.1%左右，约八成可能在增长0.6%—3.6%之间。
        建安投资：上半年增长2.4%，增速较一季度回落1.3个百分点；测算下半年增长4.3%，全年增长3.4%左右，约八成可能在增长1.4%—5.4%之间。

        依据和提示

        恢复速度　社会消费品零售总额：估计每季弥合41%〔31—51〕；一季度到二季度的弥合实测为45%〔41—49〕。
        受冲击季度　2020年一季度：由社会消费品零售总额（非常明显）自身数据识别。
        用到修订后数据：社会消费品零售总额。
        季度占比参照上级地区或参照区间：社会消费品零售总额。
        北京市：80个数据中有12个取自数据截止日之后的表（修订后数据）。
        超出参照区间（*）　消费恢复偏慢：恢复速度　社会消费品零售总额　倍数取值0.4，超出参照区间0.5—1.5。
        抗疫特别国债：下达50亿元，年内形成实物工作量21.3亿元，其余结转下年28.8亿元。
        测算　抽样5000次，随机数编号2020，参数组合有效数183，程序0.1.0。

        影响系数表

        关联指标             社会消费品零售总额  参照区间
                               中值〔八成区间〕   比重(%)
        -------------------------------------------------
        城镇登记失业率  -0.020〔-0.030—-0.010〕        90

        注：主导指标偏离趋势每变动1%，关联指标偏离趋势变动的百分比（比率指标为百分点）。参照区间比重为参照区间在估计精度中所占份额，100即数据没有提供信息。

        表3　分情景测算

        项目                          单位                低方案              推荐方案  低-推荐
                                                    消费恢复偏慢              平稳恢复
        ---------------------------------------------------------------------------------------
        一、主要假定
        恢复速度　社会消费品零售总额  倍                    0.4*          1.2〔1—1.4〕
        抗疫特别国债　下达金额        亿元                    无                    50
        抗疫特别国债　到位月份        月                      无            2020年10月
        二、全年同比
        社会消费品零售总额            %      -10.5〔-11.8—-9.2〕     -8.3〔-9.6—-7.0〕     -2.3
        全社会固定资产投资            %           2.1〔0.6—3.6〕        2.1〔0.6—3.6〕      0.0
        　其中：建安投资              %           3.4〔1.4—5.4〕        3.4〔1.4—5.4〕      0.0
        城镇登记失业率（年末）        %        3.12〔2.91—3.33〕     3.12〔2.91—3.33〕     0.00
        三、全年总量
        社会消费品零售总额            亿元  507.3〔498.1—516.5〕  520.0〔510.8—529.2〕    -12.7
        便民商业网点                  个          164〔134—194〕        164〔134—194〕        0
        四、完成目标的可能性
        全社会固定资产投资 增速≥3.0%  %                       27                    27
        城镇登记失业率 ≤3.50          %                      >99                   >99
        便民商业网点 120              %                       91                    91
        其余2项指标                   %                 未填目标              未填目标
        五、专项资金
        抗疫特别国债：年内形成实物工  亿元                     —                  21.3
        作量
        抗疫特别国债：结转下年        亿元                     —                  28.8
        合理性                                              少见                  常见

        注：差额为与推荐方案中值之差，增速之差为百分点。“*”超出参照区间。合理性与历史波动相比，“对照”为延续情景自身。各列出自同一次测算。

        """

    /// The terminal page in English.
    static let english = """
        Internal edition. Keep it safe.
        Tongzhou District 2020, full-year projection (Steady recovery, recommended case)   data through June 2020   run T20200826-K7Q2MB
        The region's own history is short: shares and recovery speeds are those of Beijing and the nation; every row says how much is own data. Evidence: own data 2 in 10 (median over the indicators).

        Table 1. Progress so far

        No.  indicator                  unit                annual  Jan-Jun level   year on     change on       share of  schedule  remarks
                                                            target                 year (%)  Jan-Mar (pp)     target (%)       (%)
        ---------------------------------------------------------------------------------------------------------------------------------------------------
          1  total retail sales of      100 million   [to fill in]          238.5     -17.1          +5.7              —         —  the report says “sales”
             consumer goods             yuan
          2  total investment in fixed  %            growth ≥3.0 %             --       0.9          +0.6   2.1 pp below         —
             assets
          3    of which: investment in  %             [to fill in:             --       2.4          -1.3              —         —
             construction and                        city-assigned
             installation                                    task]
          4  registered urban           %                    ≤3.50           2.96         —             —  0.54 pp below         —  end Jun
             unemployment rate
          5  convenience outlets        number                 120             92         …             …           76.7      50.0
          6  floor space of commercial  10 thousand              —           46.2      52.5             …              —         —
             buildings sold             m²

        Table 2. Full-year projection

        No.  indicator                        year                          year                           H2                   H2 growth   chance of  remarks
                                             level   80 % interval    growth (%)  80 % interval    growth (%)  80 % interval   needed (%)  target (%)
        ----------------------------------------------------------------------------------------------------------------------------------------------------------------
          1  total retail sales of           520.0  [510.8, 529.2]          -8.3   [-9.6, -7.0]           0.1    [-2.3, 2.5]            —           —  own data 3 in 10
             consumer goods
          2  total investment in                --               —           2.1     [0.6, 3.6]           3.2     [0.3, 6.1]          4.9          27  own data 3 in 10;
             fixed assets                                                                                                                              needed [4.4, 5.3]
          3    of which: investment             --               —           3.4     [1.4, 5.4]           4.3     [0.7, 7.9]            —           —  own data 2 in 10
             in construction and
             installation
          4  registered urban        year-end 3.12    [2.91, 3.33]             —              —             —              —  year-end at         >99  own data below 1
             unemployment rate                                                                                                  most 3.50              in 10; +0.35 pp
                                                                                                                                                       [0.14, 0.56] on
                                                                                                                                                       the year before
          5  convenience outlets               164      [134, 194]             —              —             —              —      28 more          91  at the pace so
                                                                                                                                                       far
          6  floor space of          interval only   [67.0, 109.0]           not              —           not              —            —           —
             commercial buildings                                   extrapolated                 extrapolated
             sold

        Appendix: gross regional product: projected 110.35 [108.35, 112.35] billion yuan in the year, 0.0 % [-1.0, 1.0] year on year; not an official account, the statistics bureau's release prevails.

        Notes: 1. Projected figures are medians, levels in the units of table 1. [ ] is the 80 % interval: about eight chances in ten to lie within; not a high or a low case.
               2. “--” published as growth only; “…” not released yet; “—” not applicable; [to fill in] is for the office.
               3. “Change on Jan-Mar” is a difference of growth rates; published figures keep their decimals.
               4. The share of a target is for totals and counts; growth targets and ceilings are compared by difference. The schedule is by calendar months.
               5. Sums and differences may not add up for rounding.
               6. Indicators driven by single large items are not extrapolated; the year gets an interval only.
               7. Definitions: total retail sales of consumer goods (current prices), total investment in fixed assets (current prices), investment in construction and installation (current prices).

        Summary

        Total retail sales of consumer goods: the first half down 17.1 %, the fall narrowed by 5.7 pp from the first quarter; projected: the second half up 0.1 %, the year down about 8.3 %; about eight chances in ten for a fall of 7.0 % to 9.6 %.
        Total investment in fixed assets: the first half up 0.9 %, growth rose by 0.6 pp from the first quarter; projected: the second half up 3.2 %, the year up about 2.1 %; about eight chances in ten for growth of 0.6 % to 3.6 %.
        Investment in construction and installation: the first half up 2.4 %, growth eased by 1.3 pp from the first quarter; projected: the second half up 4.3 %, the year up about 3.4 %; about eight chances in ten for growth of 1.4 % to 5.4 %.

        Evidence and remarks

        Recovery speed, total retail sales of consumer goods: 41 % [31, 51] of the gap a quarter; from the first to the second quarter 45 % [41, 49] as measured.
        Shock quarter, the first quarter of 2020: found in own figures of total retail sales of consumer goods (very clear).
        Rests on revised data (later vintages): total retail sales of consumer goods.
        Quarter shares are the parent's or a prior's: total retail sales of consumer goods.
        Beijing: 12 of 80 figures are read from tables later than the as-of date (revised data).
        Outside the prior range (*), Weak consumption: recovery speed, total retail sales of consumer goods, multiple uses 0.4, outside the prior range 0.5 to 1.5.
        Special treasury bonds: 5 billion yuan allotted, 2.13 billion yuan turned into works within the year, 2.88 billion yuan carried into the next year.
        Run: 5000 draws, seed 2020, 183 effective parameter particles, engine 0.1.0.

        Response coefficients

        response             total retail sales of    prior's
                                    consumer goods  share (%)
                                     median [80 %]
        -----------------------------------------------------
        registered urban   -0.020 [-0.030, -0.010]         90
        unemployment rate

        Note: percent (points for a rate) by which a response's gap moves with one percent of a driver's gap. The prior's share is that of the prior in the precision; 100 is no information from data.

        Table 3. Projection by scenario

        item                          unit                     low case      recommended case        low −
                                                       Weak consumption       Steady recovery  recommended
        --------------------------------------------------------------------------------------------------
        1. Main assumptions
        recovery speed, total retail  ×                            0.4*          1.2 [1, 1.4]
        sales of consumer goods
        Special treasury bonds,       100 million                  none                    50
        allotted                      yuan
        Special treasury bonds,       month                        none               2020-10
        month of arrival
        2. Full-year growth
        total retail sales of         %             -10.5 [-11.8, -9.2]     -8.3 [-9.6, -7.0]         -2.3
        consumer goods
        total investment in fixed     %                  2.1 [0.6, 3.6]        2.1 [0.6, 3.6]          0.0
        assets
          of which: investment in     %                  3.4 [1.4, 5.4]        3.4 [1.4, 5.4]          0.0
        construction and
        installation
        registered urban              %               3.12 [2.91, 3.33]     3.12 [2.91, 3.33]         0.00
        unemployment rate (year-end)
        3. Full-year level
        total retail sales of         100 million  507.3 [498.1, 516.5]  520.0 [510.8, 529.2]        -12.7
        consumer goods                yuan
        convenience outlets           number             164 [134, 194]        164 [134, 194]            0
        4. Probability of meeting the target
        total investment in fixed     %                              27                    27
        assets growth ≥3.0 %
        registered urban              %                             >99                   >99
        unemployment rate ≤3.50
        convenience outlets 120       %                              91                    91
        2 other indicators            %            target not filled in  target not filled in
        5. Funds
        Special treasury bonds:       100 million                     —                  21.3
        turned into works within the  yuan
        year
        Special treasury bonds:       100 million                     —                  28.8
        carried into the next year    yuan
        plausibility                                           uncommon                common

        Note: differences are between medians, of growth in pp. “*” is outside the prior range. Plausibility is against past variation; the reference is the continuation itself. All columns come from one run.

        """

    /// What `check` says in Chinese, with one finding of each case.
    static let check = """
        审核通过，可以测算。错误 0 条，需要你决定 5 条，提示 9 条。
        需要你决定
         1 社会消费品零售总额：未填年度目标。报告称任务过半，只能推出目标≤477.00亿元（界限，不是目标）。不计算完成进度和完成可能性。
         2 全社会固定资产投资、建安投资：未填市级任务。不计算完成进度和完成可能性，不倒算。
         3 社会消费品零售总额：2020年1-6月238.5，同比-17.1%，推得上年同期287.7；上年公布280.0，按两数相除为-14.8%。上年同期数可能已修订，以发布增速为准，请核对（observations.csv:4）。
         4 情景“平稳恢复”：抗疫特别国债只有申请金额100亿元，未填下达金额。申请不等于下达，按现状影响为0。
         5 情景“平稳恢复”：抗疫特别国债未说明与现有项目重叠多少（in_base）。按不重叠和全部重叠两端各算一次。
        提示
         6 通州区：没有往年上半年与全年的成对数据。占比和恢复速度参照上级地区，区间因此偏宽；表头将注明。
         7 商品房销售面积 52.5%：受个别大额影响，不作外推，全年只给区间或不给。
         8 地区生产总值：没有本期数据，参照上级地区和参照区间测算，区间偏宽。
         9 地区生产总值2019年全年：数据来源待核（第三方），不得用于正式文件。
        10 北京市：80个数据中有12个取自数据截止日之后的表（修订后数据）。
        11 全国：3个数据在数据截止日之后才发布，未采用。
        12 城镇登记失业率：与城镇调查失业率不可比，已分列。
        13 恢复速度　社会消费品零售总额　倍数：情景“消费恢复偏慢”取值0.4，超出参照区间0.5—1.5，已接受，所有输出将标注“超出参照区间”。
        14 observations.csv：按GB18030编码读取（WPS、Excel另存的CSV多为此编码）。

        """
}
