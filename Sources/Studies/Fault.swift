public import TimeSeries

/// Something wrong with a user's input: a case with values; the words are in `Reports`.
public enum Fault: Error, Hashable, Sendable {
    // Files
    /// The file does not exist.
    case fileMissing(Place)
    /// The folder is not a study: it has no `study.yaml`.
    case notAStudy(Place)
    /// The file cannot be read.
    case fileUnreadable(Place, reason: String)
    /// The folder that a study names as its parent does not exist, or is no study.
    case parentNotFound(Place, folder: String)
    /// The file holds nothing.
    case fileEmpty(Place)
    /// A workbook of a spreadsheet program under the name of a text file.
    case workbookNamedAsText(Place)
    /// The bytes are neither UTF-8 nor GB18030.
    case encodingUnknown(Place)
    /// A file format that midyear does not read.
    case formatNotRead(Place, fileExtension: String)
    /// A spreadsheet file that is not read at all.
    case workbook(Place, WorkbookFault)
    /// A statistics bureau's sheet that cannot be imported.
    case sheet(Place, SheetFault)
    /// A fault that a cell of a filled-in template would bring into the study: the place is the cell's.
    indirect case ofTemplate(Place, Fault)

    // YAML
    /// Broken YAML, with the parser's own words.
    case brokenYAML(Place, reason: String)
    /// A full-width colon where YAML needs an ASCII one.
    case fullWidthColon(Place)
    /// A key that does not belong here.
    case unknownKey(Place, found: String, nearest: String?, allowed: [String])
    /// A key written twice.
    case duplicateKey(Place, key: String)
    /// A key that must be there and is not.
    case missingKey(Place, key: String)
    /// A value of the wrong shape.
    case wrongShape(Place, key: String, expected: Expected, found: String)

    // Values
    /// Text where a number is needed.
    case notANumber(Place, found: String)
    /// NaN or infinity.
    case notFinite(Place, found: String)
    /// A number outside what is possible.
    case outOfBounds(Place, what: LocalizedText, value: Double, lowest: Double, highest: Double)
    /// A fall of 100 % or more.
    case impossibleFall(Place, value: Double)
    /// A growth so large that a misplaced decimal point is likelier.
    case implausibleGrowth(Place, value: Double)
    /// A level of zero where growth is measured: no growth starts from it or ends there.
    case zeroLevel(Place, indicator: LocalizedText)
    /// An 80 % range that is not in order.
    case rangeNotOrdered(Place, low: Double, central: Double, high: Double)
    /// A value outside a closed list.
    case unknownValue(Place, what: String, found: String, allowed: [String])
    /// A date that is no date.
    case notADate(Place, found: String)

    // Tables
    /// A CSV row with the wrong number of cells.
    case wrongNumberOfCells(Place, expected: Int, found: Int)
    /// Cells that are not separated by commas.
    case wrongSeparator(Place, found: String)
    /// A column that must be there and is not.
    case missingColumn(Place, column: String)
    /// A column that does not belong here.
    case unknownColumn(Place, found: String, nearest: String?)
    /// A quotation mark that is not closed.
    case unclosedQuote(Place)

    // Periods
    /// Not a period.
    case unknownPeriod(Place, found: String)
    /// `2020Q3`, of which cumulative and single-quarter readings differ.
    case ambiguousQuarter(Place, found: String)
    /// A period that a spreadsheet turned into a date.
    case periodTurnedIntoDate(Place, found: String)
    /// A period that this kind of indicator does not have.
    case periodOfWrongKind(Place, indicator: LocalizedText, kind: Indicator.Kind, period: Period)

    // Meaning
    /// An indicator that the study does not list.
    case unknownIndicator(Place, found: String, nearest: String?)
    /// A unit that does not fit the indicator.
    case unitDoesNotFit(Place, indicator: LocalizedText, found: String, expected: MeasurementUnit)
    /// A price basis that differs from the indicator's.
    case priceBasisDiffers(
        Place, indicator: LocalizedText, found: Indicator.PriceBasis, expected: Indicator.PriceBasis)
    /// A measure that this kind of indicator does not have.
    case measureOfWrongKind(Place, indicator: LocalizedText, kind: Indicator.Kind, measure: Measure)
    /// The region of a row is not the study's.
    case wrongRegion(Place, found: String, expected: Study.Region)
    /// Two numbers for one thing, without different release dates.
    case contradiction(Place, other: Place, first: Double, second: Double)
    /// The same row twice.
    case duplicate(Place, other: Place)
    /// An unreleased number about months after the as-of date, or a release before the period ended.
    case observationAfterAsOf(Place, period: Period, asOf: CalendarDay)
    /// A release date before the period that it speaks about is over.
    case publishedBeforePeriodEnds(Place, published: CalendarDay, period: Period)
    /// A prior that could not be known on the as-of date.
    case evidenceAfterAsOf(Place, what: String, knownBy: CalendarDay, asOf: CalendarDay)
    /// Two indicators of different price basis in one level, share or identity.
    case mixedPriceBases(Place, first: LocalizedText, second: LocalizedText)
    /// Two indicators that must never be compared (registered and surveyed unemployment).
    case notComparable(Place, first: LocalizedText, second: LocalizedText)
    /// An indicator and its parent's that play different parts in the matrix, so that nothing can be borrowed.
    case rolesDiffer(Place, first: LocalizedText, second: LocalizedText)
    /// An indicator named as a part of itself.
    case partOfItself(Place, indicator: LocalizedText)
    /// A reference to an indicator that plays the wrong part.
    case wrongRole(Place, indicator: LocalizedText, expected: Expected)
    /// Neither levels nor a prior tell the share of a part in its total.
    case partShareUnknown(Place, part: LocalizedText, total: LocalizedText)

