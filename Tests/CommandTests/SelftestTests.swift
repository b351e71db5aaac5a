import Foundation
import Testing

struct SelftestTests {
    @Test(arguments: ["zh", "en"])
    func `the self-test keeps its promises and names a kernel chosen by a variable`(language: String) throws {
        let folder = FileManager.default.temporaryDirectory
        let plain = try Command.run(["selftest", "--lang", language], in: folder)
        #expect(plain.exitCode == 0, "\(plain.text)")
        #expect(plain.text.contains("Filip") && plain.text.contains("OpenBLAS"))
        #expect(!plain.text.contains("OPENBLAS_"))
        let forced = try Command.run(
            ["selftest", "--lang", language], in: folder, environment: ["OPENBLAS_CORETYPE": "Prescott"])
        #expect(forced.exitCode == 0, "\(forced.text)")
        #expect(forced.text.contains("OPENBLAS_CORETYPE=Prescott"))
        let rows = [plain, forced].map { $0.text.split(separator: "\n").filter { $0.contains("(≥") } }
        #expect(rows.map(\.count) == [11, 11])
    }
}
