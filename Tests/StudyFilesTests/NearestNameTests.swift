import StudyFiles
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("horizn", "horizon"), ("回复速度", "恢复速度"), ("Retail_Sale", "retail_sales"),
        ("retial_sales", "retail_sales"),
    ])
    func `a slip of the pen finds its name`(_ text: String, _ expected: String) {
        #expect(NearestName.of(text, in: ["horizon", "恢复速度", "retail_sales", "gdp"]) == expected)
    }

    @Test(arguments: ["exports", "", "人口"])
    func `another word finds none`(_ text: String) {
        #expect(NearestName.of(text, in: ["horizon", "恢复速度", "retail_sales", "gdp"]) == nil)
    }
}
