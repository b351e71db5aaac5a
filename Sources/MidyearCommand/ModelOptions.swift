import ArgumentParser
import Studies

/// Which model projects.
struct ModelOptions: ParsableArguments {
    @Option(help: "测算模型；默认用专题指定的，未指定用trend-gap Model; the study's, else trend-gap, by default")
    var model: ProjectionModel?
}
