import Reports
import Studies
import Testing

struct ParagraphTests {
    private func paragraphs(_ language: Language, _ edition: Edition = .internal) -> [String] {
        let document = BundleReport(SampleProjection.projection, language: language, edition: edition)
            .document
        return document.parts.flatMap { part -> [String] in
            guard case .text(_, _, let paragraphs) = part else { return [] }
            return paragraphs.map { $0.lead + $0.body(language) }
        }
    }

    @Test func `an internal paragraph in Chinese`() {
        #expect(
            paragraphs(.zh)[0]
                == "社会消费品零售总额。上半年实现238.5亿元，同比下降17.1%，降幅较一季度收窄5.7个百分点。推荐方案（平稳恢复）假定恢复速度1.2〔1—1.4〕倍。"
                + "据此测算，下半年同比增长0.1%，全年520.0亿元左右，同比下降8.3%左右，约八成可能在下降7.0%—9.6%之间。与此相比，低方案多降2.3个百分点。"
                + "年度目标未填，不倒算。对照：按上半年增速外推为下降17.1%。口径和依据：本区数据占3成；数据截至2020年6月；测算编号 T20200826-K7Q2MB。")
    }

    @Test func `a target with a number is solved for`() {
        #expect(
            paragraphs(.zh)[1].contains(
                "市级任务增速≥3.0%，倒算下半年需增长4.9%〔4.4—5.3〕，比测算高1.6个百分点，难度较大（27%）。"))
        #expect(paragraphs(.zh)[3].contains("控制目标≤3.50%，尚有0.54个百分点空间，把握较大（>99%）。"))
        #expect(paragraphs(.zh)[4].contains("便民商业网点。上半年累计92个，完成年度目标的76.7%。按已有进度推算，全年164个左右"))
    }

    @Test func `a public paragraph says what is published, and a judgement where it is nearly certain`() {
        let texts = paragraphs(.zh, .public)
        #expect(
            texts[0] == "社会消费品零售总额。上半年实现238.5亿元，同比下降17.1%，降幅较一季度收窄5.7个百分点。初步判断，全年降幅有望比上半年收窄。")
        #expect(texts[1] == "全社会固定资产投资。上半年同比增长0.9%，增速较一季度提高0.6个百分点，低于目标2.1个百分点。")
        #expect(texts[3] == "城镇登记失业率。6月末为2.96%，低于控制目标0.54个百分点。")
    }

    @Test func `no Chinese character is left in an English paragraph`() {
        for text in paragraphs(.en) + paragraphs(.en, .public) {
            #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(text)")
        }
    }
}
