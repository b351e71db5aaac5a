import ArgumentParser
import Foundation
import Ledger
import Midyear
import Outcomes
import Reports
import Studies

/// Where runs are recorded.
struct LedgerOptions: ParsableArguments {
    /// What records nothing.
    static let off = "none"
    /// The variable that states a ledger for all commands.
    static let variable = "MIDYEAR_LEDGER"

    @Option(
        help: ArgumentHelp(
            "测算台账，默认专题文件夹中的ledger.sqlite；none不记 Ledger; ledger.sqlite in the study's folder by default; none for none",
            valueName: "file"))
    var ledger: String?

    /// The ledger that is asked for by option or variable; nothing when neither says anything.
    var stated: String? {
        let variable = ProcessInfo.processInfo.environment[Self.variable] ?? ""
        return ledger ?? (variable.isEmpty ? nil : variable)
    }

    /// Records what was handed out. Whatever goes wrong is said on standard error, and the run stays as it is.
    ///
    /// - Parameters:
    ///   - answer: what was handed out.
    ///   - command: the command.
    ///   - inputs: what was read.
    ///   - started: when the command began.
    func record(
        _ answer: Answer, of command: some RepeatableCommand, read inputs: InputLog, since started: Date
    ) {
        let path =
            stated ?? URL(fileURLWithPath: command.home).appendingPathComponent(RunLedger.fileName).path
        guard path != Self.off else { return }
        let execution = Execution(
            started: started.ISO8601Format(), seconds: Date().timeIntervalSince(started), machine: .current,
            folder: FileManager.default.currentDirectoryPath,
            arguments: Array(CommandLine.arguments.dropFirst()),
            outputs: answer.outputs)
        do throws(LedgerFailure) {
            try RunLedger(writing: path).record(
                execution, of: answer.content.recorded(inputs.inputs(of: command.home)))
        } catch {
            let language = command.language ?? answer.content.study.language
            StandardError.write(ErrorReport.text(notRecorded: error, in: path, language))
        }
    }
}
