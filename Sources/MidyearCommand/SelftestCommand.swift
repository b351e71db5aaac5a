import ArgumentParser
import Foundation
import LinearAlgebra
import Regression
import Reports
import Studies

/// `midyear selftest`.
struct SelftestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "自检：用认证数据核对本机数值精度 Check this machine's numbers against certified data")

    @Option(name: .customLong("lang"), help: "输出语言 Language of the output")
    var language: Language = .zh

    func run() throws {
        let checks = CertifiedCheck.all()
        let failed = checks.filter { !$0.passes }
        let blocks: [Block] = [
            .lines([Self.title[language]]), .table(table(checks)), .lines([Self.note[language]]),
            .lines(machine), .lines([verdict(failed)]),
        ]
        try StandardOutput.write(Array(TerminalText.text(blocks).utf8))
        guard failed.isEmpty else { throw ExitCode(1) }
    }

    private func table(_ checks: [CertifiedCheck]) -> TextTable {
        TextTable(
            columns: [
                .init(Self.set[language], .left), .init(Self.coefficients[language], .right),
                .init(Self.standardErrors[language], .right), .init(Self.doublePrecision[language], .right),
                .init(Self.result[language], .left),
            ],
            rows: checks.map { check in
                .cells([
                    check.name, Self.text(check.coefficients), Self.text(check.standardErrors),
                    Self.text(check.doublePrecision), (check.passes ? Self.kept : Self.missed)[language],
                ])
            })
    }

    /// Digits cut off, not rounded, so that none is printed that is not there.
    private static func text(_ digits: CertifiedCheck.Digits) -> String {
        let correct = DecimalText((digits.correct * 10).rounded(.down) / 10, decimals: 1).text
        return "\(correct) (≥\(DecimalText(shortest: digits.promised).text))"
    }

    /// The library, its kernel, and the settings of its user that change either.
    private var machine: [String] {
        let settings = ProcessInfo.processInfo.environment
            .filter { $0.key.hasPrefix("OPENBLAS_") }
            .map { "\($0.key)=\($0.value)" }
            .sorted()
        let lines = [
            Self.library[language] + Backend.configuration, Self.kernel[language] + Backend.coreName,
        ]
        guard !settings.isEmpty else { return lines }
        return lines + [Self.environment[language] + settings.joined(separator: " ")]
    }

    private func verdict(_ failed: [CertifiedCheck]) -> String {
        guard !failed.isEmpty else { return Self.allKept[language] }
        return Self.notAllKept[language] + failed.map(\.name).joined(separator: " ")
    }

    private static let title = LocalizedText(
        zh: "数值自检：美国国家标准与技术研究院（NIST）认证的11个线性回归数据集，正确位数",
        en: "Self-test: eleven linear regressions certified by NIST (StRD), correct digits")
    private static let set = LocalizedText(zh: "数据集", en: "data set")
    private static let coefficients = LocalizedText(zh: "系数", en: "coefficients")
    private static let standardErrors = LocalizedText(zh: "标准误", en: "standard errors")
    private static let doublePrecision = LocalizedText(zh: "线性代数库\n双精度", en: "library in\ndouble precision")
    private static let result = LocalizedText(zh: "结果", en: "result")
    private static let kept = LocalizedText(zh: "达到", en: "kept")
    private static let missed = LocalizedText(zh: "未达到", en: "missed")
    private static let note = LocalizedText(
        zh: "每格取该数据集各数中最少的正确位数，最多计15位；括号内为承诺的下限。",
        en: "Each cell: the least of the set's numbers, 15 at most; in brackets what is promised.")
    private static let library = LocalizedText(zh: "线性代数库：", en: "Library: ")
    private static let kernel = LocalizedText(zh: "所用内核：", en: "Kernel: ")
    private static let environment = LocalizedText(
        zh: "环境变量已设置，可能改变内核：", en: "Set in the environment, may change the kernel: ")
    private static let allKept = LocalizedText(zh: "全部达到承诺。", en: "All promises are kept.")
    private static let notAllKept = LocalizedText(zh: "未达到承诺：", en: "Promises missed: ")
}
