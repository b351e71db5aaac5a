import Studies
import TimeSeries

/// What works financed with public money do: construction takes them without the land, the rest of the total takes the
/// land, and activity follows construction by one multiplier, once.
///
/// Source: MODEL §7 (bonds).
struct InvestmentWorks {
    /// The quarter.
    let quarter: Quarter
    /// Construction in 亿元, one value a draw.
    let construction: [Double]
    /// Land and used assets in 亿元, one value a draw.
    let land: [Double]
    /// Activity per yuan of construction, one value a draw.
    let multiplier: [Double]

    /// The effects on a study with a total of investment; none on another.
    func effects(_ context: Lever.Context) -> [Effect] {
        guard let investment = context.investment else { return [] }
        let part = context.study.indicator(investment.part)
        return [
            .flow(
                indicator: investment.part, quarter: quarter,
                amount: context.converted(construction, to: part), responses: .doNotFollow),
            .flow(
                indicator: investment.total.id, quarter: quarter,
                amount: context.converted(land, to: investment.total), responses: .doNotFollow),
            .activity(
                quarter: quarter,
                amount: context.converted(product(construction, multiplier), to: context.activity)),
        ]
    }
}
