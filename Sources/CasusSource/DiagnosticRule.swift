/// What is known of a code whatever the place: the rule behind a diagnostic, for formats that carry it.
package struct DiagnosticRule: Sendable {
  package var code: String
  /// What is wrong, in one clause.
  package var summary: String
  /// What it means, why it matters, a wrong and a right example, as plain text and as Markdown.
  package var text: String
  package var markdown: String

  package init(code: String, summary: String, text: String, markdown: String) {
    self.code = code
    self.summary = summary
    self.text = text
    self.markdown = markdown
  }
}
