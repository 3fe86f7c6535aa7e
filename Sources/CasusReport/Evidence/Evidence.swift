package import CasusAnalysis
package import CasusData
package import CasusSource

/// A published number down to the ground: what was printed and where, how it came about, from which rows and sources.
package struct Evidence: Sendable {
  /// The expression, with a number from its second appearance on: `lag.median`, `lag.median#2`. The lock uses the same.
  package var id: String
  /// The text as printed, such as `12 days`.
  package var printed: String
  /// What stands between the braces, or the name of a table's cell.
  package var expression: String
  /// The same without format and fallback: numbers that share it are one number, printed several times.
  package var subject: String
  package var place: Place
  package var context: NumberContext
  package var kind: Measure.Kind
  /// Unrounded; null where it is undefined, and then `reason` says why.
  package var value: Value
  package var interval: Measure.Interval?
  package var sensitivity: Measure.Sensitivity?
  package var unit: String?
  /// Digits after the point as printed.
  package var decimals: Int
  /// How it was rounded or written, in words.
  package var rounding: String
  package var rule: String
  /// What was computed, in words.
  package var formula: String
  /// The declarations it rests on, the nearest first.
  package var steps: [Step]
  /// How many observations it rests on, how many were missing, how many were still open.
  package var n: Int?
  package var missing: Int
  package var open: Int?
  package var reason: String?
  /// The rows of the dataset behind it, sorted.
  package var rows: [RowReference]
  /// The ids of their sources, sorted.
  package var sources: [String]
  /// What the sources disagree about in those rows.
  package var conflicts: [CodebookConflict]
  /// The fields that its formula and its filters speak of.
  package var fields: Set<String>

  /// A declaration of the briefing, in words.
  package struct Step: Sendable {
    package var name: String
    /// Such as `the row of incidents where id = strike-oct-2020`.
    package var words: String
    /// Nil for a table of the dataset.
    package var place: Place?
    /// The options of an indicator, those that were written and those that hold by default.
    package var options: [Option] = []
    /// The conditions rows had to meet, in words.
    package var filters: [String] = []

    /// An option of an indicator and its value.
    package struct Option: Sendable, Hashable {
      package var name: String
      package var value: String
      package var isWritten: Bool
      /// What it decides.
      package var words: String
    }
  }

  /// The conditions of all steps, in words, each once.
  package var filters: [String] {
    var seen: Set<String> = []
    return steps.flatMap(\.filters).filter { seen.insert($0).inserted }
  }
}
