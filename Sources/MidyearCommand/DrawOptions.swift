import ArgumentParser
import Midyear

/// How many draws are made, from which seed, by how many tasks.
struct DrawOptions: ParsableArguments {
    @Option(help: "抽样次数，100—100000 Number of draws, 100 to 100000")
    var draws: Int = Simulator.defaultDraws

    @Option(help: "随机数编号 Seed of the draws")
    var seed: UInt64 = Simulator.defaultSeed

    @Option(help: "同时运行的任务数，不影响结果 Tasks at a time; results do not depend on it")
    var jobs: Int?

    func validate() throws { try Self.validate(draws: draws, jobs: jobs) }

    /// Refuses numbers of draws and tasks that make no sense.
    static func validate(draws: Int, jobs: Int?) throws {
        guard (100...100_000).contains(draws) else {
            throw ValidationError("--draws 应为100—100000的整数 must be a whole number from 100 to 100000")
        }
        guard jobs.map({ (1...256).contains($0) }) ?? true else {
            throw ValidationError("--jobs 应为1—256的整数 must be a whole number from 1 to 256")
        }
    }
}
