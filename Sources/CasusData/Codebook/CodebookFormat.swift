/// How a codebook is written.
package enum CodebookFormat: String, Sendable, CaseIterable {
  /// Lines for a terminal.
  case text
  /// A page for a documentation or a repository.
  case markdown
  /// For programs.
  case json
}

extension Codebook {
  /// The codebook as text of a format.
  package func formatted(as format: CodebookFormat) -> String {
    switch format {
    case .text: plainText
    case .markdown: markdown
    case .json: json
    }
  }
}

/// `1 row`, `17 rows`, `870,000 rows`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  let digits = Array(String(count))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return "\(text) \(count == 1 ? noun : plural ?? noun + "s")"
}
