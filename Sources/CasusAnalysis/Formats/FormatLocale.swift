/// d3's formats in the words and signs of a language, as `d3-format` and `d3-time-format` have them with a locale.
package struct FormatLocale: Sendable, Hashable {
  private let words: LanguageWords

  package init(language: String) { words = .of(language) }

  private init(_ words: LanguageWords) { self.words = words }

  /// d3's own: what Vega prints.
  package static let d3 = FormatLocale(.english)

  /// A number in d3's format; nil where the specifier is none.
  package func number(_ value: Double, _ specifier: String) -> String? {
    NumberFormat(specifier)?.format(
      value, decimalPoint: words.decimalPoint, groupMark: words.groupMark, percent: words.percentSign)
  }

  /// An instant in d3's time format; nil where it is no date or the specifier has an unknown letter.
  package func time(_ milliseconds: Double, _ specifier: String) -> String? {
    formatTime(milliseconds, specifier, in: words)
  }

  /// The order in which the language has day, month and year, for a format nobody wrote.
  package func inOrder(_ specifier: String) -> String {
    guard words.language.prefix(2) != "en" else { return specifier }
    switch specifier {
    case "%b %d, %Y": return "%-d\(words.afterDay)%b\(words.beforeYear)%Y"
    case "%b %d": return "%-d\(words.afterDay)%b"
    default: return specifier
    }
  }
}
