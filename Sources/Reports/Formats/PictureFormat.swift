/// The pictures of a document, a file each.
struct PictureFormat: DocumentFormat {
    func files(_ document: Document) throws -> [BundleFile] {
        document.parts.compactMap { part in
            guard case .picture(let picture) = part else { return nil }
            return BundleFile(name: picture.id + ".svg", bytes: Array(picture.svg.utf8))
        }
    }
}
