/// Something an indicator yields, as the reference pages show it and as a briefing names it: `lag.median`.
package struct IndicatorOutput: Sendable, Hashable {
  /// What kind of answer it is.
  package enum Kind: Sendable, Hashable {
    case measure(Measure.Kind)
    /// A table, with its columns in order.
    case table([String])
  }

  /// Its name; a part in braces stands for a number of the options: `rmst{tau}`.
  package var name: String
  package var kind: Kind
  /// One sentence, or a clause without a full stop.
  package var words: String
  /// When it is undefined: the reasons it may give, as clauses.
  package var undefined: [String]

  /// A published number.
  package static func measure(
    _ name: String, _ kind: Measure.Kind, _ words: String, undefined: String...
  ) -> IndicatorOutput {
    IndicatorOutput(name: name, kind: .measure(kind), words: words, undefined: undefined)
  }

  /// A table for charts, tables and facts.
  package static func table(_ name: String, _ words: String, columns: [String]) -> IndicatorOutput {
    IndicatorOutput(name: name, kind: .table(columns), words: words, undefined: [])
  }

  /// Whether an answer of this name is what was declared.
  package func declares(_ answer: String) -> Bool {
    guard let open = name.firstIndex(of: "{"), let close = name.firstIndex(of: "}"), open < close else {
      return answer == name
    }
    let (before, after) = (name[..<open], name[name.index(after: close)...])
    guard answer.hasPrefix(before), answer.hasSuffix(after), answer.count > before.count + after.count else {
      return false
    }
    return answer.dropFirst(before.count).dropLast(after.count).allSatisfy { $0.isNumber || $0 == "." }
  }
}
