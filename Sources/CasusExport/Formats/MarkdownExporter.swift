import CasusReport

/// The briefing as Markdown with its numbers in it, and the charts beside it: for pandoc, Word and Git hosts.
package struct MarkdownExporter: Exporter {
  package static let name = "md"
  package static let summary = "The briefing as Markdown with its numbers resolved, for pandoc, Word and Git hosts."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    var writer = MarkdownWriter(edition.report)
    let text = Artifact(name: "\(edition.report.name).md", bytes: Array(writer.document().utf8))
    return [text] + (try SVGExporter().export(edition))
  }
}
