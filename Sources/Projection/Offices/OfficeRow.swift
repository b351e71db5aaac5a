import Models
import Outcomes
import Probability
import Studies

/// One row of what offices say, before it is weighed: a form of the draws, what it is to be in each of them, and noise.
struct OfficeRow {
    /// Who says it.
    let source: OfficeEvidence.Source
    /// The number with its tolerance, as a noisy observation.
    let condition: ScenarioCondition
    /// The number as a function of a draw.
    let form: ConditionForm
    /// What the form is to be in the draws without levers, one a draw, in the form's unit.
    let targets: [Double]
    /// The form without levers and without offices' rows, one a draw.
    let readings: [Double]

    /// Share of the row in the precision of its own number: V / (V + R) with the draws' variance V and the noise's R.
    var weight: Double {
        let residuals = zip(targets, readings).map { $0 - $1 }
        let variance = Quantiles.variance(residuals)
        return variance / (variance + form.noise * form.noise)
    }
}
