public import Plans
import StudyFiles
import Studies

extension Simulator {
    /// Recomputes plan tables, whoever made them; nothing is changed.
    ///
    /// - Parameters:
    ///   - files: paths of tables; the later ones are compared with those before.
    ///   - folder: a study whose indicators tell which way is good; the names tell when left out.
    /// - Returns: one check a table.
    /// - Throws: ``Faults`` of all files.
    public func checkPlanTables(_ files: [String], study folder: String? = nil) throws -> [PlanCheck] {
        let study = try folder.map { try read($0, asOf: nil).study }
        var tables: [HandedTable] = []
        var faults: [Fault] = []
        for file in files {
            do {
                tables += try HandedTableFile.tables(file)
            } catch {
                faults += error.list
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return try PlanCheck.checks(tables) { study?.indicator(named: $0)?.direction }
    }
}
