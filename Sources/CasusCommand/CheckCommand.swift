import ArgumentParser
import Casus
import CasusData
import CasusExport
import CasusSource

/// `casus check`: everything a build does but writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Compile briefings without writing anything, and check all data.",
    discussion: """
      Where no briefing is named, all of them and every dataset in Data/ are checked. With --drift, the published \
      numbers and charts are compared with the lock: what changed, because of which rows, and what moved below its \
      rounding. casus exits with 2 where a number or a chart differs. Rows that moved nothing, a file in another order \
      and other fonts are told, and are no drift.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var compiling: CompileOptions

  @Flag(name: .long, help: "Compare the published numbers with out/NAME/lock.json.")
  var drift = false

  @Argument(help: "Briefings, by path or name.") var briefings: [String] = []

  mutating func run() throws {
    let world = try common.world()
    let paths = try findBriefings(briefings, in: world, common)
    var settings = compiling.settings
    settings.keepsLock = drift
    let results = compileAll(paths, settings, in: world, formats: [], jobs: nil)
    var diagnostics = results.flatMap(\.diagnostics)
    diagnostics += unknownSettings(compiling.settings, for: paths, in: world)
    diagnostics += clashes(between: results)
    if briefings.isEmpty { diagnostics += faultsOfDatasets(in: world) }
    if diagnostics.haveErrors {
      Terminal.report(diagnostics, as: common.diagnostics, in: world)
      throw Exit.faults
    }
    let reports =
      drift
      ? results.map { result in
        OutputFolder(path: common.root.appendingPathComponent("out") + "/" + result.name).drift(from: result)
      } : []
    Terminal.report(diagnostics + reports.flatMap(\.diagnostics), as: common.diagnostics, in: world)
    for report in reports { Terminal.say(report.summary) }
    let isContradicted = drift && diagnostics.contains { Diagnostic.contradictions.contains($0.code) }
    if isContradicted || reports.contains(where: \.isDrift) { throw Exit.differs }
    let numbers = results.reduce(0) { $0 + $1.printed.count }
    Terminal.say("\(results.count) briefing\(results.count == 1 ? "" : "s"), \(numbers) numbers: no fault found")
  }
}
