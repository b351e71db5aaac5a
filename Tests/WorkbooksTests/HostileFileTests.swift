import Archives
import Studies
import TestSupport
import Testing
import Workbooks

/// Files that must cost little and be refused: each defect alone, in an otherwise good workbook.
struct HostileFileTests {
    private static let good = SampleWorkbook([SampleWorkbook.Sheet(name: "表", rows: [["指标", 1.5]])])

    private static func fault(_ bytes: [UInt8], named name: String = "月报.xlsx") -> WorkbookFault? {
        do {
            _ = try SpreadsheetFile.content(of: bytes, named: name)
            return nil
        } catch { return error }
    }

    private static func fault(with name: String, _ text: String) throws -> WorkbookFault? {
        var workbook = good
        workbook.otherParts = [(name, text)]
        return fault(try workbook.bytes())
    }

    @Test func `formats and names`() throws {
        let bytes = try Self.good.bytes()
        #expect(Self.fault(bytes) == nil)
        #expect(Self.fault(bytes, named: "月报.et") == .formatNotRead(fileExtension: "et"))
        #expect(Self.fault(bytes, named: "月报.XLS") == .formatNotRead(fileExtension: "xls"))
        #expect(Self.fault(bytes, named: "月报.csv") == .workbookNamedAsText)
        #expect(Self.fault(bytes, named: "月报.xlsm") == .macros)
        #expect(Self.fault(Array("指标,同比\n".utf8)) == .notAWorkbook(found: .text))
        #expect(Self.fault(Array("\n<html><table>".utf8)) == .notAWorkbook(found: .webPage))
        #expect(Self.fault([0, 1, 2, 3]) == .notAWorkbook(found: .other))
        #expect(Self.fault([]) == .empty)
        let document = [ZipArchive.Entry(name: "word/document.xml", bytes: [])]
        #expect(
            Self.fault(try ZipArchive.bytes(of: document, date: (2020, 8, 26)))
                == .notAWorkbook(found: .archive))
        let compound: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 99)
        #expect(Self.fault(compound) == .oldWorkbookUnderOtherName)
        let stream: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        #expect(Self.fault(compound + stream) == .passwordProtected)
    }

    @Test func `macros, links to other files, document types`() throws {
        #expect(try Self.fault(with: "xl/vbaProject.bin", "x") == .macros)
        #expect(try Self.fault(with: "xl/externalLinks/externalLink1.xml", "<x/>") == .externalLinks)
        let entity =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst>&b;</sst>"
        #expect(
            try Self.fault(with: "xl/sharedStrings.xml", entity)
                == .documentType(part: "xl/sharedStrings.xml"))
        let hidden = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-sst+AD4-"
        #expect(try Self.fault(with: "xl/sharedStrings.xml", hidden) == .damaged)
        #expect(try Self.fault(with: "xl/worksheets/sheet1.xml", "<worksheet><sheetData>") == .damaged)
        let deep = String(repeating: "<a>", count: 500) + String(repeating: "</a>", count: 500)
        #expect(try Self.fault(with: "xl/worksheets/sheet1.xml", deep) == .damaged)
    }

    @Test func `zip bombs and endless sheets are refused in bounded time and memory`() throws {
        let bomb = String(repeating: " ", count: 40 << 20)
        let time = ContinuousClock()
        let rows = String(repeating: "<row/>", count: 1_000_000)
        let row = "<row>\(String(repeating: "<c/>", count: 1_000))</row>"
        let cells = String(repeating: row, count: 300)
        var found: [WorkbookFault?] = []
        let elapsed = try time.measure {
            found.append(try Self.fault(with: "xl/styles.xml", bomb))
            let empty = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
            found.append(try Self.fault(with: "xl/worksheets/sheet1.xml", empty))
            let wide = "<worksheet><sheetData>\(cells)</sheetData></worksheet>"
            found.append(try Self.fault(with: "xl/worksheets/sheet1.xml", wide))
        }
        #expect(found == [.tooLarge, .tooManyRows(sheet: "表", most: 20_000), .tooManyCells(most: 200_000)])
        #expect(elapsed < .seconds(20))
    }

    @Test func `a workbook cut off anywhere is refused`() throws {
        let bytes = try Self.good.bytes()
        for length in stride(from: 4, to: bytes.count, by: 97) {
            #expect(Self.fault(Array(bytes.prefix(length))) != nil, "\(length) bytes")
        }
    }

    @Test func `a changed byte never traps`() throws {
        let bytes = try Self.good.bytes()
        for position in stride(from: 0, to: bytes.count, by: 13) {
            var changed = bytes
            changed[position] ^= 0xFF
            _ = Self.fault(changed)
        }
    }
}
