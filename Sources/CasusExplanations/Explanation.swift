package import CasusSource

/// What a code means, why it matters, and an example that brings it beside one that does not.
package struct Explanation: Sendable {
  /// The stable code, such as `CAS0113`.
  package let code: String
  /// What is wrong, in one clause.
  package let summary: String
  /// When it is reported, in a sentence or two.
  package let meaning: String
  /// What would go wrong if it were passed over.
  package let importance: String
  package let demonstration: Demonstration
  /// Codes that come with the wrong example, since one slip cannot but bring the other.
  package let companions: Set<String>

  /// How a code is shown.
  package enum Demonstration: Sendable {
    /// What brings the code, and the same put right.
    case examples(wrong: Example, right: Example)
    /// Why no text brings it: a full disk, our own fault, more data than a page holds.
    case words(String)
  }

  init(
    _ code: String, _ summary: String, _ meaning: String, why importance: String, wrong: Example, right: Example,
    with companions: Set<String> = []
  ) {
    self.code = code
    self.summary = summary
    self.meaning = meaning
    self.importance = importance
    self.demonstration = .examples(wrong: wrong, right: right)
    self.companions = companions
  }

  init(_ code: String, _ summary: String, _ meaning: String, why importance: String, notShown reason: String) {
    self.code = code
    self.summary = summary
    self.meaning = meaning
    self.importance = importance
    self.demonstration = .words(reason)
    self.companions = []
  }

  /// The rule behind a diagnostic, for code scanning.
  package var rule: DiagnosticRule {
    DiagnosticRule(code: code, summary: summary, text: text, markdown: markdown)
  }
}
