import Regression
import Testing

/// NIST's certified regressions, through the same rows that `midyear selftest` prints.
struct CertifiedCheckTests {
    private static let checks = CertifiedCheck.all()

    @Test(arguments: checks)
    func `certified coefficients and standard errors have the promised digits`(check: CertifiedCheck) {
        #expect(check.coefficients.suffice, "\(check)")
        #expect(check.standardErrors.suffice, "\(check)")
        #expect(check.doublePrecision.suffice, "\(check)")
        #expect(check.passes)
    }

    @Test func `thirteen digits are promised of each of the eleven sets`() {
        #expect(Self.checks.count == 11)
        #expect(Self.checks.allSatisfy { $0.coefficients.promised >= 13 && $0.standardErrors.promised >= 13 })
    }

    @Test(arguments: [
        ("Norris", 0.884796396144373, 0.999993745883712), ("Longley", 304.854073561965, 0.995479004577296),
        ("Filip", 0.334801051324544e-2, 0.996727416185620), ("NoInt1", 3.56753034006338, 0.999365492298663),
        ("Wampler5", 23601450.2379268, 0.224668921574940e-2),
    ])
    func `certified residual deviation and R squared`(name: String, deviation: Double, share: Double) throws {
        let set = try #require(CertifiedSet.all.first { $0.name == name })
        let fit = try LeastSquares(design: set.design, response: set.response)
        #expect(CertifiedCheck.correctDigits(fit.residualStandardDeviation.map { [$0] }, [deviation]) >= 13)
        switch (try #require(fit.determination), set.model) {
        case (.aboutZero(let value), .withoutConstant), (.aboutMean(let value), .withConstant),
            (.aboutMean(let value), .polynomial):
            #expect(CertifiedCheck.correctDigits([value], [share]) >= 13)
        case (let other, _): Issue.record("\(other) compares with the wrong thing")
        }
    }

    @Test func `a wrong figure, a missing one and a refusal have no digits`() {
        #expect(CertifiedCheck.correctDigits([1.001, 2], [1, 2]) < 3.1)
        #expect(CertifiedCheck.correctDigits([-1, 2], [1, 2]) == 0)
        #expect(CertifiedCheck.correctDigits([1, .nan], [1, 2]) == 0)
        #expect(CertifiedCheck.correctDigits([1], [1, 2]) == 0)
        #expect(CertifiedCheck.correctDigits(nil, [1, 2]) == 0)
        #expect(CertifiedCheck.correctDigits([1, 0], [1, 0]) == 15)
    }
}
