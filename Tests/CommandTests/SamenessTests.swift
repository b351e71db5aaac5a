import Foundation
import Testing

/// Same inputs, same numbers, whatever the number of tasks, the kernel, the cache or the encoding of the files.
@Suite struct SamenessTests {
    private static let project = ["project", StudyCopy.study, "--format", "json"]

    @Test(arguments: [[:], ["OPENBLAS_CORETYPE": "Haswell"], ["OPENBLAS_CORETYPE": "Sandybridge"]])
    func `the number of tasks does not change a bit`(environment: [String: String]) throws {
        let copy = try StudyCopy()
        let outputs = try [1, 2, 7].map { jobs in
            // A cache of its own, so that each run estimates.
            let cache = copy.cache.appendingPathComponent("\(jobs)").path
            let outcome = try copy.run(
                Self.project + ["--jobs", "\(jobs)"],
                environment: environment.merging(["XDG_CACHE_HOME": cache]) { _, new in new })
            #expect(outcome.exitCode == 0)
            #expect(!outcome.output.isEmpty)
            return outcome.output
        }
        #expect(outputs.dropFirst().allSatisfy { $0 == outputs[0] })
    }

    @Test func `an empty, a filled, a broken and an impossible cache give the same bytes`() throws {
        let copy = try StudyCopy()
        let reference = try copy.run(Self.project)
        #expect(reference.exitCode == 0)
        let entries = try Self.entries(copy.cache)
        #expect(!entries.isEmpty)
        let filled = try copy.run(Self.project)
        #expect(filled.output == reference.output)
        for damage in Damage.allCases {
            for entry in entries { try damage.apply(to: entry) }
            let outcome = try copy.run(Self.project)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors == "")
            #expect(outcome.output == reference.output, "\(damage)")
        }
        let file = copy.folder.appendingPathComponent("file")
        try Data().write(to: file)
        let without = try copy.run(Self.project, environment: ["XDG_CACHE_HOME": file.path])
        #expect(without.output == reference.output)
    }

    @Test func `UTF-8 with and without mark and GB18030 give the same numbers`() throws {
        let copy = try StudyCopy()
        let text = try copy.text("observations.csv")
        // Foundation's number of GB18030, which has no name of its own there.
        let encoded = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        #expect(encoded != Data(text.utf8))
        let contracts = try [Data(text.utf8), Data([0xEF, 0xBB, 0xBF] + text.utf8), encoded].map { bytes in
            try bytes.write(to: copy.file("observations.csv"))
            let outcome = try copy.run(Self.project)
            #expect(outcome.exitCode == 0)
            return try JSONDecoder().decode(Contract.self, from: outcome.output)
        }
        #expect(contracts.dropFirst().allSatisfy { $0 == contracts[0] })
    }

    /// What can happen to a file of the cache.
    private enum Damage: CaseIterable {
        case cutShort, emptied, overwritten, pagesLost

        func apply(to file: URL) throws {
            var bytes = try Data(contentsOf: file)
            switch self {
            case .cutShort: bytes = bytes.prefix(bytes.count / 2)
            case .emptied: bytes = Data()
            case .overwritten: bytes = Data(repeating: 0x5A, count: bytes.count)
            case .pagesLost:
                // Pages of zeros, as a full disk or a crash leaves them.
                for part in 1..<32 {
                    let start = bytes.startIndex + bytes.count / 32 * part
                    let end = min(start + 4096, bytes.endIndex)
                    bytes.replaceSubrange(start..<end, with: Data(count: end - start))
                }
            }
            try bytes.write(to: file)
        }
    }

    private static func entries(_ cache: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: cache.path)
        return paths.sorted().map { cache.appendingPathComponent($0) }.filter { !$0.hasDirectoryPath }
    }
}
