/// What tells the workbooks of spreadsheet programs from text.
public enum Workbook {
    /// Whether bytes begin as a workbook does: a zip (xlsx, et) or a compound file (xls).
    ///
    /// - Parameter bytes: a file, or at least its first eight bytes.
    ///
    /// Sources: PKWARE APPNOTE 6.3.10, section 4.3.7; Microsoft MS-CFB, section 2.2.
    public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isCompoundFile(bytes)
    }

    /// Whether bytes begin as a compound file does: xls, older et, and workbooks with a password.
    static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Whether a compound file holds an encrypted workbook: it names the stream, in UTF-16.
    ///
    /// Source: Microsoft MS-OFFCRYPTO, section 1.3.2 (`EncryptedPackage`).
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return bytes.indices.contains { start in
            bytes[start] == name[0] && bytes[start...].starts(with: name)
        }
    }
}