    /// Weights of scenarios that make no sense.
    case weights(Place, WeightFault)
    /// A project of which something is done before its works begin.
    case doneBeforeStart(Place, project: String, period: Period)
    /// A project that a later month of the list leaves out.
    case projectNotContinued(Place, project: String, period: Period)
    /// A list of projects in a study that has no total of investment with its construction part.
    case projectsWithoutTotal(Place)
    /// A study without any driver: nothing for levers to act on, nothing for responses to follow.
    case noDriver(Place)
    /// A driver or total that is not a flow.
    case driverNotAFlow(Place, indicator: LocalizedText, kind: Indicator.Kind)
    /// A published number that no path of the indicator can meet together with its other numbers.
    case figuresCannotHoldTogether(Place, indicator: LocalizedText, published: Double, nearest: Double)

    /// An indicator without enough consecutive quarters for the chosen model, when none has.
    case historyTooShort(Place, indicator: LocalizedText, needed: Int, found: Int)
    /// A history that the chosen model finds no movement in to learn from.
    case historyWithoutVariation(Place, indicator: LocalizedText)

    // Scenarios
    /// A scenario that inherits from itself.
    case inheritanceCycle(Place, names: [String])
    /// A study is, over its parents, its own parent.
    case parentCycle(Place, names: [String])
    /// A scenario that does not exist.
    case unknownScenario(Place, found: String, nearest: String?, available: [String])
    /// An indicator of which no projected number may leave the office.
    case notConfirmable(Place, indicator: LocalizedText)
    /// A lever that does not exist.
    case unknownLever(Place, found: String, nearest: String?)
    /// A lever named for an indicator that it cannot act on.
    case leverCannotActOn(Place, lever: String, indicator: LocalizedText)
    /// An arrival month without an allotted amount: applied for is not allotted.
    case arrivalWithoutAllotment(Place, instrument: String)
    /// An allotment without a month of arrival or works by quarter.
    case allotmentWithoutTiming(Place, instrument: String)
    /// Works by quarter and an arrival month, which say the same thing twice.
    case timingStatedTwice(Place, instrument: String)
    /// An allotment in a study that has no total to enter.
    case bondsWithoutTotal(Place, instrument: String)
    /// An amount in money on an indicator that has no level to convert it with.
    case amountWithoutBase(Place, indicator: LocalizedText)
    /// A lever effect in a quarter that is already observed.
    case effectInThePast(Place, lever: String, quarter: Quarter, firstOpen: Quarter)
    /// A condition that cannot be imposed.
    case condition(Place, ConditionFault)
    /// A target that cannot be worked back from.
    case goal(Place, GoalFault)
    /// A plan, or a plan table to verify, that makes no sense.
    case plan(Place, PlanFault)
    /// Something wrong with a table that is selected or asked for by name.
    case table(Place, TableFault)
    /// Something wrong with a question to the ledger.
    case ledger(Place, LedgerFault)
    /// An as-of date after the last year that the study projects.
    case asOfBeyondHorizon(Place, asOf: CalendarDay, horizon: Int)
    /// A lever effect in a quarter after the last one projected.
    case effectBeyondHorizon(Place, lever: String, quarter: Quarter, last: Quarter)
    /// A lever that takes away more than an indicator has in a quarter.
    case moreThanThereIs(Place, indicator: LocalizedText)
    /// A setting on the command line that is no `LEVER.PARAMETER=VALUE`.
    case settingNotUnderstood(Place)
    /// A setting that must name an indicator or an instrument.
    case settingNeedsName(Place, lever: String, names: [String])
    /// A parameter that a lever does not have.
    case unknownParameter(Place, found: String, lever: String, nearest: String?, allowed: [String])
    /// A file that is there already and is not to be overwritten.
    case fileExists(Place)
    /// A scenario's name that cannot be a file's.
    case nameNotUsable(Place, found: String)
    /// A voucher multiplier that can only be a gross ratio of sales.
    case grossRatio(Place, found: Double, highest: Double)
    /// Two scenarios that differ in more levers than an exact attribution can tell apart.
    case tooManyDifferences(Place, found: Int, most: Int)
    /// A range to vary that is no `LEVER.PARAMETER=FIRST:LAST:POINTS`.
    case rangeToVaryNotUnderstood(Place)
    /// A sweep to first order over a scenario with conditions.
    case conditionsNotFirstOrder(Place)
    /// The unfinished file of a sweep that another process is writing.
    case sweepInProgress(Place)
    /// The unfinished file of another sweep.
    case unfinishedSweepOfAnother(Place)
    /// More lever parameters than can be varied together.
    case tooManyParameters(Place, found: Int, most: Int)
    /// Something that the format has and this version does not do yet.
    case notYetSupported(Place, what: String)

