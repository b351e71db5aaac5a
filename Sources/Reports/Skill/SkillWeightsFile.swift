import Outcomes
import Studies

/// The file `model-weights.yaml` of a back-tested study: how much each model counts, and what that rests on.
struct SkillWeightsFile {
    let skill: StudySkill
    /// Versions of the models tested.
    let engines: [String]

    /// The file's text.
    var text: String {
        let head = [
            "schema: \(ModelWeights.schema)",
            "# 由 midyear backtest --write-weights 生成；数据更新后重新生成，不要手改。",
            "# Written by midyear backtest --write-weights; write it again when the figures change, do not edit.",
            "data_hash: \(skill.study.dataHash)", "engines: [\(engines.joined(separator: ", "))]",
            "draws: \(skill.draws)", "seed: \(skill.seed)",
        ]
        return (head + list("scores", scores) + list("weights", skill.weights.map(line)))
            .joined(separator: "\n") + "\n"
    }

    private func list(_ key: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? ["\(key): []"] : ["\(key):"] + lines
    }

    /// Scores of the main indicators on the cases tested, for people to read.
    private var scores: [String] {
        SkillOrigin.Moment.allCases.flatMap { moment -> [String] in
            let group = skill.group(
                SkillGroup.Selection(moment: moment, hidden: .none, indicators: .core, climate: nil))
            return [Forecaster.trendGap, .bayesianVAR, .combination].compactMap { forecaster in
                guard let summary = group?.summary(forecaster), let density = summary.density else {
                    return nil
                }
                return "  - {quarters: \(moment.quarters), forecaster: \(forecaster.rawValue), "
                    + "cases: \(summary.cases), rmse: \(number(summary.rootMeanSquare)), "
                    + "crps: \(number(density.rankedProbability)), log_score: \(number(density.logDensity))}"
            }
        }
    }

    private func line(_ entry: ModelWeights.Entry) -> String {
        let origins = entry.origins.map { "\($0)" }.joined(separator: ", ")
        let shares = entry.shares.map { "\($0.model.rawValue): \(number($0.share))" }
        let gain = entry.gain.map { ["gain: \(number($0))"] } ?? []
        return "  - {"
            + (["year: \(entry.year)", "quarters: \(entry.quarters)", "origins: [\(origins)]"] + gain + shares)
            .joined(separator: ", ") + "}"
    }

    private func number(_ value: Double) -> String { DecimalText(value, decimals: 4).text }
}
