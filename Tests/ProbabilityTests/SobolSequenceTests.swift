import Probability
import Testing

struct SobolSequenceTests {
    @Test(arguments: UInt64(0)..<10)
    func `of 64 points each axis has one in each 64th`(seed: UInt64) {
        let sequence = SobolSequence(dimensions: SobolSequence.mostDimensions, seed: seed)
        for start in [0, 64, 192] {
            let points = (start..<start + 64).map(sequence.point)
            for axis in 0..<SobolSequence.mostDimensions {
                #expect(points.map { Int($0[axis] * 64) }.sorted() == Array(0..<64))
            }
        }
    }

    private static let known: [(index: Int, point: [Double])] = [
        (
            65535,
            [
                0.688933965866454, 0.8279493661830202, 0.7575740475440398, 0.9930089259287342,
                0.0006183668738231063, 0.06519100780133158, 0.24857268773484975, 0.06357198639307171,
                0.5444201756035909, 0.3734226286178455, 0.21746485971380025, 0.8864070588024333,
                0.5996423031901941, 0.9753075150074437, 0.060125900781713426, 0.35120745783206075,
            ]
        ),
        (
            43690,
            [
                0.1297267641639337, 0.8279766334453598, 0.18173323047813028, 0.23644554999191314,
                0.8716243308736011, 0.021882832399569452, 0.556776994257234, 0.8038305583177134,
                0.4705212669214234, 0.5998858363600448, 0.4595377395162359, 0.645119224791415,
                0.2385179657721892, 0.7942163361003622, 0.18955426302272826, 0.29460349155124277,
            ]
        ),
    ]

    /// Against SciPy 1.17 (`qmc.Sobol`, 32 bits), scrambled by an independent program; both indices have bits far
    /// above the initial numbers, so that each of these and each polynomial counts.
    @Test(arguments: known)
    func `known points`(index: Int, point: [Double]) {
        #expect(SobolSequence(dimensions: 16, seed: 2020).point(index) == point)
    }

    /// Later axes, whose numbers are of higher degree, against the same independent program.
    @Test(arguments: [
        (
            65535,
            [
                0.04868234775494784, 0.3665818684967235, 0.6331291833193973, 0.20835030206944793,
                0.4855588817736134,
            ]
        ),
        (
            43690,
            [
                0.8229607889661565, 0.5730501461075619, 0.3254283583955839, 0.9997009384678677,
                0.6184818361653015,
            ]
        ),
    ])
    func `known coordinates of later axes`(index: Int, coordinates: [Double]) {
        let point = SobolSequence(dimensions: SobolSequence.mostDimensions, seed: 2020).point(index)
        #expect([16, 31, 63, 99, 127].map { point[$0] } == coordinates)
    }

    /// Sobol's property A, which Joe and Kuo's numbers have.
    @Test func `of 65536 points each of the 65536 orthants has one`() {
        let sequence = SobolSequence(dimensions: 16, seed: 1)
        var isTaken = [Bool](repeating: false, count: 1 << 16)
        for index in isTaken.indices {
            let orthant = sequence.point(index).reduce(0) { $0 << 1 | ($1 < 0.5 ? 0 : 1) }
            isTaken[orthant] = true
        }
        #expect(!isTaken.contains(false))
    }

    @Test(arguments: [(1, 1), (2, 4), (0, 6), (3, 3)])
    func `the first two axes fill every elementary rectangle once`(columns: Int, rows: Int) {
        let sequence = SobolSequence(dimensions: 2, seed: 9)
        let cells = (0..<1 << (columns + rows)).map { index in
            let point = sequence.point(index)
            return Int(point[0] * Double(1 << columns)) << rows + Int(point[1] * Double(1 << rows))
        }
        #expect(cells.sorted() == Array(cells.indices))
    }

    @Test func `points lie inside the cube and differ by seed`() {
        let one = SobolSequence(dimensions: 16, seed: 1)
        let other = SobolSequence(dimensions: 16, seed: 2)
        for index in 0..<256 {
            #expect(one.point(index).allSatisfy { $0 > 0 && $0 < 1 })
            #expect(one.point(index) != other.point(index))
        }
    }

    @Test func `axes are scrambled apart`() {
        // The first point of the plain sequence is 0 on each axis.
        let first = SobolSequence(dimensions: 16, seed: 3).point(0)
        #expect(Set(first).count == 16)
    }

    @Test func `over seeds a coordinate is uniform`() {
        let values = (UInt64(0)..<4000).map { SobolSequence(dimensions: 3, seed: $0).point(5)[2] }
        #expect(abs(Quantiles.mean(values) - 0.5) < 5 / (12.0 * 4000).squareRoot())
        #expect(abs(Quantiles.variance(values) - 1 / 12.0) < 5 / (180.0 * 4000).squareRoot())
    }

    @Test func `more axes than the table has trap`() async {
        await #expect(processExitsWith: .failure) {
            _ = SobolSequence(dimensions: 129, seed: 0)
        }
    }
}
