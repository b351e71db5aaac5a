import Probability
import TestSupport
import Testing

struct SplitNormalTests {
    private let range = SplitNormal(low: 0.3, central: 0.6, high: 1.0)

    @Test func `the stated numbers are the quantiles`() {
        expectClose(range.quantile(0.1), 0.3, within: 1e-15)
        #expect(range.quantile(0.5) == 0.6)
        expectClose(range.quantile(0.9), 1.0, within: 1e-15)
    }

    @Test func `quantiles never fall`() {
        let values = (1..<2000).map { range.quantile(Double($0) / 2000) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `equal bounds are certain`() {
        let certain = SplitNormal(low: 2, central: 2, high: 2)
        #expect([1e-9, 0.5, 0.99].map(certain.quantile) == [2, 2, 2])
    }

    @Test func `one side may be certain alone`() {
        let upward = SplitNormal(low: 0, central: 0, high: 1)
        #expect(upward.quantile(0.01) == 0)
        expectClose(upward.quantile(0.9), 1, within: 1e-15)
    }

    @Test func `numbers out of order trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = SplitNormal(low: 1, central: 0, high: 2)
        }
    }
}
