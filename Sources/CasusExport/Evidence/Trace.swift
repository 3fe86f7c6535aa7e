package import CasusReport
import CasusSource

/// What `casus trace` writes: numbers of one compiled briefing, as a table, in full, as JSON or as Markdown.
package struct Trace: Sendable {
  /// How it is written.
  package enum Format: String, Sendable, CaseIterable { case text, json, markdown }

  package var briefing: String
  /// The briefing's file.
  package var path: String
  package var asOf: String?
  package var ledger: EvidenceLedger
  package var answer: TraceAnswer

  package init(briefing: String, path: String, asOf: String?, ledger: EvidenceLedger, answer: TraceAnswer) {
    self.briefing = briefing
    self.path = path
    self.asOf = asOf
    self.ledger = ledger
    self.answer = answer
  }

  /// The text for a terminal or a file; `width` in characters, `isColored` for a terminal that shows colour.
  package func formatted(as format: Format, width: Int = 96, isColored: Bool = false) -> String {
    switch format {
    case .text:
      var text = TraceText(self, paper: TerminalPaper(width: width, isColored: isColored))
      return text.written()
    case .json: return TraceJSON(self).text
    case .markdown: return TraceMarkdown(self).text
    }
  }
}
