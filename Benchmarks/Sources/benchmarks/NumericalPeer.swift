import Foundation
import LinearAlgebra

/// The same tasks by NumPy, in a process of its own, on one thread and with the same kernel of OpenBLAS.
struct NumericalPeer {
    /// What the peer says of itself: versions, kernel, threads.
    let description: String
    private let seconds: [String: Double]

    /// Asks the Python named by `MIDYEAR_PYTHON`, else `python3`; nothing when it has no NumPy.
    ///
    /// - Parameter script: path of `peer.py`.
    init?(script: String) {
        let environment = ProcessInfo.processInfo.environment
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let cases = RegressionCase.all.map { "\($0.task.rawValue):\($0.size)" }
        process.arguments = [environment["MIDYEAR_PYTHON"] ?? "python3", script] + cases
        process.environment = environment.merging([
            "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_CORETYPE": Backend.coreName,
        ]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n")
        guard process.terminationStatus == 0, let first = lines.first else { return nil }
        description = String(first)
        var seconds: [String: Double] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ")
            if parts.count == 2 { seconds[String(parts[0])] = Double(parts[1]) }
        }
        self.seconds = seconds
    }

    /// Best time of a case.
    func best(_ one: RegressionCase) -> Duration? {
        seconds["\(one.task.rawValue):\(one.size)"].map { .seconds($0) }
    }
}
