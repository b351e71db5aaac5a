import Reports
import Studies
import Testing
import TimeSeries

struct FaultWordingTests {
    private static let place = Place(file: "steady-recovery.yaml", line: 7, column: 12)
    private static let other = Place(file: "observations.csv", line: 3)

    /// One of each case.
    private static var faults: [Fault] {
        [
            .fileMissing(place), .notAStudy(place), .fileUnreadable(place, reason: "EACCES"),
            .encodingUnknown(place),
            .formatNotRead(place, fileExtension: "et"), .brokenYAML(place, reason: "tab"),
            .fullWidthColon(place),
            .unknownKey(place, found: "回复速度", nearest: "恢复速度", allowed: ["恢复速度", "消费回补"]),
            .duplicateKey(place, key: "title"), .missingKey(place, key: "title"),
            .wrongShape(place, key: "levers", expected: .mapping, found: "[]"),
            .notANumber(place, found: "6周"),
            .notFinite(place, found: "nan"),
            .outOfBounds(place, what: LocalizedText("share"), value: 1.5, lowest: 0, highest: 1),
            .impossibleFall(place, value: -130),
            .implausibleGrowth(place, value: 1710), .rangeNotOrdered(place, low: 1.4, central: 1.2, high: 1),
            .unknownValue(place, what: "kind", found: "flows", allowed: ["flow", "stock"]),
            .notADate(place, found: "2020-13"), .wrongNumberOfCells(place, expected: 11, found: 12),
            .missingColumn(place, column: "value"), .unknownColumn(place, found: "valeu", nearest: "value"),
            .unclosedQuote(place), .unknownPeriod(place, found: "H1"),
            .ambiguousQuarter(place, found: "2020Q2"),
            .periodTurnedIntoDate(place, found: "Jun-20"),
            .periodOfWrongKind(
                place, indicator: LocalizedText("loans"), kind: .stock, period: .firstHalf(2020)),
            .unknownIndicator(place, found: "retail", nearest: "retail_sales"),
            .unitDoesNotFit(
                place, indicator: LocalizedText("loans"), found: "%", expected: MeasurementUnit.all[0]),
            .priceBasisDiffers(place, indicator: LocalizedText("loans"), found: .real, expected: .nominal),
            .measureOfWrongKind(
                place, indicator: LocalizedText("unemployment"), kind: .rate, measure: .growth),
            .wrongRegion(
                place, found: "beijing",
                expected: Study.Region(id: "tongzhou", name: LocalizedText(zh: "通州区", en: "Tongzhou"))),
            .contradiction(place, other: other, first: 48, second: 49), .duplicate(place, other: other),
            .observationAfterAsOf(place, period: .year(2020), asOf: SampleStudy.asOf),
            .publishedBeforePeriodEnds(place, published: SampleStudy.asOf, period: .year(2020)),
            .evidenceAfterAsOf(place, what: "part_share", knownBy: SampleStudy.asOf, asOf: SampleStudy.asOf),
            .mixedPriceBases(place, first: LocalizedText("gdp"), second: LocalizedText("loans")),
            .notComparable(place, first: LocalizedText("registered"), second: LocalizedText("surveyed")),
            .wrongRole(place, indicator: LocalizedText("loans"), expected: .driver),
            .partShareUnknown(place, part: LocalizedText("construction"), total: LocalizedText("investment")),
            .inheritanceCycle(place, names: ["a", "b", "a"]), .parentCycle(place, names: ["a", "a"]),
            .unknownScenario(place, found: "stady", nearest: "steady", available: ["steady", "baseline"]),
            .unknownLever(place, found: "speed", nearest: nil),
            .leverCannotActOn(
                place, lever: "recovery_speed", indicator: LocalizedText(zh: "贷款", en: "loans")),
            .arrivalWithoutAllotment(place, instrument: "抗疫特别国债"),
            .allotmentWithoutTiming(place, instrument: "抗疫特别国债"),
            .timingStatedTwice(place, instrument: "抗疫特别国债"),
            .amountWithoutBase(place, indicator: LocalizedText(zh: "投资", en: "investment")),
            .bondsWithoutTotal(place, instrument: "bonds"),
            .moreThanThereIs(place, indicator: LocalizedText(zh: "投资", en: "investment")),
            .asOfBeyondHorizon(place, asOf: SampleStudy.asOf, horizon: 2019), .sweepInProgress(place),
            .weights(place, .notUnderstood(found: "一半")),
            .weights(place, .statedTwice(scenario: LocalizedText(zh: "平稳", en: "steady"))),
            .weights(place, .notPositive(scenario: LocalizedText(zh: "平稳", en: "steady"), value: -0.2)),
            .weights(place, .sumIsNotOne(sum: 1.3)), .weights(place, .onlyOne),
            .doneBeforeStart(place, project: "北运河", period: .firstHalf(2020)),
            .projectNotContinued(place, project: "北运河", period: .firstHalf(2020)),
            .projectsWithoutTotal(place),
            .rolesDiffer(place, first: LocalizedText("revenue"), second: LocalizedText("retail_sales")),
            .noDriver(place),
            .driverNotAFlow(place, indicator: LocalizedText("loans"), kind: .stock),
            .figuresCannotHoldTogether(
                place, indicator: LocalizedText(zh: "社零", en: "retail sales"), published: -99.9,
                nearest: -61.04),
            .effectInThePast(
                place, lever: "stimulus_bonds", quarter: Quarter(year: 2020, number: 1),
                firstOpen: Quarter(year: 2020, number: 3)),
            .rangeToVaryNotUnderstood(place), .conditionsNotFirstOrder(place),
            .unfinishedSweepOfAnother(place),
            .tooManyDifferences(place, found: 14, most: 12), .tooManyParameters(place, found: 70, most: 64),
            .notYetSupported(place, what: "projects.csv"),
            .parentNotFound(place, folder: "../ctiy"), .fileEmpty(place), .workbookNamedAsText(place),
            .wrongSeparator(place, found: ";"), .zeroLevel(place, indicator: LocalizedText("gdp")),
            .partOfItself(place, indicator: LocalizedText("investment")),
            .notANumber(place, found: "1.2E+05"),
        ] + conditionFaults.map { .condition(place, $0) }
            + goalFaults.map { .goal(place, $0) }
            + ledgerFaults.map { .ledger(place, $0) }
    }

