import Outcomes
import Studies

extension RunContent {
    /// What a sweep rests on. Its rows are not kept, however few: the hash of what was handed out stands for them.
    ///
    /// - Parameters:
    ///   - sweep: what its rows have in common.
    ///   - study: the study.
    ///   - scenario: the base scenario, its overlaps stated.
    init(_ sweep: Sweep, of study: Study, over scenario: Scenario) {
        let axes = sweep.axes.map { axis in
            RecordedRun.Option("vary", "\(axis.id)=\(axis.first):\(axis.last):\(axis.points)")
        }
        self.init(
            .sweep, sweep.run, of: study, [scenario],
            axes + [
                RecordedRun.Option("mode", sweep.mode.rawValue),
                RecordedRun.Option("scenarios", "\(sweep.count)"),
                RecordedRun.Option("numbers", sweep.names.joined(separator: ",")),
            ])
    }
}
