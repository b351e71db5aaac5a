public import Studies

/// Faults in words: the place, the problem, and what to try, on one line.
public enum FaultWording {
    /// A fault in words.
    ///
    /// - Parameters:
    ///   - fault: the fault.
    ///   - language: the language.
    /// - Returns: `file:line:column problem; what to try`.
    public static func text(_ fault: Fault, _ language: Language) -> String {
        let separator = LocalizedText(zh: "　", en: " ")[language]
        return fault.place.description + separator + words(fault)[language]
    }

    /// One switch over all cases, longer than a function should be, so that a missing translation does not
    /// compile; the sentences are beside, by topic.
    private static func words(_ fault: Fault) -> LocalizedText {
        switch fault {
        case .fileMissing: return fileMissing
        case .notAStudy: return notAStudy
        case .fileUnreadable(_, let reason): return fileUnreadable(reason)
        case .parentNotFound(_, let folder): return parentNotFound(folder)
        case .fileEmpty: return fileEmpty
        case .workbookNamedAsText: return workbookNamedAsText
        case .encodingUnknown: return encodingUnknown
        case .formatNotRead(_, let fileExtension): return formatNotRead(fileExtension)
        case .workbook(_, let fault): return workbook(fault)
        case .sheet(_, let fault): return sheet(fault)
        case .ofTemplate(_, let fault): return words(fault)
        case .brokenYAML(_, let reason): return brokenYAML(reason)
        case .fullWidthColon: return fullWidthColon
        case .unknownKey(_, let found, let nearest, let allowed): return unknownKey(found, nearest, allowed)
        case .duplicateKey(_, let key): return duplicateKey(key)
        case .missingKey(_, let key): return missingKey(key)
        case .wrongShape(_, let key, let expected, let found): return wrongShape(key, expected, found)
        case .notANumber(_, let found): return notANumber(found)
        case .notFinite(_, let found): return notFinite(found)
        case .outOfBounds(_, let what, let value, let lowest, let highest):
            return outOfBounds(what, value, lowest, highest)
        case .impossibleFall(_, let value): return impossibleFall(value)
        case .implausibleGrowth(_, let value): return implausibleGrowth(value)
        case .zeroLevel(_, let indicator): return zeroLevel(indicator)
        case .rangeNotOrdered(_, let low, let central, let high): return rangeNotOrdered(low, central, high)
        case .unknownValue(_, let what, let found, let allowed): return unknownValue(what, found, allowed)
        case .notADate(_, let found): return notADate(found)
        case .wrongNumberOfCells(_, let expected, let found): return wrongNumberOfCells(expected, found)
        case .wrongSeparator(_, let found): return wrongSeparator(found)
        case .missingColumn(_, let column): return missingColumn(column)
        case .unknownColumn(_, let found, let nearest): return unknownColumn(found, nearest)
        case .unclosedQuote: return unclosedQuote
        case .unknownPeriod(_, let found): return unknownPeriod(found)
        case .ambiguousQuarter(_, let found): return ambiguousQuarter(found)
        case .periodTurnedIntoDate(_, let found): return periodTurnedIntoDate(found)
        case .periodOfWrongKind(_, let indicator, let kind, let period):
            return periodOfWrongKind(indicator, kind, period)
        case .unknownIndicator(_, let found, let nearest): return unknownIndicator(found, nearest)
        case .unitDoesNotFit(_, let indicator, let found, let expected):
            return unitDoesNotFit(indicator, found, expected)
        case .priceBasisDiffers(_, let indicator, let found, let expected):
            return priceBasisDiffers(indicator, found, expected)
        case .measureOfWrongKind(_, let indicator, let kind, let measure):
            return measureOfWrongKind(indicator, kind, measure)
        case .wrongRegion(_, let found, let expected): return wrongRegion(found, expected)
        case .contradiction(_, let other, let first, let second): return contradiction(other, first, second)
        case .duplicate(_, let other): return duplicate(other)
        case .observationAfterAsOf(_, let period, let asOf): return observationAfterAsOf(period, asOf)
        case .publishedBeforePeriodEnds(_, let published, let period):
            return publishedBeforePeriodEnds(published, period)
        case .evidenceAfterAsOf(_, let what, let knownBy, let asOf):
            return evidenceAfterAsOf(what, knownBy, asOf)
        case .mixedPriceBases(_, let first, let second): return mixedPriceBases(first, second)
        case .notComparable(_, let first, let second): return notComparable(first, second)
        case .rolesDiffer(_, let first, let second): return rolesDiffer(first, second)
        case .partOfItself(_, let indicator): return partOfItself(indicator)
        case .wrongRole(_, let indicator, let expected): return wrongRole(indicator, expected)
        case .partShareUnknown(_, let part, let total): return partShareUnknown(part, total)
        case .inheritanceCycle(_, let names): return inheritanceCycle(names)
        case .parentCycle(_, let names): return parentCycle(names)
        case .unknownScenario(_, let found, let nearest, let available):
            return unknownScenario(found, nearest, available)
        case .notConfirmable(_, let indicator): return notConfirmable(indicator)
        case .unknownLever(_, let found, let nearest): return unknownLever(found, nearest)
        case .leverCannotActOn(_, let lever, let indicator): return leverCannotActOn(lever, indicator)
        case .arrivalWithoutAllotment(_, let instrument): return arrivalWithoutAllotment(instrument)
        case .allotmentWithoutTiming(_, let instrument): return allotmentWithoutTiming(instrument)
        case .timingStatedTwice(_, let instrument): return timingStatedTwice(instrument)
        case .amountWithoutBase(_, let indicator): return amountWithoutBase(indicator)
        case .bondsWithoutTotal(_, let instrument): return bondsWithoutTotal(instrument)
        case .noDriver: return noDriver
        case .driverNotAFlow(_, let indicator, let kind): return driverNotAFlow(indicator, kind)
        case .weights(_, let fault): return weights(fault)
        case .doneBeforeStart(_, let project, let period): return doneBeforeStart(project, period)
        case .projectNotContinued(_, let project, let period): return projectNotContinued(project, period)
        case .projectsWithoutTotal: return projectsWithoutTotal
        case .historyTooShort(_, let indicator, let needed, let found):
            return historyTooShort(indicator, needed, found)
        case .historyWithoutVariation(_, let indicator): return historyWithoutVariation(indicator)
        case .figuresCannotHoldTogether(_, let indicator, let published, let nearest):
            return figuresCannotHoldTogether(indicator, published, nearest)
        case .effectInThePast(_, let lever, let quarter, let firstOpen):
            return effectInThePast(lever, quarter, firstOpen)
        case .condition(_, let fault): return condition(fault)
        case .goal(_, let fault): return goal(fault)
        case .plan(_, let fault): return plan(fault)
        case .table(_, let fault): return table(fault)
        case .ledger(_, let fault): return ledger(fault)
        case .effectBeyondHorizon(_, let lever, let quarter, let last):
            return effectBeyondHorizon(lever, quarter, last)
        case .asOfBeyondHorizon(_, let asOf, let horizon): return asOfBeyondHorizon(asOf, horizon)
        case .moreThanThereIs(_, let indicator): return moreThanThereIs(indicator)
        case .settingNotUnderstood: return settingNotUnderstood
        case .settingNeedsName(_, let lever, let names): return settingNeedsName(lever, names)
        case .unknownParameter(_, let found, let lever, let nearest, let allowed):
            return unknownParameter(found, lever, nearest, allowed)
        case .fileExists: return fileExists
        case .nameNotUsable(_, let found): return nameNotUsable(found)
        case .grossRatio(_, let found, let highest): return grossRatio(found, highest)
        case .tooManyDifferences(_, let found, let most): return tooManyDifferences(found, most)
        case .rangeToVaryNotUnderstood: return rangeToVaryNotUnderstood
        case .conditionsNotFirstOrder: return conditionsNotFirstOrder
        case .sweepInProgress: return sweepInProgress
        case .unfinishedSweepOfAnother: return unfinishedSweepOfAnother
        case .tooManyParameters(_, let found, let most): return tooManyParameters(found, most)
        case .notYetSupported(_, let what): return notYetSupported(what)
        }
    }

    /// The question that proposes the nearest name; nothing without one.
    static func suggestion(_ nearest: String?) -> LocalizedText {
        guard let nearest else { return LocalizedText(zh: "", en: "") }
        return LocalizedText(zh: "是否为“\(nearest)”？", en: "did you mean “\(nearest)”? ")
    }

    /// A closed list of values.
    static func list(_ values: [String]) -> LocalizedText {
        LocalizedText(zh: values.joined(separator: "、"), en: values.joined(separator: ", "))
    }

    /// A number as the user would write it.
    static func number(_ value: Double) -> String {
        value.isFinite && value.magnitude < 1e15 ? DecimalText(shortest: value).text : "\(value)"
    }
}
