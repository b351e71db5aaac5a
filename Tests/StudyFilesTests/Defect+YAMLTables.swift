import Studies
import TimeSeries

extension Defect {
    private static let study = "study.yaml"
    private static let levers = "levers.yaml"
    private static let steady = "steady.yaml"
    private static let bonds = "bonds.yaml"

    static let ofStudy: [Defect] = [
        Defect("an unknown key", study, "    printed: false", "    printd: false", at: "printd") {
            .unknownKey($0, found: "printd", nearest: "printed", allowed: indicatorKeys)
        },
        Defect(
            "a missing key", study,
            "    printed: false\n  - id: income\n    name: {zh: 人均可支配收入, en: income per head}",
            "    printed: false\n  - id: income", at: "id: income"
        ) {
            .missingKey($0, key: "name")
        },
        Defect(
            "a part of itself", study, "    part: construction", "    part: investment",
            at: "investment\n  - id: gdp"
        ) {
            .partOfItself($0, indicator: StudyFixture.investment)
        },
        Defect(
            "a key written twice", study, "    printed: false", "    printed: false\n    kind: stock",
            at: "kind: stock"
        ) {
            .duplicateKey($0, key: "kind")
        },
        Defect("a full-width colon in braces", study, "{id: district,", "{id：district,", at: "：") {
            .fullWidthColon($0)
        },
        Defect("a full-width colon after a key", study, "as_of: 2020", "as_of：2020", at: "：") {
            .fullWidthColon($0)
        },
        Defect("a full-width colon before a block", study, "shock_quarters:", "shock_quarters：", at: "：") {
            .fullWidthColon($0)
        },
        Defect("a text in one language", study, "{zh: 登记口径, en: registered}", "登记口径", at: "登记口径") {
            .wrongShape($0, key: "definition", expected: .bothLanguages, found: "登记口径")
        },
        Defect(
            "an unknown status", study, "    printed: false",
            "    printed: false\n    status: {word: 很好, note: 办公会定}", at: "很好"
        ) {
            .unknownValue($0, what: "word", found: "很好", allowed: ProgressStatus.allCases.map(\.rawValue))
        },
        Defect(
            "a status without its reason", study, "    printed: false",
            "    printed: false\n    status: {word: 进展顺利}", at: "{word: 进展顺利}"
        ) {
            .missingKey($0, key: "note")
        },
        Defect("an unknown unit", study, "unit: yuan\n", "unit: dollars\n", at: "dollars") {
            .unknownValue($0, what: "unit", found: "dollars", allowed: MeasurementUnit.all.map(\.id))
        },
        Defect("an unknown kind", study, "kind: rate", "kind: ratio", at: "ratio") {
            .unknownValue($0, what: "kind", found: "ratio", allowed: Indicator.Kind.allCases.map(\.rawValue))
        },
        Defect(
            "a range out of order", study, "{low: 0.6, central: 0.95", "{low: 0.6, central: 0.5",
            at: "{low: 0.6"
        ) {
            .rangeNotOrdered($0, low: 0.6, central: 0.5, high: 1.3)
        },
        Defect(
            "a range without a middle", study, "{central: 0, source", "{source",
            at: "{source: expert judgement, known_by: 2020-08-01}\n    targets"
        ) {
            .missingKey($0, key: "central")
        },
        Defect(
            "hindsight", study, "{central: 0.3, source: expert judgement, known_by: 2020-08-01}",
            "{central: 0.3, source: expert judgement, known_by: 2020-09-01}", at: "2020-09-01"
        ) {
            .evidenceAfterAsOf($0, what: "construction.activity_share", knownBy: day(2020, 9, 1), asOf: asOf)
        },
        Defect(
            "a part that is not there", study, "part: construction", "part: constructio",
            at: "constructio\n  - id: gdp"
        ) {
            .unknownIndicator($0, found: "constructio", nearest: "construction")
        },
        Defect(
            "a part that is no driver", study, "part: construction", "part: income", at: "income\n  - id: gdp"
        ) {
            .wrongRole($0, indicator: StudyFixture.income, expected: .driver)
        },
        Defect(
            "a total at other prices", study,
            "price_basis: nominal\n    definition: {zh: 现价, en: current prices}\n    good: up\n    role: total",
            "price_basis: real\n    definition: {zh: 现价, en: current prices}\n    good: up\n    role: total",
            at: "construction\n  - id: gdp"
        ) {
            .mixedPriceBases($0, first: StudyFixture.construction, second: StudyFixture.investment)
        },
        Defect(
            "a parent's indicator that is not there", study, "role: total",
            "parent_indicator: retail_sale\n    role: total", at: "retail_sale\n    role: total"
        ) {
            .unknownIndicator($0, found: "retail_sale", nearest: "retail_sales")
        },
        Defect(
            "registered beside surveyed unemployment", study, "- id: unemployment",
            "- parent_indicator: surveyed_unemployment_rate\n    id: unemployment", at: "unemployment\n"
        ) {
            .notComparable(
                $0, first: StudyFixture.unemployment, second: StudyFixture.surveyedUnemployment)
        },
        Defect("a parent that is not there", study, "../city", "../nowhere", at: "../nowhere") {
            .parentNotFound($0, folder: "../nowhere")
        },
        Defect("a case that is not there", study, "high: bonds", "high: bond", at: "bond\n") {
            .unknownScenario($0, found: "bond", nearest: "bonds", available: ["baseline", "bonds", "steady"])
        },
        Defect(
            "two targets shown", study, "    targets:\n      - {kind: 年度目标,",
            "    targets:\n      - {shown: true, kind: 市级任务, relation: ≥, growth: 3, source: x}\n      - {shown: true, kind: 年度目标,",
            at: "shown: true, kind: 年度目标"
        ) {
            .duplicateKey($0, key: "shown")
        },
        Defect("a target of a fall of more than all", study, "growth: 【待填】", "growth: -130", at: "-130") {
            .impossibleFall($0, value: -130)
        },
        Defect("a horizon in the past", study, "horizon: 2020", "horizon: 2019", at: "2019") {
            .outOfBounds($0, what: LocalizedText("horizon"), value: 2019, lowest: 2020, highest: 2100)
        },
        Defect(
            "one name for two indicators", study, "aliases: [社零]", "aliases: [社零, 建安投资]", at: "construction\n"
        ) {
            .duplicateKey($0, key: "建安投资")
        },
    ]

