/// Maximum of a function of a few variables without derivatives.
///
/// Source: Nelder and Mead (1965), "A simplex method for function minimization", with the usual coefficients 1, 2, 1/2,
/// 1/2; restarted once at what it found, since a simplex may collapse.
struct SimplexSearch {
    /// The function; minus infinity where it is not defined.
    let function: ([Double]) -> Double

    private static let stepsPerVariable = 80

    private struct Corner {
        let point: [Double]
        let value: Double
    }

    /// The highest point found.
    ///
    /// - Parameter start: where to begin; the function is finite there.
    func maximum(from start: [Double]) -> [Double] {
        var best = start
        for size in [0.7, 0.2] { best = climb(from: best, size: size) }
        return best
    }

    private func climb(from start: [Double], size: Double) -> [Double] {
        var corners = [corner(start)]
        for index in start.indices {
            var point = start
            point[index] += size
            corners.append(corner(point))
        }
        for _ in 0..<Self.stepsPerVariable * start.count {
            corners.sort { $0.value > $1.value }
            if isSettled(corners) { break }
            step(&corners)
        }
        return corners.max { $0.value < $1.value }?.point ?? start
    }

    private func step(_ corners: inout [Corner]) {
        let worst = corners.removeLast()
        let center = worst.point.indices.map { index in
            corners.reduce(0) { $0 + $1.point[index] } / Double(corners.count)
        }
        func beyond(_ factor: Double) -> Corner {
            corner(center.indices.map { center[$0] + factor * (center[$0] - worst.point[$0]) })
        }
        let reflected = beyond(1)
        if reflected.value > corners[0].value {
            let expanded = beyond(2)
            corners.append(expanded.value > reflected.value ? expanded : reflected)
        } else if reflected.value > corners[corners.count - 1].value {
            corners.append(reflected)
        } else {
            let contracted = beyond(reflected.value > worst.value ? 0.5 : -0.5)
            if contracted.value > max(reflected.value, worst.value) {
                corners.append(contracted)
            } else {
                shrink(&corners, with: worst)
            }
        }
    }

    private func shrink(_ corners: inout [Corner], with worst: Corner) {
        let best = corners[0].point
        corners =
            [corners[0]]
            + (corners.dropFirst() + [worst]).map { other in
                corner(best.indices.map { (best[$0] + other.point[$0]) / 2 })
            }
    }

    private func isSettled(_ corners: [Corner]) -> Bool {
        corners[0].value - corners[corners.count - 1].value < 1e-10
            && zip(corners[0].point, corners[corners.count - 1].point).allSatisfy { abs($0 - $1) < 1e-6 }
    }

    private func corner(_ point: [Double]) -> Corner { Corner(point: point, value: function(point)) }
}
