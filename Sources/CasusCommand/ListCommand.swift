import ArgumentParser
import Casus
import CasusAnalysis
import CasusCharts
import CasusExplanations
import CasusExport
import CasusScene
import CasusSource

/// `casus list`: what there is to choose from.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List charts, indicators, themes, formats, transforms or diagnostics.",
    discussion: """
      Examples:
        casus list indicators                 one line each
        casus list indicators response-lag    its options and what it yields
        casus list indicators -f json         all that is declared
        casus list indicators -f schema       the JSON Schema of a briefing's indicators
        casus list -f schema                  the JSON Schema of a whole front matter
        casus list diagnostics -f schema      the JSON Schema of what --diagnostics json writes
      """)

  /// What can be listed.
  enum Topic: String, CaseIterable, ExpressibleByArgument {
    case charts, indicators, themes, formats, transforms, diagnostics
  }

  /// How it is listed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, schema, markdown
  }

  @Argument(help: "charts, indicators, themes, formats, transforms or diagnostics; all of them where nothing is said.")
  var topic: Topic?

  @Argument(help: "One of them, by its name.")
  var name: String?

  @Option(name: .shortAndLong, help: "text, json, schema or markdown.")
  var format = Format.text

  @Option(name: .long, help: ArgumentHelp("How diagnostics are written: human, short, json, sarif or github."))
  var diagnostics: DiagnosticStyle = .human

  func validate() throws {
    if format == .schema, name != nil || ![nil, .indicators, .diagnostics].contains(topic) {
      throw ValidationError("a schema is there for the front matter, for its indicators and for diagnostics")
    }
    if format == .markdown, name != nil || topic != .indicators {
      throw ValidationError("a page is there for the indicators: casus list indicators -f markdown")
    }
  }

  mutating func run() throws {
    switch format {
    case .schema where topic == .diagnostics: try Terminal.print(DiagnosticSchema.text)
    case .schema: try Terminal.print((topic == nil ? FrontMatterSchema.whole : IndicatorSchema.indicators).lines)
    case .markdown: try Terminal.print(IndicatorReference.page)
    case .json: try Terminal.print(json().lines)
    case .text: try printText()
    }
  }

  private func printText() throws {
    if name != nil, topic == .indicators {
      for indicator in try chosen() { try Terminal.print(IndicatorReference(indicator).text) }
      return
    }
    for topic in topic.map({ [$0] }) ?? Topic.allCases {
      if self.topic == nil { try Terminal.print("\(topic.rawValue):") }
      for (name, summary) in try entries(of: topic) {
        let padding = String(repeating: " ", count: max(1, 20 - name.count))
        try Terminal.print((self.topic == nil ? "  " : "") + name + padding + summary)
      }
    }
  }

  private func json() throws -> JSONTree {
    if topic == .indicators { return .list(try chosen().map { IndicatorReference($0).json }) }
    let lists = try (topic.map { [$0] } ?? Topic.allCases).map { topic in
      let items = try entries(of: topic).map {
        JSONTree.object([("name", .text($0.name)), ("summary", .text($0.summary))])
      }
      return (topic.rawValue, JSONTree.list(items))
    }
    return topic == nil ? .object(lists) : lists[0].1
  }

  /// The indicators that are meant: all, or the one of that name.
  private func chosen() throws -> [any Indicator.Type] {
    guard let name else { return IndicatorCatalog.all }
    if let indicator = IndicatorCatalog.named(name) { return [indicator] }
    throw unknown(name, of: .indicators, known: IndicatorCatalog.all.map { $0.name })
  }

  private func entries(of topic: Topic) throws -> [(name: String, summary: String)] {
    let all: [(name: String, summary: String)] =
      switch topic {
      case .charts: MarkCatalog.listing + CompositeCatalog.all.map { ($0.name, $0.summary) }
      case .indicators: IndicatorCatalog.all.map { ($0.name, $0.summary) }
      case .themes: Theme.builtIn.map { ($0.name, $0.summary) }
      case .formats: ExporterCatalog.all.map { ($0.name, $0.summary) }
      case .transforms: TransformCatalog.all.map { ($0.key, $0.summary) }
      case .diagnostics: ExplanationCatalog.all.map { ($0.code, $0.summary) }
      }
    guard let name else { return all }
    let named = all.filter { $0.name == name }
    if named.isEmpty { throw unknown(name, of: topic, known: all.map(\.name)) }
    return named
  }

  private func unknown(_ name: String, of topic: Topic, known: [String]) -> ExitCode {
    let kind = String(topic.rawValue.dropLast())
    Terminal.report([.unknownEntry(name, of: kind, known: known)], as: diagnostics, in: nil)
    return Exit.faults
  }
}
