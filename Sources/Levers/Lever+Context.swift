public import Studies
public import TimeSeries

extension Lever {
    /// What a lever may look at besides its setting.
    public struct Context: Sendable {
        /// The study.
        public let study: Study
        /// The first quarter that no figure of the study covers whole.
        public let firstOpenQuarter: Quarter
        /// The last quarter projected.
        public let lastQuarter: Quarter

        /// The quarters of a study.
        ///
        /// - Parameters:
        ///   - study: the study, seen on its as-of date.
        ///   - lastQuarter: the last quarter projected; the study's own when not stated.
        public init(_ study: Study, lastQuarter: Quarter? = nil) {
            self.study = study
            firstOpenQuarter = study.firstOpenQuarter
            self.lastQuarter = lastQuarter ?? study.lastQuarter
        }

        /// The open quarters of the year with the share of the open months that each holds.
        var openQuarters: [ParameterValue.QuarterValue] {
            let first = firstOpenQuarter
            let covered =
                first.year == study.asOf.year ? study.lastCoveredMonth ?? first.months.lowerBound - 1 : 0
            return (first.number...4).map { number in
                let quarter = Quarter(year: first.year, number: number)
                let open = quarter.months.count { $0 > covered }
                return ParameterValue.QuarterValue(
                    quarter: quarter, value: Double(open) / Double(12 - covered))
            }
        }

        /// Amounts in 亿元 in the unit of an indicator.
        ///
        /// - Parameters:
        ///   - amounts: in 100 million yuan.
        ///   - indicator: in the unit of which; the amounts stay as they are without one.
        func converted(_ amounts: [Double], to indicator: Indicator?) -> [Double] {
            converted(amounts, from: "yi_yuan", to: indicator)
        }

        /// Amounts in the unit of an indicator.
        ///
        /// - Parameters:
        ///   - amounts: the amounts.
        ///   - unit: id of their unit.
        ///   - indicator: in the unit of which; the amounts stay as they are without one, or when the units do not convert.
        func converted(_ amounts: [Double], from unit: String, to indicator: Indicator?) -> [Double] {
            guard let indicator, let exponent = MeasurementUnit(named: unit)?.exponent(to: indicator.unit)
            else { return amounts }
            let tens = (0..<abs(exponent)).reduce(1.0) { scale, _ in scale * 10 }
            return amounts.map { exponent < 0 ? $0 / tens : $0 * tens }
        }

        /// Activity (GDP), if the study has it.
        var activity: Indicator? { study.indicators.first { $0.role == .activity } }

        /// The total of investment and the published part that works enter; nothing in a study without a total.
        var investment: (total: Indicator, part: String)? {
            for indicator in study.indicators {
                if case .total(let role) = indicator.role { return (indicator, role.part) }
            }
            return nil
        }
    }
}
