/// How pages are set beside their colours and fonts: a theme says it, a briefing may say otherwise.
package struct PageStyle: Sendable, Hashable {
  /// The sheets there are.
  package enum Sheet: String, Sendable, Hashable, CaseIterable { case a4, letter }

  package var sheet = Sheet.a4
  /// Whether the text's lines are all of one width.
  package var justifies = false
  /// Whether words may be broken where a line would be too loose.
  package var hyphenates = true

  package init() {}
}
