import Studies

/// A mapping of a YAML file that remembers which keys were asked for, so that all others can be reported.
struct YAMLMapping {
    /// One key with its value.
    struct Entry {
        /// The key.
        let key: String
        /// Where the key stands.
        let place: Place
        /// The key as a value of its own.
        let keyValue: YAMLValue
        /// Its value.
        let value: YAMLValue
    }

    /// Where the mapping begins.
    let place: Place
    /// Keys and values in the order of the file; of a key written twice the first one.
    let entries: [Entry]
    /// Where its faults go.
    let log: FaultLog
    private var asked: [String] = []
    private var halfRead: [String] = []

    /// The entries of a mapping; keys written twice and keys with a full-width colon are reported.
    init(_ pairs: [(key: YAMLValue, value: YAMLValue)], place: Place, log: FaultLog) {
        self.place = place
        self.log = log
        var entries: [Entry] = []
        for pair in pairs {
            guard let key = pair.key.text() else { continue }
            if let colon = pair.key.fullWidthColon {
                log.report(.fullWidthColon(colon))
                halfRead.append(key)
            } else if entries.contains(where: { $0.key == key }) {
                log.report(.duplicateKey(pair.key.place, key: key))
            } else {
                entries.append(
                    Entry(key: key, place: pair.key.place, keyValue: pair.key, value: pair.value.named(key)))
            }
        }
        self.entries = entries
    }

    /// The value of a key that may be left out.
    mutating func value(_ key: String) -> YAMLValue? {
        if !asked.contains(key) { asked.append(key) }
        return entries.first { $0.key == key }?.value
    }

    /// The value of a key that must be there.
    mutating func required(_ key: String) -> YAMLValue? {
        let found = value(key)
        if found == nil, !halfRead.contains(where: { $0.hasPrefix(key) }) {
            log.report(.missingKey(place, key: key))
        }
        return found
    }

    /// Where a key stands.
    func place(of key: String) -> Place { entries.first { $0.key == key }?.place ?? place }

    /// Reports every key that nobody asked for.
    func reportUnknownKeys() {
        for entry in entries where !asked.contains(entry.key) {
            log.report(
                .unknownKey(
                    entry.place, found: entry.key, nearest: NearestName.of(entry.key, in: asked),
                    allowed: asked))
        }
    }
}
