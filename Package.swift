// swift-tools-version: 6.2
import PackageDescription

// The map: targets in the order of the graph, lowest first. Arrows point downward only; the build
// refuses an import that is not declared here (--explicit-target-dependency-import-check error).
let package = Package(
    name: "midyear",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "LinearAlgebra", targets: ["LinearAlgebra"]),
        .library(name: "Probability", targets: ["Probability"]),
        .library(name: "Regression", targets: ["Regression"]),
        .library(name: "Midyear", targets: ["Midyear"]),
        .executable(name: "midyear", targets: ["MidyearCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // Numbers
        .systemLibrary(
            name: "COpenBLAS", pkgConfig: "openblas",
            providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
        .target(name: "LinearAlgebra", dependencies: ["COpenBLAS"]),
        .target(name: "Probability"),
        .target(name: "Regression", dependencies: ["LinearAlgebra", "Probability"]),
        // The question and the answer, as values
        .target(name: "TimeSeries"),
        .target(name: "Studies", dependencies: ["TimeSeries"]),
        .target(name: "Plans", dependencies: ["Studies", "TimeSeries"]),
        .target(name: "Outcomes", dependencies: ["Plans", "Studies", "TimeSeries"]),
        // From the question to the answer
        .target(name: "Levers", dependencies: ["Studies", "TimeSeries", "Probability"]),
        .target(
            name: "Models",
            dependencies: ["Regression", "LinearAlgebra", "Probability", "Studies", "TimeSeries"]),
        .target(
            name: "Projection",
            dependencies: [
                "Models", "Levers", "Outcomes", "Plans", "Studies", "TimeSeries", "Regression",
                "LinearAlgebra", "Probability",
            ]),
        .target(
            name: "BackTest",
            dependencies: ["Projection", "Models", "Outcomes", "Studies", "TimeSeries", "Probability"]),
        // Files in, bytes out
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "Archives", dependencies: ["CMinizip"]),
        .target(name: "Workbooks", dependencies: ["Archives", "Studies"]),
        .target(
            name: "StudyFiles",
            dependencies: [
                "Archives", "Workbooks", "Levers", "Plans", "Studies", "TimeSeries",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "BureauSheets",
            dependencies: ["StudyFiles", "Workbooks", "Outcomes", "Studies", "TimeSeries"]),
        .target(
            name: "Reports",
            dependencies: [
                "Archives", "CXLSXWriter", "Workbooks", "Outcomes", "Plans", "Levers", "Studies",
                "TimeSeries",
            ]),
        .target(
            name: "Ledger",
            dependencies: [
                "Outcomes", "Studies", "TimeSeries", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // The edge
        .target(
            name: "Midyear",
            dependencies: [
                "BureauSheets", "StudyFiles", "Workbooks", "BackTest", "Projection", "Models", "Levers",
                "Reports",
                "Outcomes", "Plans", "Studies", "TimeSeries", "Ledger",
            ]),
        .executableTarget(
            name: "MidyearCommand",
            dependencies: [
                "Midyear", "BureauSheets", "Reports", "Outcomes", "Plans", "Studies", "TimeSeries",
                "Regression",
                "Ledger",
                "LinearAlgebra",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Tests, one target a module
        .target(name: "TestSupport", dependencies: ["Archives"], path: "Tests/TestSupport"),
        .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra", "TestSupport"]),
        .testTarget(name: "ProbabilityTests", dependencies: ["Probability", "TestSupport"]),
        .testTarget(
            name: "RegressionTests",
            dependencies: ["Regression", "LinearAlgebra", "Probability", "TestSupport"]),
        .testTarget(name: "TimeSeriesTests", dependencies: ["TimeSeries"]),
        .testTarget(
            name: "PlansTests",
            dependencies: [
                "Plans", "Reports", "StudyFiles", "Outcomes", "Studies", "TimeSeries", "TestSupport",
            ], exclude: ["Tables"]),
        .testTarget(name: "ArchivesTests", dependencies: ["Archives"]),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Workbooks", "Archives", "Studies", "TestSupport"]),
        .testTarget(
            name: "StudyFilesTests",
            dependencies: ["StudyFiles", "Workbooks", "Levers", "Studies", "TimeSeries"]),
        .testTarget(
            name: "ModelsTests",
            dependencies: ["Models", "Probability", "Regression", "LinearAlgebra", "Studies", "TimeSeries"]),
        .testTarget(
            name: "BureauSheetsTests",
            dependencies: [
                "BureauSheets", "Archives", "Probability", "Reports", "StudyFiles", "Workbooks", "Outcomes",
                "Studies", "TimeSeries",
                "TestSupport",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Archives", "Workbooks", "Outcomes", "Studies", "TimeSeries"]),
        .testTarget(
            name: "BackTestTests",
            dependencies: [
                "BackTest", "Reports", "StudyFiles", "Outcomes", "Studies", "TimeSeries", "Probability",
                "TestSupport",
            ], exclude: ["Expected"]),
        .testTarget(
            name: "MidyearTests",
            dependencies: [
                "Midyear", "BackTest", "Projection", "Models", "Levers", "Outcomes", "Plans", "Reports",
                "StudyFiles", "Studies", "TimeSeries", "Probability", "Archives",
            ]),
        // Runs the built command as its users do; knows nothing of its inside.
        .testTarget(name: "CommandTests", dependencies: ["TestSupport"], exclude: ["Ledgers"]),
    ],
    swiftLanguageModes: [.v6]
)

let strictness: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strictness
}
