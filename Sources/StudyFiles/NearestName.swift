/// The name that a misspelt one may have meant.
package enum NearestName {
    /// The nearest of several names by edit distance.
    ///
    /// - Parameters:
    ///   - text: what was written.
    ///   - names: what could have been meant, in order of preference.
    /// - Returns: the first of the nearest names, or nothing when more than a third of the letters differ.
    package static func of(_ text: String, in names: [String]) -> String? {
        let written = Array(text.lowercased())
        var nearest: (name: String, distance: Int)?
        for name in names {
            let letters = Array(name.lowercased())
            let distance = editDistance(written, letters)
            guard distance <= (max(written.count, letters.count) + 2) / 3, distance < letters.count else { continue }
            if distance < nearest?.distance ?? .max { nearest = (name, distance) }
        }
        return nearest?.name
    }

    /// Insertions, deletions and replacements that turn one text into another (Levenshtein 1966).
    private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (position, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
