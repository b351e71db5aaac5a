/// How long something took, each time it was done.
struct Timings {
    private let sorted: [Duration]

    init(_ durations: [Duration]) {
        precondition(!durations.isEmpty, "nothing was timed")
        sorted = durations.sorted()
    }

    /// The shortest time: what the work itself takes, undisturbed.
    var best: Duration { sorted[0] }

    /// The time that half of the runs stay below.
    var median: Duration { sorted[sorted.count / 2] }

    /// Times work on this thread.
    ///
    /// - Parameters:
    ///   - runs: how often it is timed.
    ///   - repetitions: how often it is done each time; the times are of one repetition.
    ///   - work: the work; its result is used, so that it cannot be optimized away.
    static func of(runs: Int, repetitions: Int = 1, _ work: () -> Double) -> Timings {
        var total = work()
        let durations = (0..<runs).map { _ in
            ContinuousClock().measure { for _ in 0..<repetitions { total += work() } } / repetitions
        }
        precondition(total.isFinite, "a benchmark computed nonsense")
        return Timings(durations)
    }
}
