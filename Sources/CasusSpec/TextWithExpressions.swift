package import CasusSource

/// Reads a text that may hold `{{ … }}` and is no Markdown, such as a chart's title: stretches of text and values.
package func parseText(_ text: String, at place: Place, reporting diagnostics: inout [Diagnostic]) -> [Inline] {
  guard text.contains("{{") else { return text.isEmpty ? [] : [.text(text)] }
  var reader = MarkdownReader(SourceText(text, at: place))
  let content = reader.readText()
  diagnostics += reader.diagnostics
  return content
}
