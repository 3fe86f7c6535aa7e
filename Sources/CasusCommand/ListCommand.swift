import ArgumentParser
import CasusAnalysis
import CasusCharts
import CasusExport
import CasusScene

/// `casus list`: what there is to choose from.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List charts, indicators, themes, formats or transforms.")

  /// What can be listed.
  enum Topic: String, CaseIterable, ExpressibleByArgument {
    case charts, indicators, themes, formats, transforms
  }

  @Argument(help: "charts, indicators, themes, formats or transforms; all of them where nothing is said.")
  var topic: Topic?

  mutating func run() throws {
    for topic in topic.map({ [$0] }) ?? Topic.allCases {
      if self.topic == nil { try Terminal.print("\(topic.rawValue):") }
      for (name, summary) in entries(of: topic) {
        let padding = String(repeating: " ", count: max(1, 20 - name.count))
        try Terminal.print((self.topic == nil ? "  " : "") + name + padding + summary)
      }
    }
  }

  private func entries(of topic: Topic) -> [(name: String, summary: String)] {
    switch topic {
    case .charts:
      MarkCatalog.listing + CompositeCatalog.all.map { ($0.name, $0.summary) }
    case .indicators: IndicatorCatalog.all.map { ($0.name, $0.summary) }
    case .themes: Theme.builtIn.map { ($0.name, $0.summary) }
    case .formats: ExporterCatalog.all.map { ($0.name, $0.summary) }
    case .transforms: TransformCatalog.all.map { ($0.key, $0.summary) }
    }
  }
}
