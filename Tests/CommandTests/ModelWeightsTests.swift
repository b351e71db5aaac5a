import Foundation
import Testing

/// Weights of models: written by `backtest`, used by `project`, watched by `check`.
@Suite struct ModelWeightsTests {
    private static let china = "scenarios/china"
    private static let weights = "scenarios/china/model-weights.yaml"

    private static func contract(_ copy: borrowing StudyCopy, _ more: [String] = []) throws -> (
        contract: Contract, text: String
    ) {
        let arguments = ["project", china, "--scenario", "baseline", "--draws", "400", "--format", "json"]
        let outcome = try copy.run(arguments + more)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return (try JSONDecoder().decode(Contract.self, from: outcome.output), outcome.text)
    }

    private static func write(_ shares: String, hash: String = "none", into copy: borrowing StudyCopy) throws
    {
        let text = """
            schema: midyear.model-weights/1
            data_hash: \(hash)
            engines: [trend-gap/4, bayesian-var/1]
            weights:
              - {year: 2020, quarters: 2, origins: [2016, 2017, 2018, 2019], \(shares)}

            """
        try Data(text.utf8).write(to: copy.folder.appendingPathComponent(weights))
    }

    private static func median(_ contract: Contract, _ indicator: String) throws -> Double {
        let found = contract.scenarios[0].outcomes.first {
            $0.indicator == indicator && $0.period == "2020" && $0.measure == "yoy_pct"
        }
        return try #require(found).p50
    }

    @Test func `a weights file mixes the models' draws, and the run says so`() throws {
        let copy = try StudyCopy()
        let single = try Self.contract(copy)
        let other = try Self.contract(copy, ["--model", "bayesian-var"])
        try Self.write("trend-gap: 0.5, bayesian-var: 0.5", into: copy)
        let mixed = try Self.contract(copy)
        for indicator in ["retail_sales", "gdp"] {
            let ends = try [single, other].map { try Self.median($0.contract, indicator) }.sorted()
            let median = try Self.median(mixed.contract, indicator)
            #expect(ends[0] < median && median < ends[1])
        }
        // Too young for the second model: its draws are the first model's.
        #expect(
            try Self.median(mixed.contract, "disposable_income_per_capita")
                == Self.median(single.contract, "disposable_income_per_capita"))
        #expect(mixed.text.contains("0.5 trend-gap/4 + 0.5 bayesian-var/1"))
        #expect(try Self.contract(copy, ["--model", "trend-gap"]).contract == single.contract)
        let table = try copy.run(["project", Self.china, "--draws", "400", "--lang", "en"])
        #expect(table.text.contains("trend-gap 50 %, bayesian-var 50 %"))
        let check = try copy.run(["check", Self.china, "--lang", "en"])
        #expect(check.text.contains("is older than the figures"))
    }

    @Test func `weights of a later year, or of one model, leave every number`() throws {
        let copy = try StudyCopy()
        let single = try Self.contract(copy)
        try Self.write("trend-gap: 1, bayesian-var: 0", into: copy)
        #expect(try Self.contract(copy).contract == single.contract)
        try Self.write("trend-gap: 0.5, bayesian-var: 0.5", into: copy)
        #expect(
            try Self.contract(copy, ["--as-of", "2019-08-26"]).text.contains("\"engine\": \"trend-gap/4\""))
    }

    @Test func `backtest writes a file that check finds up to date until a figure changes`() throws {
        let copy = try StudyCopy()
        let study = "scenarios/beijing"
        let outcome = try copy.run(["backtest", study, "--draws", "100", "--write-weights"])
        #expect(outcome.exitCode == 0 && outcome.errors == "")
        let file = copy.folder.appendingPathComponent(study + "/model-weights.yaml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text.contains("forecaster: combination, cases: 8"))
        let check = try copy.run(["check", study, "--lang", "en"])
        #expect(check.exitCode == 0 && !check.text.contains("model-weights.yaml"))
        let figures = copy.folder.appendingPathComponent("scenarios/china/observations.csv")
        var bytes = try Data(contentsOf: figures)
        bytes.append(contentsOf: Array("\n".utf8))
        try bytes.write(to: figures)
        let late = try copy.run(["check", study, "--lang", "en"])
        #expect(late.text.contains("model-weights.yaml: is older than the figures"))
    }
}
