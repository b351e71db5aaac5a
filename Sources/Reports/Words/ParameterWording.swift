import Outcomes
import Studies

/// How tables and charts name a lever parameter and its ends.
struct ParameterWording {
    let context: ReportContext

    /// The name of a parameter: lever, then indicator or instrument, then the parameter where the lever has several.
    func name(_ address: ParameterAddress) -> String {
        let language = context.language
        let subject = address.instrument?[language] ?? LeverWording.name(address.lever)[language]
        let detail =
            LeverWording.isSingle(address.lever)
            ? nil : LeverWording.parameter(address.parameter, of: address.lever)[language]
        return [subject, address.indicator.map(context.name), detail].compactMap { $0 }
            .joined(separator: context.text(zh: "　", en: ", "))
    }

    /// The ends of a range with its unit: `0.5—1.5倍`.
    func range(_ parameter: VariedParameter) -> String {
        let ends = [parameter.low, parameter.high].map { DecimalText(shortest: $0).text }
        let unit = LeverWording.unit(parameter.address.parameter, of: parameter.address.lever)
        return context.text(
            zh: "\(ends[0])—\(ends[1])（\(unit.zh)）", en: "\(ends[0]) to \(ends[1]) (\(unit.en))")
    }
}
