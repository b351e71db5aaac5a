import ArgumentParser
import Foundation
import Midyear
import Outcomes
import Reports
import Studies

/// `midyear rerun ID`.
struct RerunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerun",
        abstract: "复算：用台账中的数据重算一次，逐格核对 Compute a run again from its ledger and compare every cell",
        discussion: """
            示例 Example
              midyear rerun T20200826-MZNSDE --out 复算
            """)

    @Argument(help: "测算编号，可只写后六位 Number of the run, or its last six characters")
    var number: String

    @Option(help: "把复算得到的文件写入此文件夹 Write the files that come out into this folder")
    var out: String?

    @OptionGroup var recording: LedgerOptions

    @Option(name: .customLong("lang"), help: "输出语言 Language of the output")
    var language: Language = .zh

    func run() async throws {
        try await StudyOptions.run(jobs: nil, language: language, verbose: false) { _ in
            let folder = try out.map { try OutputFolder(path: $0) }
            let (run, executions, path) = try LedgerSearch(recording.stated).run(number)
            var repeated: [RepeatedCommand] = []
            for execution in Self.distinct(executions) {
                repeated.append(
                    try await RepeatedCommand(execution, of: run, Place(file: path), into: out))
            }
            // A goal seek has no numbers of its own: those of a command that has some are compared.
            guard let last = repeated.last(where: { !$0.answer.content.cells.isEmpty }) ?? repeated.last
            else { return }
            try folder?.write(repeated.flatMap { $0.answer.files }.lastOfEachName)
            let repetition = RunRepetition(
                run: run, study: last.answer.content.study,
                changes: last.changes(from: run), outputs: repeated.flatMap(\.outputs),
                machine: last.execution.machine, thisMachine: .current, engine: last.answer.content.run.engine
            )
            let report = RepetitionReport(repetition, language: language)
            try StandardOutput.write(Array(report.text.utf8))
            guard report.isRepeated else { throw ExitCode(1) }
        }
    }

    /// Executions that were asked different things: of those asked the same, the last.
    private static func distinct(_ executions: [Execution]) -> [Execution] {
        executions.enumerated().filter { index, execution in
            !executions[(index + 1)...].contains { $0.arguments == execution.arguments }
        }.map(\.element)
    }
}

/// A command of the ledger, answered again from the files that it had read.
private struct RepeatedCommand {
    let execution: Execution
    let answer: Answer

    init(
        _ execution: Execution, of run: RecordedRun, _ place: Place, into folder: String?
    ) async throws {
        let command = try execution.command(in: place)
        let inputs = InputLog(replaying: run.inputs, study: command.home, folder: execution.folder)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        self.execution = execution
        answer = try await command.repeated(
            Simulator(workers: workers, usesCache: false, inputs: inputs), into: folder)
    }

    /// The outputs then beside those of now.
    var outputs: [RunRepetition.Output] {
        let now = answer.outputs
        return execution.outputs.map { then in
            RunRepetition.Output(
                arguments: execution.arguments, name: then.name,
                isSame: now.first { $0.name == then.name }?.hash == then.hash)
        }
    }

    /// Numbers that differ in any bit.
    func changes(from run: RecordedRun) -> [RunRepetition.Change] {
        let now = answer.content.cells
        return run.cells.enumerated().compactMap { index, cell in
            let same = index < now.count && now[index].isSameNumber(as: cell) ? now[index] : nil
            let found = same ?? now.first { $0.isSameNumber(as: cell) }
            return found == cell ? nil : RunRepetition.Change(old: cell, new: found)
        }
    }
}

extension RecordedRun.Cell {
    /// Whether another cell is about the same number.
    fileprivate func isSameNumber(as other: RecordedRun.Cell) -> Bool {
        scenario == other.scenario && indicator == other.indicator && period == other.period
            && measure == other.measure
    }
}

extension [(name: String, bytes: [UInt8])] {
    /// The files without those that a later one of the same name replaces.
    fileprivate var lastOfEachName: [(name: String, bytes: [UInt8])] {
        enumerated().filter { index, file in !self[(index + 1)...].contains { $0.name == file.name } }
            .map(\.element)
    }
}
