import ArgumentParser
import Casus
import CasusCharts
import CasusExport
import CasusReport
import CasusSource

/// `casus chart`: one chart, from a file of its own or out of a briefing.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw one chart.",
    discussion: """
      SPEC is a Vega-Lite file in YAML or JSON, or BRIEFING#NAME for a chart of a briefing. The format follows from the
      ending of -o where -f does not say it; without -o the chart goes to stdout as SVG. A file reads its data below its
      own folder.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var compiling: CompileOptions

  @Option(name: [.customShort("f"), .long], help: "svg, pdf, png, html, md or scene.")
  var format: String?

  @Option(name: [.customShort("o"), .long], help: "The file to write, or - for stdout.")
  var output: String?

  @Option(name: .long, help: "The chart's width in pt, where the specification leaves it open.")
  var width: Double?

  @Argument(help: "A Vega-Lite file, or BRIEFING#NAME.") var spec: String

  mutating func validate() throws {
    if spec.isEmpty { throw ValidationError("name a Vega-Lite file, or BRIEFING#NAME") }
    if output == "" { throw ValidationError("-o names a file, or - for stdout") }
    if let width, !(20...20_000).contains(width) { throw ValidationError("--width goes from 20 to 20000 pt") }
  }

  mutating func run() throws {
    let exporter = try chosenExporter()
    var diagnostics: [Diagnostic] = []
    let world = try spec.contains("#") ? common.world() : worldOfFile()
    var artifact: Artifact?
    do throws(Diagnostic) {
      if let edition = try compiled(in: world, reporting: &diagnostics) {
        artifact = try export(edition, as: [exporter]).first
      }
    } catch {
      diagnostics.append(error)
    }
    Terminal.report(diagnostics, as: common.diagnostics, in: world)
    guard let artifact, !diagnostics.haveErrors else { throw Exit.faults }
    guard let output, output != "-" else { return try Terminal.print(artifact.bytes) }
    do throws(Diagnostic) {
      try OutputFolder.write(artifact.bytes, replacing: output)
    } catch {
      Terminal.report([error], as: common.diagnostics, in: world)
      throw Exit.faults
    }
  }

  private func compiled(
    in world: DiskWorld, reporting diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> Edition? {
    guard let hash = spec.firstIndex(of: "#") else {
      return try compileChart(
        fileName, width: width, compiling.settings, in: world, themes: try? common.world(), reporting: &diagnostics)
    }
    let path = try briefing(named: String(spec[..<hash]), in: world)
    let name = String(spec[spec.index(after: hash)...])
    var settings = compiling.settings
    settings.chart = name
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
  private func worldOfFile() throws -> DiskWorld {
    let folder = spec.lastIndex(of: "/").map { String(spec[...$0]) } ?? "."
    do throws(Diagnostic) {
      return try DiskWorld(root: folder)
    } catch {
      Terminal.report([.fileNotFound(spec)], as: common.diagnostics, in: nil)
      throw Exit.faults
    }
  }

  private var fileName: String { spec.split(separator: "/").last.map(String.init) ?? spec }

  private func chosenExporter() throws -> any Exporter.Type {
    let ending = output.flatMap { $0.lastIndex(of: ".").map { dot in String(output?[dot...].dropFirst() ?? "") } }
    let name = format ?? (ending == "json" ? "scene" : ending) ?? "svg"
    guard let exporter = try compiling.formats(name, default: ["svg"], common).first else { throw ExitCode(64) }
    return exporter
  }
}
