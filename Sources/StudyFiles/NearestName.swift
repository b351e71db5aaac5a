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
            guard distance <= (max(written.count, letters.count) + 2) / 3, distance < letters.count else {
                continue
            }
            if distance < nearest?.distance ?? .max { nearest = (name, distance) }
        }
        return nearest?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one text into another.
    ///
    /// Source: Damerau (1964), Levenshtein (1966); no letter is touched twice.
    private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = last[column] + (letter == other ? 0 : 1)
                var distance = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
