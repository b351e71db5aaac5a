import Studies

extension JSONValue {
    /// A link that is switched off.
    ///
    /// - Parameter link: the link.
    static func link(_ link: LeverLink) -> JSONValue {
        .object([
            ("lever", .string(link.lever)),
            ("instrument", link.instrument.map { .localized(zh: $0.zh, en: $0.en) } ?? .null),
            ("indicator", .string(link.indicator)),
        ])
    }
}
