import ArgumentParser
import Studies

/// Whether departments' estimates stand beside the projection or enter it.
enum EstimateUse: String, ExpressibleByArgument, CaseIterable {
    /// Beside the projection.
    case shown
    /// Rows of the projection, with noise.
    case used
}

/// Which model projects, and from what besides figures.
struct ModelOptions: ParsableArguments {
    @Option(help: "测算模型；默认用专题指定的，未指定用trend-gap Model; the study's, else trend-gap, by default")
    var model: ProjectionModel?

    @Option(help: "部门预计：shown 并列，used 作为含误差观测采用；默认按专题 Departments' estimates; the study's choice by default")
    var estimates: EstimateUse?

    /// Whether departments' estimates enter the projection; nothing where the study decides.
    var usesEstimates: Bool? { estimates.map { $0 == .used } }
}
