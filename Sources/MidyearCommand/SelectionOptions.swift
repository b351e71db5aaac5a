import ArgumentParser
import Midyear

/// A table whose columns and rows the user selects.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "自选列，如 '2020H1;2020[推荐方案];2020[低方案/推荐方案]:同比,区间' Columns of a table: PERIOD[SCENARIO]:WORD, see docs/exports.md",
            valueName: "selection"))
    var columns: String?

    @Option(
        help: ArgumentHelp(
            "自选列的行，如 社零,建安投资，按所给顺序；可多次给出 Its rows: indicators in order, repeatable",
            valueName: "indicators"))
    var rows: [String] = []

    func validate() throws {
        guard rows.isEmpty || columns != nil else {
            throw ValidationError("--rows 须与 --columns 同用 --rows needs --columns")
        }
    }

    /// The request with the selection.
    func applied(to request: Simulator.Request) -> Simulator.Request {
        var request = request
        request.columns = columns
        request.rows = rows
        return request
    }
}
