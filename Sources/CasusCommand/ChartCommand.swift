import ArgumentParser
import Casus
import CasusCharts
import CasusExport
import CasusReport
import CasusSource

/// `casus chart`: one chart, from a file of its own or out of a briefing.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw one chart, or several files of charts.",
    discussion: """
      SPEC is a Vega-Lite file in YAML or JSON, or BRIEFING#NAME for a chart of a briefing. The format follows from the
      ending of -o where -f does not say it; without -o the chart goes to stdout as SVG. A file reads its data below its
      own folder. Of several files each becomes NAME.svg in the folder that -o names; all are written, or none.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var compiling: CompileOptions

  @Option(name: [.customShort("f"), .long], help: "svg, pdf, png, html, md or scene.")
  var format: String?

  @Option(name: [.customShort("o"), .long], help: "The file to write, or - for stdout; the folder for several.")
  var output: String?

  @Option(name: .long, help: "The chart's width in pt, where the specification leaves it open.")
  var width: Double?

  @Option(name: .shortAndLong, help: "How many charts are drawn at once. (default: one for each core)")
  var jobs: Int?

  @Argument(help: "Vega-Lite files, or BRIEFING#NAME.") var specs: [String]

  private var spec: String { specs.first ?? "" }

  mutating func validate() throws {
    if specs.contains("") { throw ValidationError("name a Vega-Lite file, or BRIEFING#NAME") }
    if output == "" { throw ValidationError("-o names a file, or - for stdout") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is 1 or more") }
    if specs.count > 1 {
      if let one = specs.first(where: { $0.contains("#") }) {
        throw ValidationError("'\(one)' is a chart of a briefing: draw those with 'casus build'")
      }
      if output == nil || output == "-" { throw ValidationError("name a folder with -o for several charts") }
    }
    if let width, !(20...20_000).contains(width) { throw ValidationError("--width goes from 20 to 20000 pt") }
  }

  mutating func run() throws {
    if specs.count > 1 { return try drawAll() }
    let exporter = try chosenExporter()
    var diagnostics: [Diagnostic] = []
    let world = try spec.contains("#") ? common.world() : worldOfFile(spec)
    var artifact: Artifact?
    do throws(Diagnostic) {
      if let edition = try compiled(in: world, reporting: &diagnostics) {
        artifact = try export(edition, as: [exporter]).first
      }
    } catch {
      diagnostics.append(error)
    }
    let isWhole = artifact != nil && !diagnostics.haveErrors
    if let artifact, isWhole, let output, output != "-" {
      do throws(Diagnostic) {
        try OutputFolder.write(artifact.bytes, replacing: output)
      } catch {
        diagnostics.append(error)
      }
    }
    let goesToStdout = isWhole && (output == nil || output == "-")
    Terminal.report(diagnostics, as: common.diagnostics, in: world, besideResult: goesToStdout)
    guard let artifact, !diagnostics.haveErrors else { throw Exit.faults }
    if goesToStdout { try Terminal.print(artifact.bytes) }
  }

  private func compiled(
    in world: DiskWorld, reporting diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> Edition? {
    guard let hash = spec.firstIndex(of: "#") else {
      return try compileChart(
        fileName(spec), width: width, compiling.settings, in: world, themes: try? common.world(),
        reporting: &diagnostics)
    }
    let path = try briefing(named: String(spec[..<hash]), in: world)
    let name = String(spec[spec.index(after: hash)...])
    var settings = compiling.settings
    settings.chart = name
    settings.chartWidth = width
    guard let whole = try compile(path, settings, in: world, reporting: &diagnostics) else { return nil }
    guard let chart = whole.charts.first(where: { $0.name == name }) else {
      // Only now is it worth drawing all of them: to say which there are.
      let all = try compile(path, compiling.settings, in: world, reporting: &diagnostics)?.charts ?? []
      throw Diagnostic.unknownChart(name, in: path, known: all.map(\.name))
    }
    return edition(
      of: chart, in: whole.report.name, theme: whole.theme, fonts: whole.fonts, compiling.settings)
  }

  /// The root for a chart in a file is the file's folder.
  private func worldOfFile(_ spec: String) throws -> DiskWorld {
    let folder = spec.lastIndex(of: "/").map { String(spec[...$0]) } ?? "."
    do throws(Diagnostic) {
      return try DiskWorld(root: folder)
    } catch {
      Terminal.report([.fileNotFound(spec)], as: common.diagnostics, in: nil)
      throw Exit.faults
    }
  }

  private func fileName(_ spec: String) -> String { spec.split(separator: "/").last.map(String.init) ?? spec }

  /// Every file into the folder, or nothing.
  private func drawAll() throws {
    guard let output, let exporter = try compiling.formats(format, default: ["svg"], common).first else {
      throw ExitCode(64)
    }
    let worlds = try specs.map(worldOfFile)
    let files = zip(specs, worlds).map { (path: fileName($0), world: $1 as any World) }
    let drawn = compileCharts(
      files, width: width, compiling.settings, as: exporter, themes: try? common.world(), jobs: jobs)
    var names: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, chart) in drawn.enumerated() {
      // Each file is named and excerpted as the user knows it.
      var own = chart.diagnostics
      for fault in own.indices where own[fault].place?.file == files[index].path {
        own[fault].place?.file = specs[index]
      }
      diagnostics += own
      if let name = chart.artifact?.name, let first = names.updateValue(specs[index], forKey: name) {
        diagnostics.append(.duplicateOutput(name, first: first, second: specs[index]))
      }
    }
    let artifacts = drawn.compactMap(\.artifact)
    if !diagnostics.haveErrors {
      do throws(Diagnostic) {
        try OutputFolder(path: output).write(artifacts)
      } catch {
        diagnostics.append(error)
      }
    }
    Terminal.report(diagnostics, as: common.diagnostics, in: try? DiskWorld(root: "."))
    guard !diagnostics.haveErrors else { throw Exit.faults }
    Terminal.say("\(artifacts.count) charts: written to \(output)")
  }

  private func chosenExporter() throws -> any Exporter.Type {
    let ending = output.flatMap { $0.lastIndex(of: ".").map { dot in String(output?[dot...].dropFirst() ?? "") } }
    let name = format ?? (ending == "json" ? "scene" : ending) ?? "svg"
    guard let exporter = try compiling.formats(name, default: ["svg"], common).first else { throw ExitCode(64) }
    return exporter
  }
}
