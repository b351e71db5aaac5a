import Studies

/// Reads the words behind the colon of a column: which measures, and what is told of a projected number.
struct ColumnWords {
    /// Measures, in order; none where no word names one.
    private(set) var measures: [Measure] = []
    /// Statistics, in order; the median where no word names one.
    private(set) var statistics: [SelectedColumn.Statistic] = []

    private static let ofMeasures: [(word: String, measure: Measure)] = [
        ("同比", .growth), ("增速", .growth), ("growth", .growth), ("总量", .level), ("level", .level),
    ]
    private static let ofStatistics: [(word: String, statistic: SelectedColumn.Statistic)] = [
        ("中值", .median), ("median", .median), ("区间", .interval), ("interval", .interval), ("下限", .low),
        ("low", .low), ("上限", .high), ("high", .high),
    ]

    /// Every word, in the order in which a fault lists them.
    private static let all = ofMeasures.map(\.word) + ofStatistics.map(\.word)

    /// - Parameters:
    ///   - words: the words.
    ///   - column: the column's number.
    ///   - faults: told of words that say nothing.
    init(_ words: [String], column: Int, faults: inout [TableFault]) {
        for word in words {
            let known = word.lowercased()
            if let measure = Self.ofMeasures.first(where: { $0.word == known })?.measure {
                if !measures.contains(measure) { measures.append(measure) }
            } else if let statistic = Self.ofStatistics.first(where: { $0.word == known })?.statistic {
                if !statistics.contains(statistic) { statistics.append(statistic) }
            } else {
                faults.append(
                    .unknownWord(
                        column: column, found: word, nearest: NearestName.of(word, in: Self.all),
                        allowed: Self.all))
            }
        }
        if statistics.isEmpty { statistics = [.median] }
    }
}
