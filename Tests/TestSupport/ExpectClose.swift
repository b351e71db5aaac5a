package import Testing

/// Expects two numbers to differ by no more than a tolerance, relative to the larger where that exceeds 1.
package func expectClose(
    _ actual: Double, _ expected: Double, within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let scale = max(1, abs(actual), abs(expected))
    #expect(
        abs(actual - expected) <= tolerance * scale, "\(actual) is not \(expected)",
        sourceLocation: sourceLocation)
}

/// Expects two lists to be equally long and close entry by entry.
package func expectClose(
    _ actual: [Double], _ expected: [Double], within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(actual.count == expected.count, sourceLocation: sourceLocation)
    for (one, other) in zip(actual, expected) {
        expectClose(one, other, within: tolerance, sourceLocation: sourceLocation)
    }
}
