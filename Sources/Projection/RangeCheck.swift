import Outcomes
import Studies

/// Lever values outside their documented ranges: accepted, and marked.
struct RangeCheck {
    let study: Study

    /// The values of a scenario whose center lies outside the documented range.
    func outside(_ scenario: Scenario) -> [OutsideRange] {
        scenario.levers.flatMap { setting in
            setting.items.flatMap { item in
                item.values.compactMap { value -> OutsideRange? in
                    guard case .number(let stated) = value.value,
                        let range = study.documentedRange(
                            setting.lever, value.parameter, indicator: item.indicator),
                        stated.central < range.low || stated.central > range.high
                    else { return nil }
                    return OutsideRange(
                        lever: setting.lever, parameter: value.parameter, indicator: item.indicator,
                        value: stated.central, range: range)
                }
            }
        }
    }
}
