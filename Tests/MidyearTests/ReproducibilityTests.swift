import Models
import Outcomes
import Projection
import Studies
import StudyFiles
import Testing

struct ReproducibilityTests {
    /// Every number of a prediction that belongs to one of the first draws.
    static func numbers(_ prediction: JointPrediction, first count: Int) -> [[Double]] {
        var numbers: [[Double]] = []
        for driver in prediction.drivers {
            numbers += paths(driver.path)
            numbers += driver.gap?.shock ?? []
            numbers += driver.gap?.permanent ?? []
            numbers += [driver.gap?.recoverySpeed ?? [], driver.total?.partShare ?? []]
        }
        for response in prediction.responses {
            numbers += paths(response.path)
            numbers += response.entries
            numbers.append(response.elasticity)
        }
        return numbers.map { Array($0.prefix(count)) }
    }

    private static func paths(_ path: JointPrediction.Path) -> [[Double]] {
        path.values + path.valuesBefore + path.shares + [path.annualBase ?? []]
    }

    @Test(arguments: [1, 7])
    func `the first 500 of 1,000 draws are the 500 draws, whatever the number of workers`(
        workers: Int
    ) async throws {
        let tongzhou = try await Tongzhou.predicted
        let half = try await TrendGapModel(workers: workers).predict(
            tongzhou.study, draws: 500, seed: Tongzhou.seed)
        let expected = Self.numbers(tongzhou.prediction, first: 500)
        let found = Self.numbers(half, first: 500)
        #expect(found.count == expected.count)
        #expect(found.first?.count == 500)
        #expect(zip(found, expected).allSatisfy { $0 == $1 })
        #expect(half.record.effectiveParticles == tongzhou.prediction.record.effectiveParticles)
        #expect(half.record.variances.map(\.parents) == tongzhou.prediction.record.variances.map(\.parents))
        #expect(half.record.variances.map(\.priors) == tongzhou.prediction.record.variances.map(\.priors))
    }

    @Test func `another seed gives other draws`() async throws {
        let city = try SmallStudy.study()
        let one = try await TrendGapModel(workers: 2).predict(city, draws: 64, seed: 1)
        let other = try await TrendGapModel(workers: 2).predict(city, draws: 64, seed: 2)
        #expect(Self.numbers(one, first: 64) != Self.numbers(other, first: 64))
    }

    @Test(arguments: ["baseline", "stimulus-full", "combined-upside"])
    func `a scenario that changes nothing gives exactly its parent's outcomes`(parent: String) async throws {
        let tongzhou = try await Tongzhou.predicted
        let source = FileSource.disk(adding: [
            (
                "\(Tongzhou.folder)/copy.yaml",
                "title: {zh: 照抄, en: Copy}\nstory: {zh: 同, en: same}\ninherits: \(parent)\n"
            )
        ])
        let study = try StudyReader(files: source).read(folder: Tongzhou.folder).study
        let copy = try #require(study.scenario("copy"))
        let original = try #require(tongzhou.study.scenario(parent))
        let projector = Predicted(study, tongzhou.prediction).projector
        #expect(try projector.project(copy).outcomes == tongzhou.projector.project(original).outcomes)
        #expect(try projector.project(copy).carryOvers == tongzhou.projector.project(original).carryOvers)
    }

    @Test func `a lever that two scenarios set alike takes the same values in each draw`() async throws {
        let tongzhou = try await Tongzhou.predicted
        let steady = try #require(tongzhou.study.scenario("steady-recovery"))
        let full = try #require(tongzhou.study.scenario("stimulus-full"))
        // Bonds do not reach industry: a second lever must not shift the random numbers of the first.
        #expect(
            try tongzhou.year("industrial_output", steady.levers)
                == tongzhou.year("industrial_output", full.levers))
        #expect(
            try tongzhou.year("construction_installation_investment", steady.levers)
                != tongzhou.year("construction_installation_investment", full.levers))
    }

    @Test func `no particle carries the prediction alone`() async throws {
        let prediction = try await Tongzhou.predicted.prediction
        let shares = try #require(prediction.drivers.first).path.shares[0]
        var counts: [Double: Int] = [:]
        for share in shares { counts[share, default: 0] += 1 }
        let squares = counts.values.map { Double($0 * $0) }.sorted().reduce(0, +)
        // Uneven weights are flattened until a quarter of 128 count.
        #expect(Double(prediction.draws * prediction.draws) / squares >= 30)
        #expect(counts.count <= 128)
    }
}
