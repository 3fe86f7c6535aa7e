import CasusAnalysis
import CasusData

/// A published number as it stands in the text, with what it counts.
struct PrintedNumber {
  /// Index into `Report.published`.
  var index: Int
  /// Nil for a range.
  var value: Double?
  /// The number as printed, without its unit: `12`, `12–124`.
  var words: String
  var isPercent: Bool
  /// What it prints itself, such as the days of "12 days", else the words that follow it.
  var nouns: Set<String>
  /// The words of meaning in its sentence.
  var context: Set<String>

  /// The numbers printed in texts; dates are no numbers.
  static func all(in report: Report, _ texts: [TypedText], _ words: NumberWords) -> [PrintedNumber] {
    texts.flatMap { text in
      text.tokens.indices.compactMap { position in
        guard case .published(let index) = text.tokens[position].kind, report.published.indices.contains(index),
          report.published[index].measure.kind != .date
        else { return nil }
        let own = TypedText(report.published[index].text.replacing("\u{2060}", with: ""), words: words)
        guard let first = own.tokens.first else { return nil }
        var (value, isPercent): (Double?, Bool) = (nil, false)
        if case .number(let number, _, let percent) = first.kind {
          (value, isPercent) = (number, percent)
        } else if !first.isRange {
          return nil
        }
        let printed = own.nouns(after: 0)
        return PrintedNumber(
          index: index, value: value, words: first.text, isPercent: isPercent,
          nouns: printed.isEmpty ? text.nouns(after: position) : printed, context: text.context(of: position))
      }
    }
  }
}
