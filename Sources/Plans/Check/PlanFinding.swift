/// Something in a plan table that was handed in which cannot be, or cannot be confirmed.
public struct PlanFinding: Hashable, Sendable {
    /// What a printed average looks like when it is not the right one.
    public enum Hint: Hashable, Sendable {
        /// The total growth divided by the number of years.
        case arithmeticMean
        /// The total growth over all years.
        case totalGrowth
        /// The average over another number of years.
        case otherYears(Int)
        /// The right number with the wrong sign.
        case sign
    }

    /// What is wrong, or was looked at and could not be confirmed.
    public enum Problem: Hashable, Sendable {
        /// A printed average growth that base and last year do not give.
        case growthDiffers(
            printed: String, from: String, to: String, computed: Double, decimals: Int, hint: Hint?)
        /// A printed change of a ratio that base and last year do not give.
        case pointsDiffer(printed: String, from: String, to: String, change: Double, decimals: Int)
        /// The same, with a remark on the basis: an official figure.
        case notedAsOfficial(printed: String, computed: Double, decimals: Int)
        /// A change of a ratio in percent.
        case percentForPoints(printed: String)
        /// A relation on the side that is not good.
        case relationAgainstDirection(found: String, expected: HandedNumber.Side)
        /// A unit that the indicator cannot have.
        case unitCannotBe(found: String, expected: String)
        /// A value that the indicator cannot have.
        case valueCannotBe(found: String, lowest: Double, highest: Double?)
        /// Parts that are together more than their whole.
        case partsExceedWhole(year: Int, sum: Double, whole: Double, decimals: Int)
        /// A total that is not the sum of the rows above it, or shares of all sectors that do not make 100.
        case sumDiffers(year: Int, sum: Double, printed: Double, decimals: Int)
        /// Two numbers for one thing, in this table or in another.
        case numbersDisagree(year: Int, this: String, other: String, table: String?, row: Int)
        /// An average without the figure of a year.
        case yearMissing(year: Int)
        /// Growth rates, totals or words, from which nothing can be worked out.
        case notRecomputable
    }

    /// How a row fares.
    public enum Verdict: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// All that could be recomputed is right.
        case consistent
        /// Nothing could be recomputed.
        case notRecomputed
        /// It differs and says why.
        case noted
        /// A number is not what the others give.
        case numberDiffers
        /// A relation, unit or value cannot be.
        case impossible

        /// Orders verdicts from harmless to grave.
        public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
    }

    /// Row of the cell, from 1.
    public let row: Int
    /// Column of the cell, from 1.
    public let column: Int
    /// Name of the indicator as written.
    public let name: String
    /// What is wrong.
    public let problem: Problem

    /// What it makes of its row.
    public var verdict: Verdict {
        switch problem {
        case .growthDiffers, .pointsDiffer, .partsExceedWhole, .sumDiffers, .numbersDisagree:
            return .numberDiffers
        case .notedAsOfficial: return .noted
        case .percentForPoints, .relationAgainstDirection, .unitCannotBe, .valueCannotBe: return .impossible
        case .yearMissing, .notRecomputable: return .notRecomputed
        }
    }
}
