import Foundation
import LinearAlgebra

/// `benchmarks PATH_TO_MIDYEAR [STUDY]`: what this machine makes of the promised times.
@main
enum Benchmarks {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first else {
            print("usage: benchmarks PATH_TO_MIDYEAR [STUDY]")
            exit(64)
        }
        let study = arguments.dropFirst().first ?? "scenarios/tongzhou-2020"
        printMachine()
        let command = Command(path: path, study: study)
        printRow("\(study), all scenarios, 2000 draws", "best", "median", "promised")
        let warm = try await command.warm(runs: 20)
        printRow("  parents' estimates cached, 20 runs", text(warm.best), text(warm.median), "200 ms")
        let cold = try await command.cold(runs: 10)
        printRow("  empty cache, 10 runs", text(cold.best), text(cold.median), "1000 ms")
        let bundle = try await command.bundle(runs: 10)
        printRow(
            "  whole bundle in eight formats, 10 runs", text(bundle.best), text(bundle.median), "1000 ms")
        let workbook = try await command.workbook(runs: 10)
        printRow("  the bundle as xlsx alone, 10 runs", text(workbook.best), text(workbook.median), "--")
        print()
        try await printSweeps(Sweeps(path: path, study: study))
        print()
        printRow("Numerics, one thread", "best", "median", "")
        for entry in try Numerics.timings() {
            printRow("  " + entry.name, text(entry.timings.best), text(entry.timings.median), "")
        }
        print()
        printRow("Conditional fans, 5,000 draws, one thread", "best", "median", "promised")
        for shape in Fans.shapes {
            let timings = try Fans.timings(series: shape.series, horizon: shape.horizon)
            printRow(
                "  \(shape.series) series × \(shape.horizon) steps", text(timings.best), text(timings.median),
                shape.promised)
            let peer = Fans.peer(series: shape.series, horizon: shape.horizon)
            print(
                "    peer: "
                    + (peer.map { "best of 3, ms: " + $0 } ?? "the Python package bvar is not installed"))
        }
        print()
        try printRegressions()
    }

    /// Sweeps beside NumPy: `exact` a scenario at a time, `first-order` all together, and the memory of a million.
    private static func printSweeps(_ sweeps: Sweeps) async throws {
        printRow(
            "Sweeps over three recovery speeds, 1,000 draws", "rows", "whole", "promised", "NumPy, 1 thread")
        let exact = try await sweeps.result(10_000, mode: "exact")
        let peer = Sweeps.peer(["exact"]).map { String(format: "%.1f s", $0 * 10) } ?? "--"
        printRow("  exact, 10,000 scenarios", seconds(exact.rows), seconds(exact.whole), "20 s", peer)
        for (count, promised) in [(10_000, "0.2 s"), (1_000_000, "--")] {
            let result = try await sweeps.result(count, mode: "first-order")
            let peer = Sweeps.peer(["first-order", "\(count)", "3"]).map {
                String(format: "%.2f s", $0 / 1000)
            }
            let memory = result.memory.map { ", \($0 / 1_048_576) MB at most" } ?? ""
            printRow(
                "  first-order, \(count)\(memory)", seconds(result.rows), seconds(result.whole), promised,
                peer ?? "--")
        }
    }

    private static func seconds(_ duration: Duration) -> String {
        String(format: "%.2f s", duration / .seconds(1))
    }

    /// Regressions and matrix products across sizes, beside NumPy in the same run, as shares of the best product's rate.
    private static func printRegressions() throws {
        let peer = NumericalPeer(script: "Benchmarks/peer.py")
        let threads = "kernel \(Backend.coreName), 1 thread"
        print(
            "Regressions: midyear (\(threads)) beside \(peer?.description ?? "no peer: NumPy is not installed")"
        )
        printRow("", "midyear", "NumPy", "ratio", "dgemm share")
        let timed = try RegressionCase.all.map { ($0, try $0.timings().best) }
        let rates = timed.filter { $0.0.task == .product }.map { $0.0.operations / ($0.1 / .seconds(1)) }
        let peak = rates.max() ?? 1
        for (one, best) in timed {
            let other = peer?.best(one)
            let ratio = other.map { String(format: "%.2f", best / $0) } ?? "--"
            let share = one.operations / (best / .seconds(1)) / peak
            printRow(
                "  " + one.name, text(best), other.map(text) ?? "--", ratio,
                String(format: "%.0f %%", share * 100))
        }
        print(String(format: "  Best rate of dgemm: %.1f billion operations a second", peak / 1e9))
    }

    /// What the times depend on.
    private static func printMachine() {
        let variables = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("OPENBLAS_") }
            .map { "\($0.key)=\($0.value)" }.sorted()
        print("Cores     \(ProcessInfo.processInfo.activeProcessorCount)")
        print("BLAS      \(Backend.coreName) (\(Backend.configuration))")
        print("OPENBLAS  \(variables.isEmpty ? "no variables set" : variables.joined(separator: " "))")
        print()
    }

    private static func printRow(_ name: String, _ columns: String...) {
        func right(_ text: String) -> String { String(repeating: " ", count: max(1, 12 - text.count)) + text }
        let padding = String(repeating: " ", count: max(1, 48 - name.count))
        let printed = columns.filter { !$0.isEmpty }.map(right).joined()
        print(name + padding + printed)
    }

    /// Milliseconds with three decimals below ten, none above.
    private static func text(_ duration: Duration) -> String {
        let milliseconds = duration / .milliseconds(1)
        let decimals = milliseconds < 10 ? 3 : 0
        return String(format: "%.\(decimals)f ms", milliseconds)
    }
}
