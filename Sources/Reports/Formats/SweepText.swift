public import Outcomes
import Studies
import TimeSeries

/// A form in which rows of a sweep are written.
public enum SweepFormat: String, CaseIterable, Sendable {
    /// One JSON object a line.
    case ndjson
    /// One row a line, with a header before the first.
    case csv
}

/// The rows of a sweep as bytes. Every row names run and mode, so that rows can be told apart wherever they are put.
///
/// Numbers have six decimals in JSON and four in CSV, rounded half away from zero.
public struct SweepText: Sendable {
    private let sweep: Sweep
    private let format: SweepFormat

    /// The text of a sweep.
    ///
    /// - Parameters:
    ///   - sweep: what its rows have in common.
    ///   - format: the form.
    public init(_ sweep: Sweep, _ format: SweepFormat) {
        self.sweep = sweep
        self.format = format
    }

    /// What stands before the first row of the whole sweep; empty for NDJSON.
    public var header: [UInt8] {
        guard format == .csv else { return [] }
        let outcomes = sweep.names.flatMap { name in ["p10", "p50", "p90"].map { "\(name).\($0)" } }
        let columns = ["run", "mode", "largest_difference", "scenario"] + sweep.axes.map(\.id) + outcomes
        return Array((columns.map(CSVText.quoted).joined(separator: ",") + "\n").utf8)
    }

    /// How the row of a scenario begins, which tells it from the rows of other sweeps and other scenarios.
    ///
    /// - Parameter scenario: number of the scenario.
    public func opening(_ scenario: Int) -> [UInt8] {
        let run = sweep.run.number
        let mode = sweep.mode.rawValue
        let difference = sweep.largestDifference.map { DecimalText($0, decimals: decimals).text }
        switch format {
        case .ndjson:
            let largest = difference.map { "\"largest_difference\":\($0)," } ?? ""
            return Array(
                "{\"schema\":\"midyear.sweep/1\",\"run\":\"\(run)\",\"mode\":\"\(mode)\",\(largest)\"scenario\":\(scenario),"
                    .utf8)
        case .csv: return Array("\(run),\(mode),\(difference ?? ""),\(scenario),".utf8)
        }
    }

    /// Rows, each ended by a line feed.
    ///
    /// - Parameter rows: the rows.
    public func bytes(_ rows: [SweepRow]) -> [UInt8] {
        var bytes: [UInt8] = []
        let names = Names(sweep)
        for row in rows {
            bytes += opening(row.scenario)
            switch format {
            case .ndjson: append(row, names, to: &bytes)
            case .csv:
                let numbers = row.values + row.outcomes
                for (position, number) in numbers.enumerated() {
                    if position > 0 { bytes.append(UInt8(ascii: ",")) }
                    FixedDecimal.append(number, decimals: decimals, to: &bytes)
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    private var decimals: Int { format == .ndjson ? JSONValue.decimals : CSVText.decimals }

    /// The parts of a JSON row between its numbers.
    private struct Names {
        let parameters: [[UInt8]]
        let outcomes: [[UInt8]]

        init(_ sweep: Sweep) {
            parameters = sweep.axes.enumerated().map { position, axis in
                Array(((position == 0 ? "" : ",") + JSONText.quoted(axis.id) + ":").utf8)
            }
            outcomes = sweep.names.enumerated().map { position, name in
                Array(((position == 0 ? "" : ",") + JSONText.quoted(name) + ":{\"p10\":").utf8)
            }
        }
    }

    private func append(_ row: SweepRow, _ names: Names, to bytes: inout [UInt8]) {
        bytes += "\"parameters\":{".utf8
        for (name, value) in zip(names.parameters, row.values) {
            bytes += name
            FixedDecimal.append(value, decimals: decimals, to: &bytes)
        }
        bytes += "},\"outcomes\":{".utf8
        for (cell, name) in names.outcomes.enumerated() {
            bytes += name
            FixedDecimal.append(row.outcomes[3 * cell], decimals: decimals, to: &bytes)
            bytes += ",\"p50\":".utf8
            FixedDecimal.append(row.outcomes[3 * cell + 1], decimals: decimals, to: &bytes)
            bytes += ",\"p90\":".utf8
            FixedDecimal.append(row.outcomes[3 * cell + 2], decimals: decimals, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "}}".utf8
    }
}
