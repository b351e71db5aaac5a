import Foundation
import StudyFiles
import Studies
import Testing

@Suite struct DiskTests {
    @Test func `a study on disk is the study in memory`() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        for file in StudyFixture().files {
            let url = root.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
        let study = try StudyReader().read(folder: root.path + "/area/district/").study
        #expect(try study.contentHash == StudyFixture().read().study.contentHash)
        #expect(study.id == "district")
        #expect(study.observations.first?.place.file == root.path + "/area/district/observations.csv")
    }

    @Test func `what is not there is missing, and a file is no study`() throws {
        let missing = "no/such/folder"
        #expect(throws: Faults([.fileMissing(Place(file: missing))])) {
            try StudyReader().read(folder: missing)
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(throws: Faults([.notAStudy(Place(file: file.path))])) {
            try StudyReader().read(folder: file.path)
        }
    }
}
