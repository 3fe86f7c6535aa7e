import ArgumentParser
import Casus
import CasusData
import CasusExport
import CasusSource

/// What may be said about compiling, on every subcommand that compiles.
struct CompileOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("See the record from this day.", valueName: "date"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp("Set a parameter of the briefing.", valueName: "name=value"))
  var set: [Setting] = []

  @Option(
    name: .long, help: "house, house-dark, vega or one of Templates/themes; the briefing's own where nothing is said.")
  var theme: String?

  @Option(name: .long, help: "Dots per inch of PNG.")
  var dpi: Double = 144

  @Option(name: .long, help: "How an SVG holds its words: outlines, or live text that a page can style.")
  var profile: SVGProfile?

  @Flag(
    inversion: .prefixedNo,
    help: "Print the evidence of every number after the body. (default: as the briefing says, else yes)")
  var evidence: Bool?

  var settings: CompileSettings {
    var settings = CompileSettings(
      asOf: asOf, parameters: Dictionary(set.map { ($0.name, $0.value) }) { $1 }, theme: theme, dpi: dpi)
    settings.svgProfile = profile
    settings.printsEvidence = evidence
    return settings
  }

  func validate() throws {
    guard (1...2400).contains(dpi) else { throw ValidationError("--dpi goes from 1 to 2400") }
    if let asOf, parseEDTF(asOf)?.day == nil {
      throw ValidationError("--as-of takes a day such as 2021-09-16, not '\(asOf)'")
    }
  }

  /// The exporters behind a list such as `pdf,svg`.
  func formats(_ list: String?, default fallback: [String], _ common: CommonOptions) throws -> [any Exporter.Type] {
    let names = list.map { $0.split(separator: ",").map(String.init) } ?? fallback
    return try names.map { name in
      if let exporter = ExporterCatalog.named(name) { return exporter }
      Terminal.report(
        [.unknownFormat(name, known: ExporterCatalog.all.map { $0.name })], as: common.diagnostics, in: nil)
      throw ExitCode(64)
    }
  }
}

extension SVGProfile: ExpressibleByArgument {}

/// `NAME=VALUE` on the command line.
struct Setting: ExpressibleByArgument {
  let name: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
