// swift-tools-version: 6.1
import PackageDescription

// The targets stand in the order in which a briefing passes through them; dependencies point up this list only.
let package = Package(
  name: "casus",
  products: [
    .library(name: "Casus", targets: ["Casus"]),
    .executable(name: "casus", targets: ["CasusCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
  ],
  targets: [
    // MARK: Libraries in C
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Opened by name when the first PDF is finished, so nothing is linked.
    // libyaml itself: Yams would bring Foundation with it, and that is most of a small chart's time.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CQPDF", providers: [.apt(["libqpdf-dev"])]),
    // What qpdf deflates a stranger may have deflated too: zlib itself unpacks it into a room of known size. It comes
    // with Cairo.
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // MARK: Reading
    .target(name: "CasusSource"),
    // What every code means, with examples; a test puts each example through the compiler.
    .target(name: "CasusExplanations", dependencies: ["CasusSource"]),
    .target(
      name: "CasusData",
      dependencies: ["CasusSource", "CasusYAML", .product(name: "OrderedCollections", package: "swift-collections")]),
    .target(name: "CasusYAML", dependencies: ["CYAML", "CasusSource"]),
    .target(name: "CasusSpec", dependencies: ["CMarkGFM", "CasusSource", "CasusYAML"]),

    // MARK: Knowing
    .target(name: "CasusAnalysis", dependencies: ["CasusData", "CasusSource", "CasusSpec", "CasusYAML"]),

    // MARK: Showing
    .target(name: "CasusScene"),
    .target(
      name: "CasusCharts",
      dependencies: ["CasusAnalysis", "CasusData", "CasusScene", "CasusSource", "CasusSpec", "CasusYAML"]),
    .target(
      name: "CasusReport",
      dependencies: [
        "CasusAnalysis", "CasusCharts", "CasusData", "CasusScene", "CasusSource", "CasusSpec", "CasusYAML",
      ]),
    .target(
      name: "CasusLayout", dependencies: ["CasusCharts", "CasusReport", "CasusScene", "CasusSource", "CasusSpec"]),

    // MARK: Writing
    .target(name: "CasusCanvas", dependencies: ["CPangoCairo", "CasusScene"]),
    .target(
      name: "CasusExport",
      dependencies: [
        "CQPDF", "CZLib", "CasusAnalysis", "CasusCanvas", "CasusCharts", "CasusData", "CasusLayout", "CasusReport",
        "CasusScene", "CasusSource", "CasusSpec", "CasusYAML",
      ]),

    // MARK: The compiler and its command
    .target(
      name: "Casus",
      dependencies: [
        "CasusAnalysis", "CasusCanvas", "CasusCharts", "CasusData", "CasusExport", "CasusLayout", "CasusReport",
        "CasusScene", "CasusSource", "CasusSpec", "CasusYAML",
      ]),
    .executableTarget(
      name: "CasusCommand",
      dependencies: [
        "Casus", "CasusAnalysis", "CasusCharts", "CasusData", "CasusExplanations", "CasusExport", "CasusReport",
        "CasusScene", "CasusSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // MARK: Measuring
    // Runs the built command, so that it needs none of the targets; the README's first command does not build it.
    .executableTarget(
      name: "CasusBenchmarks",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // What Cairo and Pango take for as much text and as many lines, in C: the floor casus is measured against.
    .executableTarget(
      name: "CasusFloor", dependencies: ["CPangoCairo"], linkerSettings: [.linkedLibrary("m")]),

    // MARK: Tests
    .target(
      name: "CasusTestSupport", dependencies: ["CasusScene", "CasusSource"], path: "Tests/CasusTestSupport"),
    .testTarget(name: "CasusSourceTests", dependencies: ["CasusSource", "CasusTestSupport"]),
    .testTarget(name: "CasusDataTests", dependencies: ["CasusData", "CasusSource", "CasusTestSupport", "CasusYAML"]),
    .testTarget(name: "CasusYAMLTests", dependencies: ["CasusSource", "CasusYAML"]),
    .testTarget(
      name: "CasusSpecTests", dependencies: ["CasusSource", "CasusSpec", "CasusTestSupport", "CasusYAML"]),
    .testTarget(name: "CasusSceneTests", dependencies: ["CasusScene"]),
    .testTarget(
      name: "CasusAnalysisTests",
      dependencies: ["CasusAnalysis", "CasusData", "CasusSource", "CasusSpec", "CasusTestSupport", "CasusYAML"],
      exclude: ["Indicators/waits-as-of.csv"]),
    .testTarget(
      name: "CasusChartsTests",
      dependencies: [
        "CasusAnalysis", "CasusCharts", "CasusData", "CasusScene", "CasusSource", "CasusSpec", "CasusTestSupport",
        "CasusYAML",
      ], exclude: ["Composites/Snapshots", "Grammar/vega-lite-scenes.json"]),
    .testTarget(
      name: "CasusReportTests",
      dependencies: [
        "CasusAnalysis", "CasusCharts", "CasusData", "CasusReport", "CasusScene", "CasusSource", "CasusSpec",
        "CasusYAML",
      ]),
    .testTarget(
      name: "CasusLayoutTests",
      dependencies: [
        "CasusAnalysis", "CasusCanvas", "CasusCharts", "CasusData", "CasusLayout", "CasusReport", "CasusScene",
        "CasusSource", "CasusSpec", "CasusTestSupport",
      ]),
    .testTarget(name: "CasusCanvasTests", dependencies: ["CasusCanvas", "CasusScene"]),
    .testTarget(
      name: "CasusExportTests",
      dependencies: [
        "CasusAnalysis", "CasusCanvas", "CasusCharts", "CasusData", "CasusExport", "CasusLayout", "CasusReport",
        "CasusScene", "CasusSource", "CasusTestSupport", "CasusYAML",
      ]),
    .testTarget(
      name: "CasusTests",
      dependencies: [
        "Casus", "CasusAnalysis", "CasusCharts", "CasusData", "CasusExplanations", "CasusExport", "CasusReport",
        "CasusScene", "CasusSource", "CasusSpec", "CasusTestSupport", "CasusYAML",
      ]),
  ]
)

for target in package.targets where target.type != .system && target.name != "CasusFloor" {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
