import TimeSeries

extension RegionEstimate {
    /// The estimate as one run of numbers, for the cache.
    var numbers: [Double] {
        var writer = NumberWriter()
        writer.write(timeline.first.index)
        writer.write(timeline.count)
        writer.write(indicators) { $0.write($1) }
        writer.write(shares) { writer, shares in
            writer.write(shares.origin.rawValue)
            writer.write(shares.coherentYears) { writer, entry in
                writer.write(entry.year)
                writer.write(entry.shares)
            }
            writer.write(shares.shift)
            writer.write(Array(shares.factor.joined()))
        }
        writer.write(onsets) { writer, onsets in
            writer.write(onsets) { writer, onset in
                writer.write(onset.quarter.index)
                writer.write(onset.logBayesFactor.map { [$0] } ?? [])
                writer.write(onset.isDeclared)
            }
        }
        writer.write(particles) { writer, particle in
            writer.write([particle.logWeight])
            writer.write(particle.parameters) { $0.write($1.numbers) }
        }
        for pool in [pool, priorPool] { pool.write(to: &writer) }
        writer.write(followers) { $0.write($1) }
        writer.write(isCommon) { $0.write($1) }
        return writer.numbers
    }

    /// Reads an estimate back; nothing when the numbers are not whole.
    init?(numbers: [Double]) {
        var reader = NumberReader(numbers)
        guard let first = reader.int(), let count = reader.int(), count > 0, count < 10_000,
            let indicators = reader.list({ $0.text() }),
            let shares = reader.list({ QuarterShares(from: &$0) }),
            let onsets = reader.list({ $0.list { FoundOnset(from: &$0) } }),
            let particles = reader.list({ Particle(from: &$0) }), let pool = DrawPool(from: &reader),
            let priorPool = DrawPool(from: &reader), let followers = reader.list({ $0.bool() }),
            let isCommon = reader.list({ $0.bool() }), reader.isAtEnd,
            [
                shares.count, onsets.count, followers.count, isCommon.count, pool.series,
                priorPool.series,
            ]
            .allSatisfy({ $0 == indicators.count }), particles.count == Self.particleCount,
            pool.draws == Self.poolSize, priorPool.draws == Self.priorPoolSize
        else { return nil }
        let start = Quarter(index: first)
        self.init(
            timeline: Timeline(first: start, last: start.advanced(by: count - 1)), indicators: indicators,
            shares: shares, onsets: onsets, particles: particles, pool: pool, priorPool: priorPool,
            followers: followers, isCommon: isCommon)
    }
}

extension FoundOnset {
    fileprivate init?(from reader: inout NumberReader) {
        guard let index = reader.int(), let factor = reader.doubles(), let isDeclared = reader.bool() else {
            return nil
        }
        self.init(quarter: Quarter(index: index), logBayesFactor: factor.first, isDeclared: isDeclared)
    }
}

extension RegionEstimate.Particle {
    fileprivate init?(from reader: inout NumberReader) {
        guard let weight = reader.doubles(), weight.count == 1,
            let parameters = reader.list({ $0.doubles().flatMap { GapParameters(numbers: $0) } })
        else { return nil }
        self.init(logWeight: weight[0], parameters: parameters)
    }
}

extension QuarterShares {
    fileprivate init?(from reader: inout NumberReader) {
        guard let origin = reader.int().flatMap({ Origin(rawValue: $0) }),
            let years = reader.list({ reader -> (year: Int, shares: [Double])? in
                guard let year = reader.int(), let shares = reader.doubles(), shares.count == 4 else {
                    return nil
                }
                return (year, shares)
            }), let shift = reader.doubles(), shift.count == 4, let factor = reader.doubles(),
            factor.count == 16
        else { return nil }
        self.init(
            coherentYears: years, origin: origin, shift: shift,
            factor: (0..<4).map { Array(factor[(4 * $0)..<(4 * $0 + 4)]) })
    }
}

extension DrawPool {
    fileprivate func write(to writer: inout NumberWriter) {
        writer.write(draws)
        writer.write(quarters)
        writer.write(series)
        writer.write(paths[first..<(first + series * draws * GapPaths.size(quarters))])
        for list in [passThroughs, elasticities] { writer.write(list) { $0.write($1) } }
    }

    fileprivate init?(from reader: inout NumberReader) {
        guard let draws = reader.int(), let quarters = reader.int(), let series = reader.int(), draws > 0,
            quarters > 0, series >= 0, let range = reader.range(),
            let passThroughs = reader.list({ $0.doubles() }),
            let elasticities = reader.list({ $0.doubles() }),
            range.count == series * draws * GapPaths.size(quarters), passThroughs.count == series,
            elasticities.count == series
        else { return nil }
        self.init(
            draws: draws, quarters: quarters, series: series, paths: reader.numbers, first: range.lowerBound,
            passThroughs: passThroughs, elasticities: elasticities)
    }
}

extension GapParameters {
    fileprivate var numbers: [Double] {
        [
            trendDeviation, gapDeviation, gapClosure, shockScale, shockDecay, permanentShare, recoverySpeed,
            trendReversion, turbulence,
        ]
    }

    fileprivate init?(numbers: [Double]) {
        guard numbers.count == 9 else { return nil }
        self.init(
            trendDeviation: numbers[0], gapDeviation: numbers[1], gapClosure: numbers[2],
            shockScale: numbers[3],
            shockDecay: numbers[4], permanentShare: numbers[5], recoverySpeed: numbers[6],
            trendReversion: numbers[7], turbulence: numbers[8])
    }
}
