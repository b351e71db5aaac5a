import Studies

/// What the district's indicators and the district itself are called, as faults print them.
extension StudyFixture {
    static let retailSales = LocalizedText(zh: "社会消费品零售总额", en: "total retail sales")
    static let construction = LocalizedText(zh: "建安投资", en: "construction investment")
    static let investment = LocalizedText(zh: "固定资产投资", en: "fixed asset investment")
    static let gdp = LocalizedText(zh: "地区生产总值", en: "gross regional product")
    static let income = LocalizedText(zh: "人均可支配收入", en: "income per head")
    static let unemployment = LocalizedText(zh: "城镇登记失业率", en: "registered unemployment rate")
    /// Of the parent.
    static let surveyedUnemployment = LocalizedText(zh: "城镇调查失业率", en: "surveyed unemployment rate")
    static let district = Study.Region(
        id: "district", name: LocalizedText(zh: "测试区", en: "Test District"))
}
