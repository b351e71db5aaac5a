import Foundation
import Testing

/// Differences and sensitivities as users ask for them.
@Suite struct ExplainTests {
    @Test func `conditions are a part of the difference, and a sweep to first order refuses them`() throws {
        let copy = try StudyCopy()
        let held = """
            title: {zh: 下半年社零持平, en: Sales level}
            story: {zh: 试, en: test}
            inherits: stimulus-full
            conditions:
              - {indicator: retail_sales, period: 2020H2, measure: yoy_pct, value: 0}
            """
        try Data(held.utf8).write(to: copy.file("held.yaml"))
        let outcome = try copy.run([
            "explain", StudyCopy.study, "--scenario", "held", "--against", "steady-recovery", "--draws",
            "200",
            "--format", "json",
        ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
        let comparison = try #require((json?["comparisons"] as? [[String: Any]])?.first)
        let groups = (comparison["groups"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
        #expect(groups == ["stimulus_bonds.抗疫特别国债", "conditions"])
        for difference in try #require(comparison["differences"] as? [[String: Any]]) {
            let bars = (difference["bars"] as? [[String: Any]])?.compactMap { $0["contribution"] as? Double }
            let sum = try #require(bars).reduce(0, +)
            #expect(abs(sum - (try #require(difference["difference"] as? Double))) < 1e-5)
        }
        let sweep = try copy.run([
            "sweep", StudyCopy.study, "--scenario", "held", "--sample", "8", "--mode", "first-order",
            "--draws",
            "200",
        ])
        #expect(sweep.exitCode == 65 && sweep.errors.contains("held.yaml"))
    }

    @Test func `pages, numbers and charts are written, the same for any number of tasks`() throws {
        let copy = try StudyCopy()
        let explain = ["explain", StudyCopy.study, "--scenario", "有利因素叠加", "--draws", "200"]
        let sensitivity = ["sensitivity", StudyCopy.study, "--samples", "16", "--draws", "200"]
        for (arguments, files) in [
            (explain, ["attribution.csv", "attribution.json", "attribution.md", "waterfall.svg"]),
            (sensitivity, ["sensitivity.csv", "sensitivity.json", "sensitivity.md", "tornado.svg"]),
        ] {
            let one = try copy.run(arguments + ["--jobs", "1", "--out", "one"])
            #expect(one.exitCode == 0 && one.errors == "", "\(one.errors)")
            let seven = try copy.run(arguments + ["--jobs", "7", "--out", "seven"])
            #expect(seven.output == one.output)
            for file in files {
                let bytes = try ["one", "seven"].map {
                    try Data(contentsOf: copy.folder.appendingPathComponent("\($0)/\(file)"))
                }
                #expect(!bytes[0].isEmpty && bytes[0] == bytes[1], "\(file)")
            }
        }
    }
}
