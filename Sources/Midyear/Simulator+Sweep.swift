import Foundation
import Levers
import Models
import Outcomes
import Projection
import Reports
import Studies

extension Simulator {
    /// Computes a grid or a sample of scenarios, block by block, in constant memory.
    ///
    /// Blocks are ``Sweep/block`` scenarios whatever the number of workers; rows come in the order of scenarios.
    ///
    /// - Parameters:
    ///   - folder: the study's folder.
    ///   - asked: what is varied, how it is computed, where rows go.
    ///   - request: date, draws and seed; its scenarios are not used.
    ///   - progress: told how many blocks of how many are written.
    /// - Returns: what the rows have in common, and what was handed out.
    /// - Throws: ``Faults``; `CancellationError`, after which finished blocks are kept; `CocoaError`.
    public func sweep(
        _ folder: String, _ asked: SweepRequest, _ request: Request,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> FinishedSweep {
        let prepared = try await prepared(folder, request) { study in
            [try self.scenario(asked.scenario, in: study, folder: folder)]
        }
        let scenario = OverlapVariants.variants(
            of: try self.scenario(asked.scenario, in: prepared.study, folder: folder),
            in: prepared.study)[0]
        let design = try design(asked, of: scenario, in: prepared)
        let indicators = try ids(of: asked.indicators, in: prepared.study, folder: folder)
        let headlines = prepared.projector.headlineCells
        let numbers = asked.numbers == .all ? prepared.projector.yearCells : headlines
        let cells = numbers.filter { cell in
            indicators.isEmpty
                ? prepared.study.indicator(cell.indicator)?.isPrinted ?? false
                : indicators.contains(cell.indicator)
        }
        stage("sweep")
        let draws = CellDraws(cells, study: prepared.study, projector: prepared.projector)
        let evaluator = try await SweepEvaluator(
            draws, base: scenario, design: design, mode: asked.mode, workers: workers)
        let run = Run(
            prepared.study, model: prepared.model, scenarios: [scenario], draws: request.draws,
            seed: request.seed,
            asked: Self.identity(asked.mode, design, draws.cells))
        let sweep = Sweep(
            run: run, mode: asked.mode, scenario: scenario.name, axes: design.axes, cells: draws.cells,
            names: draws.cells.map { Sweep.name($0, isHeadline: headlines.contains($0)) },
            count: design.count, largestDifference: evaluator.largestDifference)
        return FinishedSweep(
            sweep: sweep, content: RunContent(sweep, of: prepared.study, over: scenario),
            output: try await write(sweep, asked, evaluator, progress))
    }

    private func design(
        _ asked: SweepRequest, of scenario: Scenario, in prepared: Prepared
    ) throws(Faults) -> SweepDesign {
        var axes = try SweepAxes(
            study: prepared.study, scenario: scenario, context: prepared.projector.context
        ).axes(asked.vary)
        if axes.isEmpty {
            axes = VariableParameters.all(of: scenario, prepared.projector.context).map {
                SweepAxis(addresses: [$0.address], first: $0.range.low, last: $0.range.high, points: 2)
            }
        }
        guard axes.count <= SweepDesign.mostAxes else {
            throw Faults([.tooManyParameters(scenario.place, found: axes.count, most: SweepDesign.mostAxes)])
        }
        if let sample = asked.sample {
            return .sample(axes, count: sample, seed: prepared.request.seed)
        }
        guard let grid = SweepDesign.grid(axes) else {
            throw Faults([
                .outOfBounds(
                    Place(file: "--vary"), what: LocalizedText("scenarios"),
                    value: axes.reduce(1) { $0 * Double($1.points) }, lowest: 1,
                    highest: Double(SweepDesign.mostScenarios))
            ])
        }
        return grid
    }

    /// What tells two sweeps of one scenario apart.
    private static func identity(_ mode: SweepMode, _ design: SweepDesign, _ cells: [OutcomeCell]) -> [String]
    {
        ["sweep", mode.rawValue, "\(design.count)"]
            + design.axes.map { "\($0.id)=\($0.first):\($0.last):\($0.points)" }
            + cells.map { "\($0.indicator) \($0.period) \($0.measure.rawValue)" }
    }

    private func write(
        _ sweep: Sweep, _ asked: SweepRequest, _ evaluator: SweepEvaluator,
        _ progress: @Sendable (Int, Int) -> Void
    ) async throws -> Execution.Output {
        let blocks = asked.blocks ?? 0..<sweep.blocks
        guard blocks.upperBound <= sweep.blocks, !blocks.isEmpty else {
            throw Faults([
                .outOfBounds(
                    Place(file: "--blocks \(blocks.lowerBound):\(blocks.upperBound)"),
                    what: LocalizedText("blocks"),
                    value: Double(blocks.upperBound), lowest: 1, highest: Double(sweep.blocks))
            ])
        }
        let text = SweepText(sweep, asked.format)
        switch asked.destination {
        case .stream(let write):
            var output = GrowingOutput()
            let handOut = { (bytes: [UInt8]) in
                output.add(bytes)
                try write(bytes)
            }
            if blocks.lowerBound == 0 { try handOut(text.header) }
            try await compute(blocks, text, sweep, evaluator, progress, handOut)
            return output.output(named: Execution.Output.standardOutput)
        case .folder(let folder):
            let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(asked.fileName)
            var file = try SweepFile(url, text, sweep, blocks: blocks)
            try await compute(file.next..<blocks.upperBound, text, sweep, evaluator, progress) {
                try file.write($0)
            }
            try file.finish()
            return try Self.output(url)
        }
    }

    /// A finished file, also of what an earlier process had written into it.
    private static func output(_ file: URL) throws -> Execution.Output {
        var output = GrowingOutput()
        let handle = try FileHandle(forReadingFrom: file)
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty { output.add([UInt8](part)) }
        try handle.close()
        return output.output(named: file.lastPathComponent)
    }

    /// Computes blocks as many at a time as there are workers, and hands each on in order.
    private func compute(
        _ blocks: Range<Int>, _ text: SweepText, _ sweep: Sweep, _ evaluator: SweepEvaluator,
        _ progress: @Sendable (Int, Int) -> Void, _ write: ([UInt8]) throws -> Void
    ) async throws {
        for start in stride(from: blocks.lowerBound, to: blocks.upperBound, by: workers) {
            let wave = start..<min(start + workers, blocks.upperBound)
            let parts = try await parallelParts(wave.count, workers: workers) { index in
                text.bytes(try sweep.scenarios(of: wave.lowerBound + index).map { try evaluator.row($0) })
            }
            for part in parts { try write(part) }
            progress(wave.upperBound, sweep.blocks)
        }
    }
}
