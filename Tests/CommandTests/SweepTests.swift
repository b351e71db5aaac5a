import Foundation
import Testing

/// Sweeps as users run them: streamed, cut in pieces, interrupted, resumed.
@Suite struct SweepTests {
    private static let speed = "恢复速度.社会消费品零售总额=0.5:1.5:20"
    private static let huge = "recovery_speed.retail_sales=0.5:1.5:1000000"
    private static let rebound = "consumption_rebound.retail_sales=0:0.2:15"
    private static let grid = [
        "sweep", StudyCopy.study, "--vary", speed, "--vary", rebound, "--draws", "100",
    ]

    @Test func `the number of tasks and the pieces it is cut into do not change a byte`() throws {
        let copy = try StudyCopy()
        let whole = try copy.run(Self.grid + ["--jobs", "1"])
        #expect(whole.exitCode == 0 && whole.errors == "")
        #expect(whole.text.split(separator: "\n").count == 300)
        for jobs in ["2", "7"] {
            #expect(try copy.run(Self.grid + ["--jobs", jobs]).output == whole.output)
        }
        let pieces = try ["0:2", "2:3", "3:5"].map { try copy.run(Self.grid + ["--blocks", $0]).output }
        #expect(pieces.reduce(Data(), +) == whole.output)
        for line in whole.text.split(separator: "\n") {
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(row?["schema"] as? String == "midyear.sweep/1" && row?["mode"] as? String == "exact")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["ndjson", "csv"])
    func `an interrupted sweep goes on where it was and ends with the same bytes`(format: String) throws {
        let copy = try StudyCopy()
        let sweep = [
            "sweep", StudyCopy.study, "--sample", "1000", "--draws", "200", "--format", format, "--jobs", "1",
        ]
        let whole = try copy.run(sweep)
        #expect(whole.exitCode == 0)
        let partial = copy.folder.appendingPathComponent("out/sweep.\(format).partial")
        let cut = try Command.run(
            sweep + ["--out", "out"], in: copy.folder, environment: ["XDG_CACHE_HOME": copy.cache.path]
        ) { process, _ in
            while process.isRunning && ((try? Data(contentsOf: partial).count) ?? 0) < 20_000 {
                Thread.sleep(forTimeInterval: 0.005)
            }
            process.interrupt()
        }
        #expect(cut.exitCode == 130)
        let kept = try Data(contentsOf: partial)
        #expect(!kept.isEmpty && kept.count < whole.output.count && whole.output.starts(with: kept))
        // What a power failure leaves: a torn row.
        try (kept + whole.output[kept.count..<kept.count + 1000]).write(to: partial)
        let resumed = try copy.run(sweep + ["--out", "out", "--jobs", "2"])
        #expect(resumed.exitCode == 0)
        #expect(try copy.tree().filter { $0.hasPrefix("out/") } == ["out/sweep.\(format)"])
        #expect(
            try Data(contentsOf: copy.folder.appendingPathComponent("out/sweep.\(format)")) == whole.output)
    }

    @Test func `the unfinished file of another sweep is refused and left alone`() throws {
        let copy = try StudyCopy()
        let other = Data("{\"schema\":\"midyear.sweep/1\",\"run\":\"T20200826-AAAAAA\"".utf8)
        let partial = copy.folder.appendingPathComponent("out/sweep.ndjson.partial")
        try FileManager.default.createDirectory(
            at: partial.deletingLastPathComponent(), withIntermediateDirectories: true)
        try other.write(to: partial)
        let outcome = try copy.run(Self.grid + ["--out", "out"])
        #expect(outcome.exitCode == 65 && outcome.errors.contains("sweep.ndjson.partial"))
        #expect(try Data(contentsOf: partial) == other)
    }

    @Test func `the first-order mode names itself, says how far off it is, and agrees with exact to that`()
        throws
    {
        let copy = try StudyCopy()
        let exact = try copy.run(Self.grid + ["--format", "csv"])
        let first = try copy.run(Self.grid + ["--format", "csv", "--mode", "first-order"])
        #expect(first.errors.contains("64"))
        let tables = [exact, first].map { outcome in
            outcome.text.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        }
        #expect(tables[0][0] == tables[1][0] && tables[1][1][1] == "first-order")
        let stated = try #require(Double(tables[1][1][2]))
        #expect(stated > 0 && stated < 2, "quantiles of 100 draws are rough")
        var largest = 0.0
        for (one, other) in zip(tables[0], tables[1]).dropFirst() {
            #expect(one[3...5] == other[3...5])
            for (value, approximate) in zip(one[6...], other[6...]) {
                largest = max(largest, abs(try #require(Double(value)) - (try #require(Double(approximate)))))
            }
        }
        #expect(largest < 1.5 * stated + 0.001, "64 probes of 300 scenarios: \(largest) against \(stated)")
    }

    @Test(arguments: [
        (["--vary", "恢复速度.社会消费品零售额度=1:2:3"], Int32(65), "社会消费品零售额度"),
        (["--vary", "恢复速度.社会消费品零售总额=0.5:1.5:x"], 65, "--vary"),
        (["--vary", "恢复速度.社会消费品零售总额=0.5:99:3"], 65, "10"),
        (["--vary", "恢复速度.社会消费品零售总额=nan:1:3"], 65, "--vary"),
        (["--vary", huge, "--vary", "recovery_speed.industrial_output=0.5:1.5:1000000"], 65, "1000000000"),
        (["--vary", "专项国债和债券.抗疫特别国偾.下达金额=0:1:2"], 65, "抗疫特别国债"),
        (["--vary", speed, "--vary", speed], 65, "recovery_speed.retail_sales.multiple"),
        (["--vary", speed, "--blocks", "0:9"], 65, "--blocks 0:9"),
        (["--vary", speed, "--blocks", "3:3"], 64, "--blocks"),
        ([], 64, "--vary"), (["--sample", "0"], 64, "--sample"),
    ])
    func `what cannot be varied is refused by name`(arguments: [String], code: Int32, words: String) throws {
        let copy = try StudyCopy()
        let outcome = try copy.run(["sweep", StudyCopy.study] + arguments)
        #expect(outcome.exitCode == code)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }
}
