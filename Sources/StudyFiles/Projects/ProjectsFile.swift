import Studies
import TimeSeries
import Workbooks

/// Reads `projects.csv`, the list of investment projects.
struct ProjectsFile {
    /// Path of the file, as the user named it.
    let path: String
    /// The as-of date; nothing when it could not be read.
    let asOf: CalendarDay?
    /// Where faults go.
    let log: FaultLog

    /// Reads the projects, in the order of the file.
    ///
    /// - Parameter text: the whole file.
    func projects(_ text: String) -> [Project] {
        guard let table = TableText(path: path, log: log).table(text),
            let columns = ProjectColumns(table.header, file: path, log: log)
        else { return [] }
        let projects = table.rows.compactMap { row in
            let (project, isWhole) = log.watching(
                ProjectReader(file: self, columns: columns, row: row).project)
            return isWhole ? project : nil
        }
        reportTwice(projects)
        reportMonths(projects)
        return projects
    }

    /// One project has one line a month.
    private func reportTwice(_ projects: [Project]) {
        for (position, project) in projects.enumerated() {
            let earlier = projects[..<position].first {
                $0.name == project.name && $0.period == project.period && $0.filed == project.filed
            }
            if let earlier { log.report(.duplicate(project.place, other: earlier.place)) }
        }
    }

    /// A project that stops being listed would be counted as done: every month lists what the first one lists.
    private func reportMonths(_ projects: [Project]) {
        let months = projects.reduce(into: [Period]()) { months, project in
            if !months.contains(project.period) { months.append(project.period) }
        }.sorted()
        for (earlier, later) in zip(months, months.dropFirst()) {
            let names = projects.filter { $0.period == later }.map(\.name)
            for project in projects where project.period == earlier && !names.contains(project.name) {
                log.report(.projectNotContinued(project.place, project: project.name, period: later))
            }
        }
    }
}