    private static var ledgerFaults: [LedgerFault] {
        [
            .noLedger, .unknownRun(found: "T2020", known: ["T20200826-MZNSDE"]),
            .ambiguousRun(found: "T2020", candidates: ["T20200826-MZNSDE", "T20200921-ABCDEF"]),
            .differentStudies("tongzhou-2020", "beijing"), .differentYears(2020, 2021),
            .noCommonScenario(asked: nil), .noCommonScenario(asked: "steady"),
            .notRepeatable(arguments: ["project", "--old"]), .notComparable(.plan, .projection),
            .notComparable(.sweep, .sweep),
        ]
    }

    private static var conditionFaults: [ConditionFault] {
        let name = LocalizedText(zh: "社零", en: "retail sales")
        func conflict(_ period: Period) -> ConditionFault.Conflict {
            ConditionFault.Conflict(
                condition: ScenarioCondition(
                    indicator: "retail_sales", period: period, measure: .growth, value: 3, tolerance: 0,
                    meaning: .hard, target: nil, origin: "steady", place: place),
                indicator: name, decimals: 1, feasible: -6.94)
        }
        return [
            .periodOutsideYear(found: "2021H2", year: 2020),
            .nothingOpen(indicator: name, period: .firstHalf(2020), observed: .firstHalf(2020)),
            .cannotBeMoved(indicator: name), .targetWithoutNumber(indicator: name, target: .annual),
            .closureWithoutFall(indicator: name, growth: 2.4),
            .closureWithoutFall(indicator: name, growth: nil),
            .valueAndTarget, .notInModel, .toleranceMissing(.noisy), .toleranceOfHard,
            .contradictory([conflict(.secondHalf(2020)), conflict(.year(2020))], cheapest: 1),
            .contradictory([conflict(.year(2020))], cheapest: 0), .notMet(conflict(.year(2020))),
        ]
    }

    private static var goalFaults: [GoalFault] {
        let name = LocalizedText(zh: "社零", en: "retail sales")
        return [
            .notUnderstood(found: "=5"), .notANumber(indicator: name, found: "x"),
            .unitDoesNotFit(
                indicator: name, found: "人", expected: LocalizedText(zh: "亿元", en: "100 million yuan")),
            .targetNotFilled(indicator: name), .targetIsText(indicator: name, words: name),
            .notProjected(indicator: name), .notInModel(indicator: name), .statedTwice(indicator: name),
            .nothingToMove(lever: name),
        ]
    }

    @Test(arguments: faults, Language.allCases)
    func `every fault names its place, the problem and a remedy on one line`(fault: Fault, language: Language)
    {
        let text = FaultWording.text(fault, language)
        #expect(text.hasPrefix("steady-recovery.yaml:7:12" + (language == .zh ? "　" : " ")))
        #expect(!text.contains("\n"))
        // A problem and a remedy: two sentences in Chinese, a semicolon in English.
        #expect(
            language == .zh
                ? text.filter { "。？".contains($0) }.count >= 2 || text.contains("请") : text.contains(";"))
    }

    @Test(arguments: [
        (6, "此处是全角冒号“：”，请改为半角“:”，后面加一个空格。"),
        (7, "没有“回复速度”这个参数。是否为“恢复速度”？此处可用：恢复速度、消费回补。"),
        (14, "同比“-130”：降幅不能达到或超过100%。是否为-13.0？"),
        (16, "区间的低、中、高（1.4, 1.2, 1）没有由小到大。是否为1, 1.2, 1.4？"),
        (26, "“loans”是期末总量指标，不用“2020年1-6月”。期末数请写2020年6月末。"),
        (28, "“loans”的单位不能是“%”。可用：yi_yuan（亿元）、wan_yuan（万元）、yuan（元）。"),
    ])
    func `remedies are concrete`(index: Int, words: String) {
        #expect(FaultWording.text(Self.faults[index], .zh) == "steady-recovery.yaml:7:12　" + words)
    }

    @Test func `an error report lists all faults in order and says that nothing was written`() {
        let faults = Faults([
            .unclosedQuote(Place(file: "b.csv", line: 2)), .missingKey(Place(file: "a.yaml"), key: "title"),
        ])
        #expect(
            ErrorReport.text(faults, .zh) == """
                a.yaml　缺“title”。请在此处补上。
                b.csv:2　双引号没有成对。请补上后一个双引号。
                共 2 处错误。没有写入任何文件。

                """)
        #expect(ErrorReport.text(faults, .en).hasSuffix("2 errors. Nothing was written.\n"))
    }
}
