import StudyFiles
import Testing

@Suite struct DecimalNumberTests {
    @Test(
        arguments: [
            ("3.50", 3.5, 2), ("-17.1", -17.1, 1), ("+4", 4, 0), (".5", 0.5, 1), ("－１７．１", -17.1, 1),
            ("\u{3000} 12 ", 12, 0), ("−5.9", -5.9, 1), ("00.10", 0.1, 2),
        ])
    func `a number keeps the decimals written`(_ text: String, _ value: Double, _ decimals: Int) throws {
        let number = try DecimalNumber(text)
        #expect(number.value == value)
        #expect(number.decimals == decimals)
    }

    @Test(arguments: [
        "", "-", ".", "5.", "1,234", "12%", "0x1F", "1e5", "4 5", "1.2.3", "约3", "--",
        "12345678901234567890123456",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(throws: DecimalNumber.Failure.notANumber) { try DecimalNumber(text) }
    }

    @Test(arguments: ["NaN", "nan", ".nan", "inf", "-inf", "+Infinity", "-.inf", "∞"])
    func `what is not finite is told apart`(_ text: String) {
        #expect(throws: DecimalNumber.Failure.notFinite) { try DecimalNumber(text) }
    }

    @Test(arguments: [
        ("2643400", -4, 264.34, 4), ("0.3", 4, 3000, -3), ("1.1", 2, 110, -1), ("3", -1, 0.3, 1),
    ])
    func `another unit moves the point and nothing else`(
        _ text: String, _ exponent: Int, _ value: Double, _ decimals: Int
    ) throws {
        let number = try DecimalNumber(text).shifted(by: exponent)
        #expect(number.value == value)
        #expect(number.decimals == decimals)
    }

    @Test(arguments: 1...2000)
    func `there and back is the same number to the bit`(_ tenths: Int) throws {
        let number = try DecimalNumber("\(tenths / 10).\(tenths % 10)")
        #expect(number.shifted(by: -4).shifted(by: 4) == number)
        #expect(number.shifted(by: 1).value == Double(tenths))
    }

    @Test(arguments: [
        ("612000", 1, 1), ("610000", 1, 1), ("610000", 0, 0), ("3216543", 1, 4), ("485900", 2, 2),
        ("45000.50", 1, 5),
    ])
    func `zeros that only the smaller unit shows are not printed`(
        _ text: String, _ least: Int, _ decimals: Int
    ) throws {
        #expect(try DecimalNumber(text).shifted(by: -4).printedDecimals(atLeast: least) == decimals)
    }

    @Test func `sums keep every digit`() throws {
        func sum(_ texts: String...) throws -> String? {
            DecimalNumber.sum(try texts.map { try DecimalNumber($0) })?.text
        }
        #expect(try sum("700000", "350000.5", "-0.25") == "1050000.25")
        #expect(try sum("0.1", "0.2") == "0.3")
        #expect(try sum("-0.05", "0.01") == "-0.04")
        #expect(try sum("9999999999999999999", "1") == nil)
        #expect(try DecimalNumber("12").shifted(by: 2).text == "1200")
    }
}
