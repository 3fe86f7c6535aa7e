import ArgumentParser
import Casus
import CasusExport
import CasusSource

/// `casus build`: compiles briefings and writes what they make.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile briefings and write pages, charts and the lock.",
    discussion: """
      Without a briefing, all of Templates/. A briefing is named by its file or by its name alone. What it makes goes to
      out/NAME/: NAME.pdf, CHART.svg, lock.json. Nothing is written when there is an error.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var compiling: CompileOptions

  @Option(name: [.customShort("f"), .long], help: "Formats, separated by commas. (default: pdf,svg)")
  var format: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder to write to, or - for one output on stdout.", valueName: "dir"))
  var output: String?

  @Flag(name: .long, help: "Write nothing; compare with what is on disk, and exit 2 where it differs.")
  var check = false

  @Option(name: .shortAndLong, help: "How many briefings are compiled at once. (default: one for each core)")
  var jobs: Int?

  @Argument(help: "Briefings, by path or name.") var briefings: [String] = []

  mutating func validate() throws {
    if output == "" { throw ValidationError("-o names a folder, or - for stdout") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more") }
  }

  mutating func run() throws {
    let world = try common.world()
    let formats = try chosenFormats()
    let folder = output ?? common.root.appendingPathComponent("out")
    let paths = try findBriefings(briefings, in: world, common)
    var settings = compiling.settings
    settings.keepsLock = check
    let results = compileAll(paths, settings, in: world, formats: formats, jobs: jobs)
    var diagnostics = results.flatMap(\.diagnostics)
    diagnostics += unknownSettings(compiling.settings, for: paths, in: world)
    diagnostics += clashes(between: results)

    if diagnostics.haveErrors {
      Terminal.report(diagnostics, as: common.diagnostics, in: world)
      let count = diagnostics.count { $0.severity == .error }
      Terminal.say("\(count) error\(count == 1 ? "" : "s"): nothing was written")
      throw Exit.faults
    }
    if output == "-" { return try printOnly(results, diagnostics, in: world) }
    if check {
      var differences: [Diagnostic] = []
      var reports: [DriftReport] = []
      for result in results {
        let folder = OutputFolder(path: folder + "/" + result.name)
        let found = folder.differences(from: result.artifacts)
        // Why the files differ stands in the lock, where there is one.
        if folder.hasOtherLock(than: result.artifacts) { reports.append(folder.drift(from: result)) }
        differences += found
      }
      Terminal.report(
        diagnostics + reports.flatMap(\.diagnostics) + differences, as: common.diagnostics, in: world)
      for report in reports { Terminal.say(report.summary) }
      Terminal.say(
        differences.isEmpty
          ? summary(results, "as on disk")
          : summary(results, "\(differences.count) file\(differences.count == 1 ? " differs" : "s differ")"))
      if !differences.isEmpty { throw Exit.differs }
      return
    }
    do throws(Diagnostic) {
      for result in results {
        try OutputFolder(path: folder + "/" + result.name).write(result.artifacts)
      }
    } catch {
      Terminal.report(diagnostics + [error], as: common.diagnostics, in: world)
      throw Exit.faults
    }
    Terminal.report(diagnostics, as: common.diagnostics, in: world)
    Terminal.say(summary(results, "written to \(folder)"))
  }

  private func chosenFormats() throws -> [any Exporter.Type] {
    // The lock comes with every build, last: it stands for the whole set.
    try compiling.formats(format, default: ["pdf", "svg"], common).filter { $0 != LockExporter.self } + [
      LockExporter.self
    ]
  }

  private func printOnly(_ results: [Compiled], _ diagnostics: [Diagnostic], in world: DiskWorld) throws {
    let files = results.flatMap(\.artifacts).filter { $0.name != "lock.json" || format == "lock" }
    guard files.count == 1, let file = files.first else {
      throw ValidationError("-o - writes one output; this build makes \(files.count): name one briefing and one format")
    }
    Terminal.report(diagnostics, as: common.diagnostics, in: world, besideResult: true)
    try Terminal.print(file.bytes)
  }

  private func summary(_ results: [Compiled], _ what: String) -> String {
    let charts = results.reduce(0) { $0 + $1.chartCount }
    let pages = results.reduce(0) { $0 + $1.pageCount }
    let numbers = results.reduce(0) { $0 + $1.printed.count }
    let parts = [(results.count, "briefing"), (pages, "page"), (charts, "chart"), (numbers, "number")]
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ") + ": \(what)"
  }
}

extension String {
  func appendingPathComponent(_ name: String) -> String { self == "." ? name : self + "/" + name }
}
