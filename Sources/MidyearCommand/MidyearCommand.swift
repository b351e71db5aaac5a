import ArgumentParser

@main
struct MidyearCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "midyear")
}
