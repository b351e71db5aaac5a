import ArgumentParser
import Reports
import Studies

/// A table of a bundle by its name in either language.
struct BundleTableArgument: ExpressibleByArgument {
    let name: BundleTable

    init?(argument: String) {
        guard let name = BundleTable(named: argument) else { return nil }
        self.name = name
    }

    static var allValueStrings: [String] { BundleTable.allCases.flatMap { [$0.rawValue, $0.title.zh] } }
}
