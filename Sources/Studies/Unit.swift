/// The unit of a published number: a dimension and a decimal scale within it.
public struct MeasurementUnit: Hashable, Sendable {
    /// What is measured; only units of one dimension convert into each other.
    public enum Dimension: String, Sendable, Hashable {
        /// Money.
        case money
        /// Persons.
        case persons
        /// Things counted: enterprises, outlets, projects.
        case count
        /// Floor or land area.
        case area
        /// Mass per volume of air.
        case concentration
        /// A rate in percent, or a growth.
        case percent
    }

    /// The id used in files: `yi_yuan`.
    public let id: String
    /// How it is printed.
    public let name: LocalizedText
    /// What is measured.
    public let dimension: Dimension
    /// Power of ten relative to the dimension's base unit (yuan, person, one, square metre, ug/m3, %).
    public let exponent: Int
    /// Decimals that statistics print for it.
    public let decimals: Int

    /// Every unit that files may use, in a fixed order.
    public static let all: [MeasurementUnit] = [
        MeasurementUnit("yi_yuan", "亿元", "100 million yuan", .money, 8, 1),
        MeasurementUnit("wan_yuan", "万元", "10 thousand yuan", .money, 4, 0),
        MeasurementUnit("yuan", "元", "yuan", .money, 0, 0),
        MeasurementUnit("persons", "人", "persons", .persons, 0, 0),
        MeasurementUnit("wan_persons", "万人", "10 thousand persons", .persons, 4, 1),
        MeasurementUnit("count", "个", "number", .count, 0, 0),
        MeasurementUnit("enterprises", "家", "enterprises", .count, 0, 0),
        MeasurementUnit("entities", "户", "entities", .count, 0, 0),
        MeasurementUnit("wan_m2", "万平方米", "10 thousand m²", .area, 4, 1),
        MeasurementUnit("m2", "平方米", "m²", .area, 0, 0),
        MeasurementUnit("ug_m3", "微克/立方米", "µg/m³", .concentration, 0, 0),
        MeasurementUnit("%", "%", "%", .percent, 0, 1),
    ]

    private init(
        _ id: String, _ zh: String, _ en: String, _ dimension: Dimension, _ exponent: Int, _ decimals: Int
    ) {
        self.id = id
        name = LocalizedText(zh: zh, en: en)
        self.dimension = dimension
        self.exponent = exponent
        self.decimals = decimals
    }

    /// The unit with an id or a name.
    ///
    /// - Parameter text: `ug_m3`, `微克/立方米`, `µg/m³` or `ug/m3`.
    public init?(named text: String) {
        let found = Self.all.first {
            [$0.id, $0.name.zh, $0.name.en, Self.plain($0.name.en)].contains(text)
        }
        guard let found else { return nil }
        self = found
    }

    /// A name as keyboards write it.
    private static func plain(_ name: String) -> String {
        String(name.map { ["µ": "u", "²": "2", "³": "3"][$0] ?? $0 })
    }

    /// Percent.
    public static let percent = MeasurementUnit("%", "%", "%", .percent, 0, 1)

    /// 亿元, in which projects and bonds are counted.
    public static let yiYuan = all[0]

    /// The power of ten that takes a number in this unit to another one.
    ///
    /// - Parameter other: the unit wanted.
    /// - Returns: the exponent, or nothing when the dimensions differ.
    public func exponent(to other: MeasurementUnit) -> Int? {
        dimension == other.dimension ? exponent - other.exponent : nil
    }
}
