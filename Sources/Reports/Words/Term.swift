package import Studies

/// A fixed word of the interface; the glossary is `docs/terms.md`.
package enum Term: CaseIterable {
    // Page
    case internalEdition, run, dataThrough, noDataOfYear, progress, outlook, comparison, otherScenarios
    case headlines, evidence, matrix, notes
    // Cases and plausibility
    case recommendedCase, lowCase, highCase, alsoGiven, plausibility, common, uncommon, rare, reference
    // Columns
    case number, indicator, unit, target, done, growthYearOnYear, percentagePoints, shareDone, schedule
    case remark, yearLevel, yearGrowth, interval, probability, item, lowMinusRecommended
    case highMinusRecommended
    // Cells
    case ofWhich, growthOnly, notReleased, notApplicable, textTarget, intervalOnly, notExtrapolated
    case yearEnd, targetMet, targetNotFilled, asEstimated, nothingSet, estimateMark, unreleasedMark
    case percentagePoint, yiYuan
    // The office's own lists
    case projectList
    // Kinds of target
    case annualTarget, assignedTask, ceiling, budget, planTarget
    // Sections of the comparison
    case assumptions, sectionGrowth, sectionLevel, sectionProbability, sectionWorks, worksWithinYear
    case carriedOver, condition, conditionPlausibility
    // Price bases
    case currentPrices, comparablePrices
    // Punctuation
    case listSeparator, clauseSeparator, colon, fullStop

    /// The word in one language.
    ///
    /// - Parameter language: the language.
    package subscript(language: Language) -> String { text[language] }
}
