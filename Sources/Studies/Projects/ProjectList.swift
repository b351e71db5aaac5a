public import TimeSeries

/// The projects that count on a day: of several lines of one project the latest, through one month for all.
public struct ProjectList: Hashable, Sendable {
    /// The projects, in the order of the file.
    public let projects: [Project]
    /// January to the month through which what is done counts, the same for all projects.
    public let period: Period

    /// The list as it was known on a day; nothing when no line of that year was.
    ///
    /// - Parameters:
    ///   - lines: every line, of every date.
    ///   - day: the as-of date.
    public init?(_ lines: [Project], on day: CalendarDay) {
        let known = lines.filter { project in
            let isOver = (project.period.year, project.period.lastMonth) < Self.month(after: day)
            return project.period.year == day.year && isOver && project.filed.map { $0 <= day } ?? true
        }
        guard let period = known.map(\.period).max() else { return nil }
        let listed = known.filter { $0.period == period }
        projects = listed.filter { project in
            !listed.contains { $0.name == project.name && Self.isLater($0.filed, than: project.filed) }
        }
        self.period = period
    }

    /// Of two lines of one project and month the later filed counts; one at hand is the latest.
    private static func isLater(_ day: CalendarDay?, than other: CalendarDay?) -> Bool {
        guard let other else { return false }
        return day.map { $0 > other } ?? true
    }

    /// The first month that is not over on a day.
    private static func month(after day: CalendarDay) -> (Int, Int) {
        let tomorrow = day.adding(days: 1)
        return (tomorrow.year, tomorrow.month)
    }

    /// Planned for the year and not done, of construction and installation, 亿元.
    public var remainingConstruction: Double {
        projects.reduce(0) { $0 + $1.remaining * $1.constructionShare }
    }

    /// Done in the year, of construction and installation, 亿元.
    public var doneConstruction: Double { projects.reduce(0) { $0 + $1.done * $1.constructionShare } }

    /// Of what remains, what projects that have not begun are to do, 亿元 of construction and installation.
    public var notBegunConstruction: Double {
        projects.filter { !$0.hasBegun }.reduce(0) { $0 + $1.remaining * $1.constructionShare }
    }

    /// What listed plans already count of the money of an instrument, 亿元.
    ///
    /// - Parameter instrument: its name in both languages.
    /// - Returns: nothing when no project names it, or one leaves its amount open.
    public func planned(with instrument: LocalizedText) -> Double? {
        let names = [instrument.zh, instrument.en]
        let tied = projects.filter { project in project.funds.contains { names.contains($0.name) } }
        let amounts = tied.compactMap { project in names.lazy.compactMap { project.paid(by: $0) }.first }
        guard !tied.isEmpty, amounts.count == tied.count else { return nil }
        return amounts.reduce(0, +)
    }
}

extension Study {
    /// The list of projects as known on the as-of date; nothing without one.
    public var projectList: ProjectList? { ProjectList(projects, on: asOf) }
}
