extension JointProcess {
    /// A weighted sum over one series' path.
    struct Form {
        /// Position of the series.
        let series: Int
        /// Weight on the trend, by quarter.
        var trendWeights: [Double]
        /// Weight on the whole gap, from four quarters before the first.
        var gapWeights: [Double]

        /// A weighted sum.
        init(series: Int, trendWeights: [Double], gapWeights: [Double]) {
            self.series = series
            self.trendWeights = trendWeights
            self.gapWeights = gapWeights
        }

        /// A sum of nothing.
        init(series: Int, quarters: Int) {
            self.series = series
            trendWeights = Array(repeating: 0, count: quarters)
            gapWeights = Array(repeating: 0, count: quarters + GapPaths.lead)
        }

        /// Last quarter with a weight; -1 of a sum of nothing.
        var last: Int {
            let trend = trendWeights.lastIndex { $0 != 0 } ?? -1
            let gap = gapWeights.lastIndex { $0 != 0 }.map { $0 - GapPaths.lead } ?? -1
            return max(trend, gap)
        }

        /// Adds a multiple of what the gap contributes to a quarter value.
        mutating func addGap(_ multiple: Double, quarter: Int, isRate: Bool) {
            gapWeights[quarter + GapPaths.lead] += multiple
            if !isRate { gapWeights[quarter] -= multiple }
        }

        /// Adds a multiple of a quarter value.
        mutating func add(_ multiple: Double, quarter: Int, isRate: Bool) {
            trendWeights[quarter] += multiple
            addGap(multiple, quarter: quarter, isRate: isRate)
        }
    }
}
