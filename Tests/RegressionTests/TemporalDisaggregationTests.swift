import LinearAlgebra
import Probability
import Regression
import TestSupport
import Testing

/// Annual sums of American product 1960-2007 over the quarters 1959Q1-2009Q3, by quarterly consumption.
///
/// Expected numbers are of dense matrix formulas, inverses and all, in NumPy; the same formulas meet the R package
/// tempdisagg to 1e-9.
struct TemporalDisaggregationTests {
    private static let annual = LowFrequency(
        values: (1...48).map { year in AmericanQuarters.product[4 * year..<4 * year + 4].reduce(0, +) },
        ratio: 4,
        offset: 4)
    private static let consumption = AmericanQuarters.consumption
    private static let design = Matrix(
        rows: 203, columns: 2, columnMajor: Array(repeating: 1, count: 203) + consumption)
    /// Positions whose values are known.
    private static let spots = [0, 3, 100, 195, 202]

    private static let regressions: [(RegressionDisaggregation.Method, [Double], [Double], Double)] = [
        (
            .chowLin(persistence: 0.6), [506.8675974054557, 1.3934866740507663],
            [
                2868.756545727312, 2870.300182538184, 6439.242649708924, 13356.773179516495,
                13399.433425862417,
            ],
            -349.5614377570387
        ),
        (
            .fernandez, [354.07453467706426, 1.3875724509424465],
            [
                2723.2157374161975, 2787.4603418948327, 6436.231362348317, 13309.983030832422,
                13160.680235111031,
            ],
            -331.3242131144574
        ),
        (
            .litterman(persistence: 0.6), [303.84683559760094, 1.4168538938856732],
            [2722.960922988472, 2788.260496878812, 6436.353806169529, 13303.915007529688, 13135.78660582221],
            -333.44079257055637
        ),
    ]

