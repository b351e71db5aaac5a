/// A JSON value whose keys keep their order and whose numbers have six decimals.
package enum JSONValue {
    /// Keys and values, in order.
    case object([(key: String, value: JSONValue)])
    /// Values, in order.
    case array([JSONValue])
    /// Text.
    case string(String)
    /// A number with six decimals.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// A whole number beyond the reach of `Int`.
    case unsigned(UInt64)

    /// Nothing.
    case null

    /// Text in both languages.
    ///
    /// - Parameters:
    ///   - zh: Chinese.
    ///   - en: English.
    static func localized(zh: String, en: String) -> JSONValue {
        .object([("zh", .string(zh)), ("en", .string(en))])
    }

    /// Decimals of numbers (DESIGN §8, promise 1).
    static let decimals = 6
}
