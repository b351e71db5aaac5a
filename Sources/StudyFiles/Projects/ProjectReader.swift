import Studies
import TimeSeries
import Workbooks

/// Reads one row of `projects.csv`. Every cell is read before the row is given up, so that its faults come together.
struct ProjectReader {
    /// The file.
    let file: ProjectsFile
    /// Which cell says what.
    let columns: ProjectColumns
    /// The row.
    let row: [CSVTable.Cell]

    private var log: FaultLog { file.log }

    private func text(_ column: ProjectColumn) -> String { columns.cell(column, in: row).text.trimmed }

    private func place(_ column: ProjectColumn) -> Place {
        let cell = columns.cell(column, in: row)
        return Place(file: file.path, line: cell.line, column: cell.column)
    }

    /// The project; nothing when a cell of it cannot be understood.
    func project() -> Project? {
        let name = name()
        let exponent = exponent()
        let (total, plan, done) = (
            optionalAmount(.total, exponent), amount(.plan, exponent), amount(.done, exponent)
        )
        let share = number(.constructionShare, in: 0...1)
        let (start, period) = (start(), period())
        let funds = funds(exponent)
        let filed = text(.filed).isEmpty ? nil : day()
        guard let name, let plan, let done, let share, let period else { return nil }
        let project = Project(
            name: name, total: total, plan: plan, constructionShare: share, start: start, done: done,
            period: period, funds: funds, filed: filed,
            place: Place(file: file.path, line: row[0].line, column: 1))
        check(project)
        return project
    }

    /// What numbers of one project cannot be together.
    private func check(_ project: Project) {
        if let total = project.total, project.plan > total {
            log.report(
                .outOfBounds(
                    place(.plan), what: LocalizedText("plan"), value: project.plan, lowest: 0, highest: total)
            )
        }
        let paid = project.funds.compactMap(\.amount).reduce(0, +)
        if paid > project.plan * (1 + Self.rounding) {
            log.report(
                .outOfBounds(
                    place(.funds), what: LocalizedText("funds"), value: paid, lowest: 0, highest: project.plan
                ))
        }
        if let start = project.start, project.done > 0,
            (start.year, start.month) > (project.period.year, project.period.lastMonth)
        {
            log.report(.doneBeforeStart(place(.done), project: project.name, period: project.period))
        }
    }

    /// Amounts that are printed rounded may add up to this share more than their sum.
    private static let rounding = 0.005

    private func name() -> String? {
        let name = text(.project)
        guard !name.isEmpty else {
            log.report(.missingKey(place(.project), key: ProjectColumn.project.rawValue))
            return nil
        }
        return name
    }

    // MARK: Amounts

    /// The power of ten from the row's unit to 亿元.
    private func exponent() -> Int? {
        let found = text(.unit).halfWidth
        let exponent = MeasurementUnit(named: found)?.exponent(to: .yiYuan)
        if exponent == nil {
            let allowed = MeasurementUnit.all.filter { $0.dimension == .money }.map(\.name.zh)
            log.report(
                .unknownValue(place(.unit), what: ProjectColumn.unit.rawValue, found: found, allowed: allowed)
            )
        }
        return exponent
    }

    private func optionalAmount(_ column: ProjectColumn, _ exponent: Int?) -> Double? {
        text(column).isEmpty ? nil : amount(column, exponent)
    }

    private func amount(_ column: ProjectColumn, _ exponent: Int?) -> Double? {
        guard let number = decimal(text(column), column) else { return nil }
        return exponent.flatMap { bounded(number.shifted(by: $0).value, column, in: 0...Self.largest) }
    }

    private func number(_ column: ProjectColumn, in bounds: ClosedRange<Double>) -> Double? {
        decimal(text(column), column).flatMap { bounded($0.value, column, in: bounds) }
    }

    private func bounded(_ value: Double, _ column: ProjectColumn, in bounds: ClosedRange<Double>) -> Double?
    {
        guard bounds.contains(value) else {
            log.report(
                .outOfBounds(
                    place(column), what: LocalizedText(column.rawValue), value: value,
                    lowest: bounds.lowerBound,
                    highest: bounds.upperBound))
            return nil
        }
        return value
    }

    private func decimal(_ text: String, _ column: ProjectColumn) -> DecimalNumber? {
        do {
            return try DecimalNumber(text)
        } catch {
            log.report(
                error == .notFinite
                    ? .notFinite(place(column), found: text) : .notANumber(place(column), found: text))
            return nil
        }
    }

    /// 亿元; no project of a district comes near, a slip of the unit does.
    private static let largest = 100_000.0

    // MARK: Time

    private func start() -> Project.Month? {
        let found = text(.start)
        guard !found.isEmpty else { return nil }
        if case .period(let period) = PeriodReader.read(found), period.isInstant {
            return Project.Month(year: period.year, month: period.lastMonth)
        }
        let parts = found.halfWidth.split { !$0.isNumber }.compactMap { Int($0) }
        guard found.contains("月"), parts.count == 2, CalendarDay.years.contains(parts[0]),
            (1...12).contains(parts[1])
        else {
            log.report(
                .wrongShape(place(.start), key: ProjectColumn.start.rawValue, expected: .month, found: found))
            return nil
        }
        return Project.Month(year: parts[0], month: parts[1])
    }

    private func period() -> Period? {
        let found = text(.period)
        switch PeriodReader.read(found) {
        case .period(let period) where period.isYearToDate: return known(period)
        case .date: log.report(.periodTurnedIntoDate(place(.period), found: found))
        case .ambiguousQuarter: log.report(.ambiguousQuarter(place(.period), found: found))
        case .period, .singleQuarter, .unknown: log.report(.unknownPeriod(place(.period), found: found))
        }
        return nil
    }

    /// A period that is over on the as-of date, unless the line was filed later.
    private func known(_ period: Period) -> Period? {
        guard text(.filed).isEmpty, let asOf = file.asOf, let end = CalendarDay.last(of: period), end > asOf
        else { return period }
        log.report(.observationAfterAsOf(place(.period), period: period, asOf: asOf))
        return nil
    }

    private func day() -> CalendarDay? {
        if let day = CalendarDay(code: text(.filed).halfWidth) { return day }
        log.report(.notADate(place(.filed), found: text(.filed)))
        return nil
    }

    // MARK: Money

    /// `抗疫特别国债:20；区级财政`: names, with what each pays of the year's plan where that is known.
    private func funds(_ exponent: Int?) -> [Project.Fund] {
        text(.funds).split { ";；".contains($0) }.compactMap { part -> Project.Fund? in
            let pieces = part.split(maxSplits: 1) { ":：".contains($0) }.map { String($0).trimmed }
            guard let name = pieces.first, !name.isEmpty else { return nil }
            guard pieces.count == 2 else { return Project.Fund(name: name, amount: nil) }
            guard let number = decimal(pieces[1], .funds), let exponent else { return nil }
            let amount = bounded(number.shifted(by: exponent).value, .funds, in: 0...Self.largest)
            return amount.map { Project.Fund(name: name, amount: $0) }
        }
    }
}
