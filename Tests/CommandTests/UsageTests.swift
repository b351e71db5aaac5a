import Foundation
import Testing

@Suite struct UsageTests {
    @Test(arguments: [
        (["project", StudyCopy.study, "--draws", "0"], "100—100000"),
        (["project", StudyCopy.study, "--draws", "many"], "--draws"),
        (["project", StudyCopy.study, "--jobs", "0"], "1—256"),
        (["project", StudyCopy.study, "--scenarios", "baseline"], "--scenario"),
        (["project", StudyCopy.study, "--format", "pdf"], "'markdown'"),
        (["project", StudyCopy.study, "--as-of", "2020-02-30"], "2020-08-26"),
        (["check", StudyCopy.study, "--lang", "fr"], "'en'"),
        (["project"], "<study>"),
        (["forecast"], "--help"),
    ])
    func `a wrong argument ends with exit code 64 and says what is right`(arguments: [String], words: String)
        throws
    {
        let copy = try StudyCopy()
        let before = try copy.tree()
        let outcome = try copy.run(arguments + (arguments[0] == "project" ? ["--out", "out"] : []))
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(words))
        #expect(outcome.output.isEmpty)
        let after = try copy.tree()
        #expect(after == before)
    }

    @Test func `help lists commands that exist, and its examples use them`() throws {
        let folder = FileManager.default.temporaryDirectory
        let help = try Command.run(["--help"], in: folder)
        #expect(help.exitCode == 0)
        let lines = help.text.split(separator: "\n")
        let listed = lines.drop { !$0.contains("SUBCOMMANDS") }.filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ")
        }
        .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
        #expect(
            listed == [
                "import", "check", "project", "solve", "plan", "export", "explain", "sensitivity", "backtest",
                "runs", "show", "rerun", "diff", "template", "init", "sweep", "selftest",
            ])
        for command in listed {
            let outcome = try Command.run([command, "--help"], in: folder)
            #expect(outcome.exitCode == 0)
            // The argument parser writes [<options>] where they are many.
            let takes =
                [
                    "selftest": "[--lang <lang>]", "backtest": "<studies> ...", "show": "<number>",
                    "rerun": "<number>", "diff": "<first> <second>", "init": "<region>",
                ][command] ?? "<study>"
            let usage = outcome.text.split(separator: "\n").first {
                $0.hasPrefix("USAGE: midyear \(command) ")
            }
            #expect(try #require(usage).contains(takes))
        }
        let examples = lines.filter { $0.hasPrefix("  midyear ") }.map { $0.split(separator: " ")[1] }
        #expect(!examples.isEmpty)
        #expect(examples.allSatisfy { listed.contains(String($0)) })
    }

    @Test func `the command alone names itself and every command in Chinese`() throws {
        let folder = FileManager.default.temporaryDirectory
        let opening = try Command.run([], in: folder)
        #expect(opening.exitCode == 0)
        let lines = opening.text.split(separator: "\n")
        #expect(lines.first == "midyear  半年度经济情景测算（离线使用，不联网）")
        #expect(lines.dropFirst().prefix(3).map { $0.prefix(2) } == ["常用", "说明", "维护"])
        let words = lines.dropFirst().prefix(3).flatMap { $0.split(separator: " ").dropFirst() }
        let (commands, names) = (
            words.filter { $0.first?.isASCII == true }, words.filter { $0.first?.isASCII == false }
        )
        let help = try Command.run(["--help"], in: folder).text
        #expect(commands.allSatisfy { help.contains("\n  \($0) ") })
        // Every command has a name of its own, short enough for the screen.
        #expect(names.count == commands.count && names.allSatisfy { $0.count <= 5 })
    }

    @Test func `a place that cannot be written to ends with exit code 74 and leaves nothing behind`() throws {
        let copy = try StudyCopy()
        // A folder below a file cannot be made, not even by root.
        try Data().write(to: copy.folder.appendingPathComponent("report"))
        let before = try copy.tree()
        for (out, language, words) in [
            ("report/2020", "zh", "report/2020　不能写入。请换一个文件夹"),
            ("report", "en", "report cannot be written; choose another"),
        ] {
            let outcome = try copy.run([
                "project", StudyCopy.study, "--draws", "100", "--out", out, "--lang", language,
            ])
            #expect(outcome.exitCode == 74)
            #expect(outcome.errors.contains(words))
            #expect(outcome.output.isEmpty)
        }
        let after = try copy.tree()
        #expect(after == before)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["INT", "TERM"])
    func `an interruption ends with exit code 130 and leaves nothing behind`(signal: String) throws {
        let copy = try StudyCopy()
        let before = try copy.tree()
        let outcome = try Command.run(
            ["project", StudyCopy.study, "--draws", "100000", "--out", "out", "--verbose"], in: copy.folder,
            environment: ["XDG_CACHE_HOME": copy.cache.path]
        ) { process, errors in
            // Reading is over: the estimation has begun.
            while try process.isRunning && !errors().contains("read:") { Thread.sleep(forTimeInterval: 0.01) }
            signal == "INT" ? process.interrupt() : process.terminate()
        }
        #expect(outcome.exitCode == 130)
        #expect(outcome.errors.contains("已中断，未写入任何文件。 Interrupted; nothing was written."))
        #expect(outcome.output.isEmpty)
        let after = try copy.tree()
        #expect(after == before)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ldd")))
    func `the command loads no library that talks to a network`() throws {
        let outcome = try Command.run(
            [Command.executable.path], of: URL(fileURLWithPath: "/usr/bin/ldd"),
            in: FileManager.default.temporaryDirectory)
        #expect(outcome.text.contains("libopenblas"))
        for library in ["FoundationNetworking", "libcurl", "libssl", "libldap", "libssh", "libkrb5"] {
            #expect(!outcome.text.contains(library))
        }
    }
}