    static let ofLevers: [Defect] = [
        Defect("an unknown lever", levers, "recovery_speed", "recovry_speed", at: "recovry_speed") {
            .unknownLever($0, found: "recovry_speed", nearest: "recovery_speed")
        },
        Defect("an unknown parameter", levers, "multiple", "speed", at: "speed\n    low") {
            .unknownValue($0, what: "parameter", found: "speed", allowed: ["multiple"])
        },
        Defect("a range known too late", levers, "2020-08-26", "2020-08-27", at: "2020-08-27") {
            .evidenceAfterAsOf($0, what: "recovery_speed.multiple", knownBy: day(2020, 8, 27), asOf: asOf)
        },
    ]

    static let ofScenarios: [Defect] = [
        Defect("an indicator that is not there", steady, "社零:", "社令:", at: "社令") {
            .unknownIndicator($0, found: "社令", nearest: "社零")
        },
        Defect("an indicator that no lever moves", steady, "construction: 1.15", "income: 1.15", at: "income")
        {
            .leverCannotActOn(
                $0, lever: "recovery_speed", indicator: LocalizedText(zh: "人均可支配收入", en: "income per head"))
        },
        Defect("a lever value out of bounds", steady, "1.15", "50", at: "50}") {
            .outOfBounds(
                $0, what: LocalizedText("recovery_speed.multiple"), value: 50, lowest: 0.05, highest: 10)
        },
        Defect("an effect in the past", steady, "2020Q3: 0.5", "2020Q2: 0.5", at: "retail_sales") {
            .effectInThePast(
                $0, lever: "consumption_rebound", quarter: Quarter(year: 2020, number: 2),
                firstOpen: Quarter(year: 2020, number: 3))
        },
        Defect("no quarter", steady, "2020Q3: 0.5", "autumn: 0.5", at: "autumn") {
            .wrongShape($0, key: "profile", expected: .quarter, found: "autumn")
        },
        Defect(
            "a lever by two names", steady, "  恢复速度:", "  recovery_speed: {construction: 1}\n  恢复速度:",
            at: "恢复速度"
        ) {
            .duplicateKey($0, key: "恢复速度")
        },
        Defect("a full-width colon after a lever", steady, "恢复速度:", "恢复速度：", at: "：") { .fullWidthColon($0) },
        Defect("another name than the file's", steady, "title:", "name: stead\ntitle:", at: "stead\n") {
            .unknownValue($0, what: "name", found: "stead", allowed: ["steady"])
        },
        Defect("an unknown parent scenario", bonds, "inherits: steady", "inherits: stady", at: "stady") {
            .unknownScenario(
                $0, found: "stady", nearest: "steady", available: ["baseline", "bonds", "steady"])
        },
        Defect(
            "a scenario that inherits from itself", bonds, "inherits: steady", "inherits: bonds",
            at: "bonds\n"
        ) {
            .inheritanceCycle($0, names: ["bonds", "bonds"])
        },
        Defect("arrival of what is only applied for", bonds, "allotted: 50, ", "", at: "{name: {zh: 特别") {
            .arrivalWithoutAllotment($0, instrument: "特别国债")
        },
        Defect(
            "two instruments of one name", bonds, "  stimulus_bonds:",
            "  stimulus_bonds:\n    - {name: {zh: 特别国债, en: Bonds}, applied: 1}",
            at: "{name: {zh: 特别国债, en: Special"
        ) {
            .duplicateKey($0, key: "特别国债")
        },
        Defect("no month", bonds, "2020-10", "October", at: "October") {
            .wrongShape($0, key: "arrives", expected: .month, found: "October")
        },
        Defect("a baseline that sets something", "baseline.yaml", "title", "levers: {}\ntitle", at: "levers")
        {
            .unknownKey($0, found: "levers", nearest: nil, allowed: ["name", "title", "story"])
        },
    ]

    private static let indicatorKeys = [
        "id", "name", "aliases", "kind", "unit", "price_basis", "role", "definition", "tier", "good",
        "parent_indicator", "trend_spread", "part_of", "decimals", "extrapolate", "printed", "targets",
        "implied_bound", "remark", "compare", "status",
    ]
}
