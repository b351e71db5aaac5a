public import ArgumentParser
import Foundation
import Midyear
import Reports
public import Studies
public import TimeSeries

extension Language: ExpressibleByArgument {}

/// What all commands on a study take.
struct StudyOptions: ParsableArguments {
    @Argument(help: "测算专题的文件夹 Folder of the study")
    var study: String

    @Option(name: .customLong("as-of"), help: "数据截止日，如 2020-08-26 Only what was known on this day is used")
    var asOf: CalendarDay?

    @Option(name: .customLong("lang"), help: "zh 或 en，默认用专题的语言 zh or en; the study's by default")
    var language: Language?

    @Flag(help: "在标准错误输出各步用时 Stages with their times on standard error")
    var verbose = false
}

extension CalendarDay: ExpressibleByArgument {
    /// Reads `2020-08-26`.
    public init?(argument: String) {
        guard argument.split(separator: "-").count == 3 else { return nil }
        self.init(code: argument)
    }
}

extension StudyOptions {
    /// Runs work on the study; faults are printed together and end with exit code 65, trouble with files with 74, an
    /// interruption with 130.
    func run(
        jobs: Int? = nil, inputs: InputLog = InputLog(), _ work: (Simulator) async throws -> Void
    ) async throws {
        try await Self.run(jobs: jobs, language: language, verbose: verbose, inputs: inputs, work)
    }

    /// The same for a command with studies of its own.
    static func run(
        jobs: Int?, language: Language?, verbose: Bool, inputs: InputLog = InputLog(),
        _ work: (Simulator) async throws -> Void
    ) async throws {
        let clock = StageClock(isOn: verbose)
        let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let simulator = Simulator(workers: workers, inputs: inputs) { clock.begin($0) }
        do {
            try await work(simulator)
            clock.end()
        } catch let faults as Faults {
            StandardError.write(ErrorReport.text(faults, language ?? .zh))
            throw ExitCode(65)
        } catch let trouble as LedgerTrouble {
            StandardError.write(
                ErrorReport.text(notReadable: trouble.failure, in: trouble.path, language ?? .zh))
            throw ExitCode(74)
        } catch is CancellationError {
            StandardError.write("已中断，未写入任何文件。 Interrupted; nothing was written.\n")
            throw ExitCode(130)
        } catch let error as OutputBundle.OtherFiles {
            StandardError.write(ErrorReport.text(otherFiles: error.names, in: error.folder, language ?? .zh))
            throw ExitCode(74)
        } catch let error as CocoaError {
            StandardError.write(ErrorReport.text(notWritable: error.filePath, language ?? .zh))
            throw ExitCode(74)
        }
    }
}
