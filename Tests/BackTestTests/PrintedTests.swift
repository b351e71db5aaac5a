import BackTest
import Foundation
import Outcomes
import Reports
import Studies
import Testing

/// Whole outputs of the back-test of a small study, compared with those kept in `Expected/`.
struct PrintedTests {
    private static let task = Task {
        let request = BackTest.Request(
            moments: [.midYear], hidden: [.ofIndicator], draws: 200, seed: 1)
        return try await BackTest(models: [FixedOutlook()], request: request).run(SmallHistory.study())
    }

    @Test(arguments: [
        ("skill.txt", OutputFormat.table, "en"), ("skill-zh.txt", .table, "zh"), ("skill.json", .json, "en"),
        ("skill.csv", .csv, "en"),
    ])
    func `the page, the contract and the table of cases are as kept`(
        name: String, format: OutputFormat, language: String
    ) async throws {
        let skill = try await Self.task.value
        let report = SkillReport([skill], language: language == "zh" ? .zh : .en)
        try Self.compare(report.bytes(format), name)
    }

    @Test func `the chart is as kept, and nothing in it is red or green`() async throws {
        let report = SkillReport([try await Self.task.value], language: .en)
        let chart = try #require(report.files.first { $0.name == "skill-nation.svg" })
        try Self.compare(chart.bytes, "skill.svg")
    }

    private static func compare(_ bytes: [UInt8], _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Expected/\(name)")
        // To keep new ones: MIDYEAR_KEEP=1 swift test --filter PrintedTests, then read the difference.
        if ProcessInfo.processInfo.environment["MIDYEAR_KEEP"] != nil { try Data(bytes).write(to: file) }
        #expect(try Data(bytes) == Data(contentsOf: file), "\(name) differs")
    }
}
