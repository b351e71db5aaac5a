internal import CXLSXWriter
import TimeSeries

/// A workbook that is being written, in memory.
@safe final class ExcelWorkbook {
    /// Why no workbook came about.
    enum Failure: Error, Hashable {
        /// The system gave no memory file.
        case noMemory
        /// The library refused; its own words.
        case refused(String)
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let file: Int32
    private var formats: [ExcelStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var isOpen = true

    /// Begins a workbook.
    ///
    /// - Parameters:
    ///   - title: its title.
    ///   - run: the number of the run, kept in its properties.
    ///   - date: its date of creation, at 00:00 UTC.
    /// - Throws: ``Failure``.
    init(title: String, run: String, date: CalendarDay) throws(Failure) {
        file = midyear_memory_file()
        guard file >= 0 else { throw .noMemory }
        guard let book = unsafe workbook_new("/proc/self/fd/\(file)") else {
            _ = CXLSXWriter.close(file)
            throw .noMemory
        }
        unsafe self.book = book
        unsafe title.withCString { title in
            unsafe run.withCString { run in
                var properties = unsafe lxw_doc_properties()
                unsafe properties.title = UnsafeMutablePointer(mutating: title)
                unsafe properties.keywords = UnsafeMutablePointer(mutating: run)
                unsafe properties.comments = UnsafeMutablePointer(mutating: run)
                unsafe properties.created = Self.seconds(date)
                _ = unsafe workbook_set_properties(book, &properties)
            }
        }
    }

    deinit {
        if isOpen { _ = unsafe workbook_close(book) }
        _ = CXLSXWriter.close(file)
    }

    /// Adds a sheet.
    ///
    /// - Parameter name: its name, allowed by Excel and used by no other sheet.
    /// - Throws: ``Failure/refused(_:)``.
    func addSheet(_ name: String) throws(Failure) -> ExcelSheet {
        guard let sheet = unsafe workbook_add_worksheet(book, name) else { throw .refused(name) }
        return unsafe ExcelSheet(sheet, name: name, of: self)
    }

    /// A drawing of bars.
    func addBars() -> UnsafeMutablePointer<lxw_chart>? {
        unsafe workbook_add_chart(book, UInt8(LXW_CHART_COLUMN.rawValue))
    }

    /// The look of a cell, made once.
    func format(_ style: ExcelStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let made = unsafe formats[style] { return unsafe made }
        guard let format = unsafe workbook_add_format(book) else { return nil }
        if let number = style.numberFormat { unsafe format_set_num_format(format, number) }
        if style.isBold { unsafe format_set_bold(format) }
        if let colour = style.colour { unsafe format_set_font_color(format, colour) }
        if style.isRight { unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if style.isCentred { unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if style.isWrapped { unsafe format_set_text_wrap(format) }
        if style.isBordered { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        unsafe formats[style] = format
        return unsafe format
    }

    /// Ends the workbook.
    ///
    /// - Returns: its bytes.
    /// - Throws: ``Failure``.
    func close() throws(Failure) -> [UInt8] {
        isOpen = false
        let result = unsafe workbook_close(book)
        guard result == LXW_NO_ERROR else {
            throw .refused(unsafe lxw_strerror(result).map { unsafe String(cString: $0) } ?? "")
        }
        let size = lseek(file, 0, SEEK_END)
        guard size > 0, lseek(file, 0, SEEK_SET) == 0 else { throw .noMemory }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = 0
            while count < size {
                let part = unsafe read(file, buffer.baseAddress.map { unsafe $0 + count }, size - count)
                if part <= 0 { break }
                count += part
            }
        }
        guard bytes.count == size else { throw .noMemory }
        return bytes
    }

    /// Seconds from 1970 to a day.
    ///
    /// Source: days of the proleptic Gregorian calendar, counted from March so that the leap day ends the year.
    private static func seconds(_ day: CalendarDay) -> Int {
        let year = day.month > 2 ? day.year : day.year - 1
        let month = (day.month + 9) % 12
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day - 1
        return (days - 719_468) * 86_400
    }
}
