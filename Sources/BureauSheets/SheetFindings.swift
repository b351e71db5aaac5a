import Outcomes
import Studies

/// What reading one table finds, all of it before anything is given up.
struct SheetFindings {
    /// How the table is laid out.
    var layout = SheetImport.Layout.indicators
    /// The rows taken over.
    var rows: [SheetImport.Row] = []
    /// Indicators that the study does not have yet.
    var added: [Indicator] = []
    /// What the office must confirm.
    var questions: [SheetImport.Question] = []
    /// What to know.
    var notices: [SheetImport.Notice] = []
    /// What is wrong.
    var faults: [Fault] = []
    /// How many rows hold figures.
    var rowsUsed = 0
    /// Rows whose questions the request answers, each with the name of its sheet.
    var answered: [SheetRow] = []
    /// Rows that answers leave out.
    var ignored: [SheetRow] = []
    /// Figures of single months or quarters that are left out.
    var singles: [FigureReader.Single] = []
    /// Rows that have such figures and no others.
    var rowsOfSingles: [SheetRow] = []
    /// Rows whose single months were added up.
    var rowsAddedUp: [SheetRow] = []
}
