import ArgumentParser
import Foundation
import LinearAlgebra
import Outcomes

extension Machine {
    /// This program on this machine.
    static var current: Machine {
        Machine(
            program: MidyearCommand.configuration.version, build: build, kernel: Backend.coreName,
            library: Backend.configuration.trimmingCharacters(in: .whitespaces), processor: processor,
            environment: environment)
    }

    /// Length and date of the program's file.
    private static var build: String {
        guard let path = Bundle.main.executablePath,
            let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let size = attributes[.size] as? Int, let modified = attributes[.modificationDate] as? Date
        else { return "" }
        return "\(size) \(modified.ISO8601Format())"
    }

    /// The processor's name, and those of its instructions that numerical kernels are chosen by.
    private static var processor: String {
        guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return "" }
        func value(_ key: String) -> String? {
            text.split(separator: "\n").first { $0.hasPrefix(key) }?
                .split(separator: ":", maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
        }
        let flags = (value("flags") ?? value("Features") ?? "").split(separator: " ")
        let known = ["avx2", "fma", "avx512f", "asimd", "sve"].filter { flags.contains(Substring($0)) }
        return ([value("model name") ?? value("CPU part") ?? ""] + known).joined(separator: " ")
    }

    /// Variables that change the numerical library's choice.
    private static var environment: String {
        ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("OPENBLAS_") }
            .map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
    }
}