    @Test(arguments: regressions)
    func `regression with a stated persistence`(
        method: RegressionDisaggregation.Method, coefficients: [Double], values: [Double],
        logLikelihood: Double
    ) throws {
        let result = try RegressionDisaggregation(Self.annual, indicators: Self.design, method: method)
        expectClose(result.coefficients, coefficients, within: 1e-9)
        expectClose(Self.spots.map { result.values[$0] }, values, within: 1e-9)
        expectClose(try #require(result.logLikelihood), logLikelihood, within: 1e-9)
    }

    @Test func `the most likely persistence`() throws {
        let result = try RegressionDisaggregation(
            Self.annual, indicators: Self.design, method: .chowLinMostLikely)
        expectClose(result.persistence, 0.9519365090502822, within: 1e-7)
        expectClose(result.coefficients, [509.66107645906703, 1.3863870213062237], within: 1e-7)
        let expected = [
            2754.9757763845264, 2799.7687902116586, 6436.254258453513, 13316.095496606602, 13217.99728834546,
        ]
        expectClose(Self.spots.map { result.values[$0] }, expected, within: 1e-7)
        expectClose(try #require(result.logLikelihood), -330.16571186875717, within: 1e-10)
    }

    private static let movements: [(Int, MovementPreservation.Criterion, [Double])] = [
        (0, .additive, [1707.4, 1753.7, 6500.766250000001, 13303.709000000003, 9256.0]),
        (0, .proportional, [1707.4, 1753.7, 6421.102001777643, 13345.761311202055, 9256.0]),
        (
            1, .additive,
            [
                2751.3225341178077, 2797.622534117807, 6434.5189286621435, 13308.675872722712,
                13201.075872722733,
            ]
        ),
        (
            1, .proportional,
            [2708.715032042879, 2782.1679464059953, 6434.676853834635, 13309.69276779752, 13156.747005290052]
        ),
        (
            2, .additive,
            [2757.0675158473423, 2801.200152565042, 6437.0090953803, 13308.718954290422, 13221.14682300055]
        ),
        (
            2, .proportional,
            [2717.03257700206, 2785.923713113665, 6435.891943289263, 13291.068446231282, 12979.376706432502]
        ),
    ]

    @Test(arguments: movements)
    func `movement kept`(
        differences: Int, criterion: MovementPreservation.Criterion, values: [Double]
    ) throws {
        let result = try MovementPreservation(
            Self.annual, indicator: Self.consumption, differences: differences, criterion: criterion)
        expectClose(Self.spots.map { result.values[$0] }, values, within: 1e-9)
    }

    @Test(arguments: LowFrequency.Conversion.allCases, UInt64(0)..<4)
    func `long periods get what was given, whatever the method`(
        conversion: LowFrequency.Conversion, seed: UInt64
    ) throws {
        let stream = RandomStream(seed: seed, purpose: 61)
        let ratio = 1 + Int(seed)
        let low = LowFrequency(
            values: stream.normals(draw: 0, count: 7).map { 50 + $0 }, ratio: ratio, offset: 2,
            conversion: conversion)
        let indicator = stream.normals(draw: 1, count: 7 * ratio + 5).map { 20 + $0 }
        let design = Matrix(
            rows: indicator.count, columns: 2,
            columnMajor: Array(repeating: 1, count: indicator.count) + indicator)
        let methods: [RegressionDisaggregation.Method] = [
            .chowLin(persistence: -0.4), .fernandez, .litterman(persistence: 0.3), .chowLinMostLikely,
        ]
        var results = try methods.map {
            try RegressionDisaggregation(low, indicators: design, method: $0).values
        }
        for differences in 0...2 {
            for criterion in MovementPreservation.Criterion.allCases {
                results.append(
                    try MovementPreservation(
                        low, indicator: indicator, differences: differences, criterion: criterion
                    ).values)
            }
        }
        for values in results {
            for (period, expected) in low.values.enumerated() {
                let quarters = Array(values[2 + period * ratio..<2 + (period + 1) * ratio])
                let sum = quarters.reduce(0, +)
                let found: Double
                switch conversion {
                case .sum: found = sum
                case .mean: found = sum / Double(ratio)
                case .first: found = quarters[0]
                case .last: found = quarters[ratio - 1]
                }
                expectClose(found, expected, within: 1e-11)
            }
        }
    }

    @Test func `an indicator in proportion is reproduced`() throws {
        let sums = (0..<5).map { year in Self.consumption[4 * year..<4 * year + 4].reduce(0, +) * 3 }
        let low = LowFrequency(values: sums, ratio: 4)
        let indicator = Array(Self.consumption[0..<20])
        let expected = indicator.map { $0 * 3 }
        let one = Matrix(rows: 20, columns: 1, columnMajor: indicator)
        expectClose(
            try RegressionDisaggregation(low, indicators: one, method: .fernandez).values, expected,
            within: 1e-12)
        for differences in 1...2 {
            let kept = try MovementPreservation(
                low, indicator: indicator, differences: differences, criterion: .proportional)
            expectClose(kept.values, expected, within: 1e-11)
        }
    }

    @Test func `what cannot be spread is refused with its cause`() throws {
        let low = LowFrequency(values: [4, 5], ratio: 4)
        let ones = [Double](repeating: 1, count: 8)
        func regression(_ columns: [[Double]], _ method: RegressionDisaggregation.Method = .fernandez) throws
        {
            let design = Matrix(
                rows: columns[0].count, columns: columns.count, columnMajor: columns.flatMap { $0 })
            _ = try RegressionDisaggregation(low, indicators: design, method: method)
        }
        #expect(throws: DisaggregationFailure.shortPeriodsMissing(needed: 8, found: 7)) {
            try regression([Array(ones.prefix(7))])
        }
        #expect(throws: DisaggregationFailure.tooFewLongPeriods(needed: 3, found: 2)) {
            try regression([ones, ones, ones])
        }
        #expect(throws: DisaggregationFailure.columnsMoveTogether([[0, 1]])) { try regression([ones, ones]) }
        #expect(throws: DisaggregationFailure.persistenceOutOfRange(1)) {
            try regression([ones], .chowLin(persistence: 1))
        }
        var broken = ones
        broken[3] = .nan
        #expect(throws: DisaggregationFailure.indicatorNotFinite(period: 3, column: 0)) {
            try regression([broken])
        }
        broken[3] = 0
        #expect(throws: DisaggregationFailure.indicatorNotPositive(period: 3)) {
            try MovementPreservation(low, indicator: broken, differences: 1, criterion: .proportional)
        }
        #expect(throws: DisaggregationFailure.valueNotFinite(period: 0)) {
            try MovementPreservation(
                LowFrequency(values: [.infinity], ratio: 4), indicator: ones, differences: 1,
                criterion: .additive)
        }
    }
}
