import CasusReport

/// The briefing as one page that needs nothing else: made from what the report means, not from its paper.
package struct HTMLExporter: Exporter {
  package static let name = "html"
  package static let summary = "The briefing as one accessible page for any screen, light or dark, without scripts."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    var writer = HTMLWriter(edition)
    return [Artifact(name: "\(edition.report.name).html", bytes: writer.page())]
  }
}
