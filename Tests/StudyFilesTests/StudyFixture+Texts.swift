extension StudyFixture {
    static let study = """
        schema: midyear.study/1
        title: {zh: 测试区2020年测算, en: "Test district, 2020"}
        region: {id: district, name: {zh: 测试区, en: Test District}}
        language: zh
        as_of: 2020-08-26
        horizon: 2020
        parent: ../city
        recommended: steady
        low: baseline
        high: bonds
        shock_quarters:
          - {quarter: 2020Q1, source: "Office, notice, 2020-02-10", known_by: 2020-02-10}
        indicators:
          - id: retail_sales
            name: {zh: 社会消费品零售总额, en: total retail sales}
            aliases: [社零]
            kind: flow
            unit: yi_yuan
            price_basis: nominal
            definition: {zh: 现价, en: current prices}
            tier: {zh: 在地, en: on-site}
            good: up
            role: driver
            activity_share: {low: 0.37, central: 0.41, high: 0.45, source: expert judgement, known_by: 2020-08-01}
            pass_through: {low: 0.25, central: 0.5, high: 0.75, source: "Bureau, tables, 2018", known_by: 2018-12-31}
            targets:
              - {kind: 年度目标, relation: ≥, growth: 【待填】, source: "Plan, 2020"}
          - id: construction
            name: {zh: 建安投资, en: construction investment}
            kind: flow
            unit: yi_yuan
            price_basis: nominal
            definition: {zh: 现价, en: current prices}
            good: up
            role: driver
            activity_share: {central: 0.3, source: expert judgement, known_by: 2020-08-01}
            pass_through: {central: 0.4, source: expert judgement, known_by: 2020-08-01}
            part_of: investment
          - id: investment
            name: {zh: 固定资产投资, en: fixed asset investment}
            kind: flow
            unit: yi_yuan
            price_basis: nominal
            definition: {zh: 现价, en: current prices}
            good: up
            role: total
            part: construction
          - id: gdp
            name: {zh: 地区生产总值, en: gross regional product}
            kind: flow
            unit: yi_yuan
            price_basis: real
            definition: {zh: 增速按可比价, en: growth at constant prices}
            good: up
            role: activity
            printed: false
          - id: income
            name: {zh: 人均可支配收入, en: income per head}
            kind: flow
            unit: yuan
            price_basis: nominal
            definition: {zh: 现价, en: current prices}
            good: up
            role: response
            elasticity: {low: 0.6, central: 0.95, high: 1.3, source: expert judgement, known_by: 2020-08-01}
          - id: unemployment
            name: {zh: 城镇登记失业率, en: registered unemployment rate}
            kind: rate
            unit: "%"
            price_basis: n/a
            definition: {zh: 登记口径, en: registered}
            good: down
            role: response
            elasticity: {central: 0, source: expert judgement, known_by: 2020-08-01}
            targets:
              - {kind: 控制目标, relation: ≤, level: 3.50, attribute: 约束性, approved: 2020-01-10, source: "Plan, 2020"}

        """

    static let observations = """
        region,indicator,period,measure,value,unit,basis,published,edition,source,note
        district,retail_sales,2020H1,level,2643400,wan_yuan,nominal,2020-07-16,2020-07-16,Bureau,
        district,社零,2020年1-6月,yoy_pct,-17.1,%,nominal,2020-07-16,,Bureau,
        district,retail_sales,2019,level,610,yi_yuan,nominal,~2020-01-18,2020-03,Bureau,左右
        district,construction,2020Q1,level,76.3,yi_yuan,nominal,2020-04-16,,Bureau,
        district,investment,2020Q1,level,143.20,yi_yuan,nominal,2020-04-16,,Bureau,
        district,gdp,2019,level,1059.2,yi_yuan,nominal,2020-01-18,,Bureau,
        district,gdp,2019,yoy_pct,7.0,%,real,2020-01-18,,Bureau,
        district,unemployment,2020H1,level,2.96,%,n/a,,,Office,

        """

    static let levers = """
        schema: midyear.levers/1
        ranges:
          - lever: recovery_speed
            parameter: multiple
            low: 0.5
            central: 1.0
            high: 1.5
            source: expert judgement
            known_by: 2020-08-26

        """

    static let steady = """
        title: {zh: 平稳恢复, en: Steady recovery}
        story: {zh: 消费恢复较快, en: Consumption recovers faster}
        levers:
          consumption_rebound:
            retail_sales: {share: 0.05, profile: {2020Q4: 0.5, 2020Q3: 0.5}}
          恢复速度: {社零: {low: 1.0, central: 1.2, high: 1.4}, construction: 1.15}

        """

    static let bonds = """
        title: {zh: 债券, en: Bonds}
        inherits: steady
        levers:
          stimulus_bonds:
            - {name: {zh: 特别国债, en: Special bonds}, applied: 100, allotted: 50, arrives: 2020-10, in_base: 0}

        """

    static let parentStudy = """
        schema: midyear.study/1
        title: {zh: 全市, en: City}
        region: {id: city, name: {zh: 全市, en: City}}
        language: zh
        as_of: 2020-12-31
        horizon: 2020
        indicators:
          - id: retail_sales
            name: {zh: 社会消费品零售总额, en: total retail sales}
            kind: flow
            unit: yi_yuan
            price_basis: nominal
            definition: {zh: 现价, en: current prices}
            good: up
            role: driver
            activity_share: {central: 0.35, source: expert judgement, known_by: 2020-08-01}
            pass_through: {central: 0.5, source: expert judgement, known_by: 2020-08-01}
          - id: surveyed_unemployment_rate
            name: {zh: 城镇调查失业率, en: surveyed unemployment rate}
            kind: rate
            unit: "%"
            price_basis: n/a
            definition: {zh: 调查口径, en: surveyed}
            good: down
            role: standalone

        """

    static let parentObservations = """
        region,indicator,period,measure,value,unit,basis,published,source
        city,retail_sales,2020H1,yoy_pct,-16.3,%,nominal,2020-07-16,Bureau
        city,retail_sales,2020Q1Q3,yoy_pct,-12.9,%,nominal,2020-10-20,Bureau

        """
}
