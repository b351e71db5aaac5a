internal import Foundation
internal import FoundationXML
import Studies

/// What takes the elements of an XML part as they come.
protocol XMLElementHandler: AnyObject {
    /// An element begins.
    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookFault)
    /// Text within the element that began last.
    func text(_ text: String)
    /// An element ends.
    func end(_ element: String) throws(WorkbookFault)
}

/// Reads one XML part of a workbook from beginning to end; document types are refused before a parser sees them.
final class XMLEvents: NSObject, XMLParserDelegate {
    private let handler: any XMLElementHandler
    private var failure: WorkbookFault?
    private var depth = 0
    private var hasBegun = false

    /// Workbooks nest less than ten elements.
    private static let deepest = 64

    private init(_ handler: any XMLElementHandler) {
        self.handler = handler
    }

    /// Reads a part.
    ///
    /// - Parameters:
    ///   - bytes: the part.
    ///   - name: its path, for the words of faults.
    ///   - handler: what takes its elements.
    static func read(
        _ bytes: [UInt8], part name: String, _ handler: any XMLElementHandler
    ) throws(WorkbookFault) {
        try check(bytes, part: name)
        let parser = XMLParser(data: Data(bytes))
        parser.shouldResolveExternalEntities = false
        let events = XMLEvents(handler)
        parser.delegate = events
        let isWhole = parser.parse()
        if let failure = events.failure { throw failure }
        // The parser calls a part whole that ends before its first element is closed.
        guard isWhole, events.depth == 0, events.hasBegun else { throw .damaged }
    }

    /// Only UTF-8 is read, so that nothing hides behind another encoding, and no document type.
    private static func check(_ bytes: [UInt8], part name: String) throws(WorkbookFault) {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .damaged }
        guard text.range(of: "<!DOCTYPE", options: .caseInsensitive) == nil else {
            throw .documentType(part: name)
        }
        let head = text.prefix(200).lowercased()
        guard let declaration = head.range(of: "encoding=") else { return }
        let encoding = head[declaration.upperBound...].dropFirst()
        guard encoding.hasPrefix("utf-8") || encoding.hasPrefix("us-ascii") else { throw .damaged }
    }

    private func take(_ parser: XMLParser, _ work: () throws(WorkbookFault) -> Void) {
        guard failure == nil else { return }
        do {
            try work()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    /// The name without its namespace prefix.
    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
        take(parser) { () throws(WorkbookFault) in
            depth += 1
            hasBegun = true
            guard depth <= Self.deepest else { throw .damaged }
            try handler.start(Self.local(elementName), attributeDict)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if failure == nil { handler.text(string) }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?
    ) {
        take(parser) { () throws(WorkbookFault) in
            depth -= 1
            try handler.end(Self.local(elementName))
        }
    }
}