    /// What was expected of a value.
    public enum Expected: String, Hashable, Sendable {
        /// A mapping of keys to values.
        case mapping
        /// A list.
        case list
        /// A single value.
        case scalar
        /// A number.
        case number
        /// A number or `{low, central, high}`.
        case numberOrRange
        /// `{zh: …, en: …}`.
        case bothLanguages
        /// `true` or `false`.
        case boolean
        /// A day such as `2020-08-26`.
        case day
        /// A month such as `2020-10`.
        case month
        /// A quarter such as `2020Q3`.
        case quarter
        /// A driver.
        case driver
        /// A total.
        case total
    }

    /// Where it is.
    public var place: Place {
        switch self {
        case .fileMissing(let place), .notAStudy(let place), .fileUnreadable(let place, _),
            .parentNotFound(let place, _), .fileEmpty(let place), .workbookNamedAsText(let place),
            .wrongSeparator(let place, _), .zeroLevel(let place, _), .partOfItself(let place, _),
            .encodingUnknown(let place), .formatNotRead(let place, _), .brokenYAML(let place, _),
            .fullWidthColon(let place), .unknownKey(let place, _, _, _), .duplicateKey(let place, _),
            .missingKey(let place, _), .wrongShape(let place, _, _, _), .notANumber(let place, _),
            .notFinite(let place, _), .outOfBounds(let place, _, _, _, _), .impossibleFall(let place, _),
            .implausibleGrowth(let place, _), .rangeNotOrdered(let place, _, _, _),
            .unknownValue(let place, _, _, _), .notADate(let place, _),
            .wrongNumberOfCells(let place, _, _), .missingColumn(let place, _),
            .unknownColumn(let place, _, _), .unclosedQuote(let place), .unknownPeriod(let place, _),
            .ambiguousQuarter(let place, _), .periodTurnedIntoDate(let place, _),
            .periodOfWrongKind(let place, _, _, _), .unknownIndicator(let place, _, _),
            .unitDoesNotFit(let place, _, _, _), .priceBasisDiffers(let place, _, _, _),
            .measureOfWrongKind(let place, _, _, _), .wrongRegion(let place, _, _),
            .contradiction(let place, _, _, _), .duplicate(let place, _),
            .observationAfterAsOf(let place, _, _), .publishedBeforePeriodEnds(let place, _, _),
            .evidenceAfterAsOf(let place, _, _, _), .mixedPriceBases(let place, _, _),
            .notComparable(let place, _, _), .rolesDiffer(let place, _, _), .wrongRole(let place, _, _),
            .partShareUnknown(let place, _, _), .noDriver(let place), .driverNotAFlow(let place, _, _),
            .figuresCannotHoldTogether(let place, _, _, _), .bondsWithoutTotal(let place, _),
            .historyTooShort(let place, _, _, _), .historyWithoutVariation(let place, _),
            .inheritanceCycle(let place, _), .parentCycle(let place, _),
            .unknownScenario(let place, _, _, _), .unknownLever(let place, _, _),
            .leverCannotActOn(let place, _, _), .arrivalWithoutAllotment(let place, _),
            .allotmentWithoutTiming(let place, _), .timingStatedTwice(let place, _),
            .amountWithoutBase(let place, _), .effectInThePast(let place, _, _, _),
            .asOfBeyondHorizon(let place, _, _), .effectBeyondHorizon(let place, _, _, _),
            .moreThanThereIs(let place, _),
            .grossRatio(let place, _, _), .settingNotUnderstood(let place),
            .settingNeedsName(let place, _, _),
            .unknownParameter(let place, _, _, _, _), .fileExists(let place), .nameNotUsable(let place, _),
            .condition(let place, _), .goal(let place, _), .plan(let place, _), .workbook(let place, _),
            .ledger(let place, _), .sheet(let place, _), .table(let place, _), .ofTemplate(let place, _),
            .rangeToVaryNotUnderstood(let place), .conditionsNotFirstOrder(let place),
            .unfinishedSweepOfAnother(let place), .sweepInProgress(let place),
            .tooManyDifferences(let place, _, _), .tooManyParameters(let place, _, _),
            .weights(let place, _), .doneBeforeStart(let place, _, _), .projectNotContinued(let place, _, _),
            .projectsWithoutTotal(let place), .notConfirmable(let place, _), .notYetSupported(let place, _):
            return place
        }
    }
}

/// All faults of an input, together.
public struct Faults: Error, Hashable, Sendable {
    /// In order of file, line and column.
    public let list: [Fault]

    /// All faults of an input.
    ///
    /// - Parameter list: the faults, at least one.
    public init(_ list: [Fault]) {
        precondition(!list.isEmpty, "no fault is no error")
        self.list = list.sorted { $0.place < $1.place }
    }
}
