public import Studies
public import TimeSeries

/// What midyear understood of a statistics bureau's sheet, and what importing it does to a study.
public struct SheetImport: Sendable {
    /// How the sheet is laid out.
    public enum Layout: Hashable, Sendable {
        /// A row an indicator.
        case indicators
        /// A row a region; the sheet speaks of one indicator.
        case regions(indicator: LocalizedText)
    }

    /// One figure read.
    public struct Figure: Hashable, Sendable {
        /// What it is about, and where it stands; its source names file, sheet and cell.
        public let observation: Observation
        /// The number as it is written into the study, in ``unit``.
        public let text: String
        /// The unit of the sheet.
        public let unit: MeasurementUnit
        /// How many figures of the sheet it is the sum of; 1 for one that stands there.
        public let parts: Int
        /// What it does to the study.
        public var change: Change

        /// A figure.
        ///
        /// - Parameters:
        ///   - observation: what it is about.
        ///   - text: the number as written.
        ///   - unit: the unit of the sheet.
        ///   - parts: how many figures of the sheet it is the sum of.
        ///   - change: what it does to the study.
        public init(
            observation: Observation, text: String, unit: MeasurementUnit, parts: Int = 1, change: Change
        ) {
            self.observation = observation
            self.text = text
            self.unit = unit
            self.parts = parts
            self.change = change
        }

        /// Whether it was added up from figures of single months or quarters.
        public var isSum: Bool { parts > 1 }
    }

    /// What a figure does to the study.
    public enum Change: Hashable, Sendable {
        /// The study has none yet.
        case new
        /// The study has the same one.
        case unchanged
        /// The study has the same one, not yet released; its release date is filled in.
        case released(Observation)
        /// The study has another one, released on another day: both are kept, as vintages.
        case restated(Observation)
    }

    /// A row that is taken over.
    public struct Row: Sendable {
        /// Its number in the sheet.
        public let number: Int
        /// The name in the sheet.
        public let name: String
        /// The study's indicator.
        public let indicator: Indicator
        /// How the name was matched.
        public let match: Match
        /// Its figures, by period, levels before growth.
        public var figures: [Figure]

        /// A row.
        ///
        /// - Parameters:
        ///   - number: its number in the sheet.
        ///   - name: the name in the sheet.
        ///   - indicator: the study's indicator.
        ///   - match: how the name was matched.
        ///   - figures: its figures.
        public init(number: Int, name: String, indicator: Indicator, match: Match, figures: [Figure]) {
            self.number = number
            self.name = name
            self.indicator = indicator
            self.match = match
            self.figures = figures
        }
    }

    /// How a name of the sheet was matched with an indicator.
    public enum Match: Hashable, Sendable {
        /// The official name.
        case name
        /// Another name that the study gives.
        case alias
        /// A name that was confirmed in an earlier import, or by this one.
        case confirmed
        /// Added to the study by this import.
        case added
    }

    /// Something that the office must confirm, row by row.
    public enum Question: Hashable, Sendable {
        /// A name near an indicator's: take it as the same?
        case sameAs(row: SheetRow, name: String, indicator: LocalizedText, similarity: Double)
        /// A name unlike any indicator's; those nearest, which are not the same.
        case newIndicator(row: SheetRow, name: String, figure: String, nearest: [String])
        /// A row without a unit: take it in the indicator's own?
        case unit(row: SheetRow, name: String, unit: LocalizedText)

        /// The row.
        public var row: SheetRow {
            switch self {
            case .sameAs(let row, _, _, _), .newIndicator(let row, _, _, _), .unit(let row, _, _): return row
            }
        }
    }

    /// Something to know, which stops nothing.
    public enum Notice: Hashable, Sendable {
        /// A cell with its unit written into it.
        case unitInCell(Place, found: String, read: String)
        /// A number kept with more digits than are shown.
        case shownRounded(Place, shown: String, stored: String)
        /// A figure of months for something that holds at their end.
        case takenAsEnd(row: SheetRow, name: String, written: String, period: Period)
        /// A growth rate in the column of levels, as its unit says.
        case growthAmongLevels(Place, name: String)
        /// A growth in percent of a rate, which has points only.
        case growthOfRate(Place, name: String, found: String)
        /// Rows that are hidden and not read.
        case hiddenRows([Int])
        /// Columns that are hidden and not read.
        case hiddenColumns([String])
        /// Sheets that are hidden and not read.
        case hiddenSheets([String])
        /// Columns that are not taken over, by their headings.
        case columnsLeftOut([String])
        /// Figures of single months or quarters that are left out, the headings of their columns, and the rows that have
        /// no figure from January on beside them.
        case monthColumns(figures: Int, columns: [String], rowsWithout: [SheetRow])
        /// Rows whose levels of single months or quarters were added up from January on.
        case monthsAddedUp(rows: [SheetRow])
        /// Rows of regions that are not the study's.
        case otherRegions(Int)
        /// The unit of a whole sheet, converted exactly.
        case convertedUnit(from: LocalizedText, to: LocalizedText)
        /// A CSV file read as GB18030.
        case readAsGB18030
        /// Rows that earlier answers left out.
        case ignored(rows: [SheetRow])
    }

    /// Name of the file.
    public let file: String
    /// Names of the sheets read; none for CSV.
    public let sheets: [String]
    /// The layout.
    public let layout: Layout
    /// The periods of the figures, in order.
    public let periods: [Period]
    /// Who issued the sheet, as far as it says.
    public let issuer: String
    /// The release date given.
    public let published: CalendarDay?
    /// The study's as-of date.
    public let asOf: CalendarDay
    /// The rows taken over.
    public var rows: [Row]
    /// What the office must confirm; left out of the study until it is.
    public let questions: [Question]
    /// What to know.
    public let notices: [Notice]
    /// How many rows are title, dates, headings, notes.
    public let rowsSkipped: Int
    /// Whether notes under the table are kept with the source.
    public let keepsNotes: Bool
    /// Exported files that used a figure that is restated.
    public var affectedFiles: [String] = []
    /// What a review of the study with these figures finds that it did not find before.
    public var findings: [Finding] = []
    /// What is wrong with its cells; nothing is written while there are any.
    public var faults: [Fault] = []
    /// Whether it is written.
    public var isWritten = false

    /// What was understood.
    public init(
        file: String, sheets: [String], layout: Layout, periods: [Period], issuer: String,
        published: CalendarDay?, asOf: CalendarDay, rows: [Row], questions: [Question], notices: [Notice],
        rowsSkipped: Int, keepsNotes: Bool
    ) {
        self.file = file
        self.sheets = sheets
        self.layout = layout
        self.periods = periods
        self.issuer = issuer
        self.published = published
        self.asOf = asOf
        self.rows = rows
        self.questions = questions
        self.notices = notices
        self.rowsSkipped = rowsSkipped
        self.keepsNotes = keepsNotes
    }

    /// All figures, in the order of the sheet.
    public var figures: [Figure] { rows.flatMap(\.figures) }
}
