import ArgumentParser
import Casus
import CasusExplanations
import CasusSource

/// `casus explain`: what a code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic's code means, with a wrong and a right example.",
    discussion: """
      Examples:
        casus explain                  every code, one line each
        casus explain CAS0113          one of them, or several
        casus explain -f markdown      the page of the documentation
      """)

  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Option(name: .shortAndLong, help: "text, json or markdown.")
  var format = Format.text

  @Option(name: .long, help: ArgumentHelp("How diagnostics are written: human, short, json, sarif or github."))
  var diagnostics: DiagnosticStyle = .human

  @Argument(help: "Codes, such as CAS0113; all of them where nothing is said.") var codes: [String] = []

  mutating func run() throws {
    let unknown = codes.filter { ExplanationCatalog.named($0) == nil }
    guard unknown.isEmpty else {
      let known = ExplanationCatalog.all.map(\.code)
      let faults = unknown.map { Diagnostic.unknownEntry($0, of: "code", known: known) }
      Terminal.report(faults, as: diagnostics, in: nil)
      throw Exit.faults
    }
    let chosen = codes.isEmpty ? ExplanationCatalog.all : codes.compactMap(ExplanationCatalog.named)
    switch format {
    case .json: try Terminal.print("[\n" + chosen.map(\.json).joined(separator: ",\n") + "\n]")
    case .markdown where codes.isEmpty: try Terminal.print(ExplanationPage.markdown)
    case .markdown:
      try Terminal.print(chosen.map { "# \($0.code): \($0.summary)\n\n\($0.markdown)" }.joined(separator: "\n"))
    case .text where codes.isEmpty:
      try Terminal.print(chosen.map { "\($0.code)  \($0.summary)" }.joined(separator: "\n"))
    case .text: try Terminal.print(chosen.map(\.text).joined(separator: "\n"))
    }
  }
}
