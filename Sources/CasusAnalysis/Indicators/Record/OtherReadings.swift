import CasusData
import CasusSource

/// The conflict sets an indicator reads the other way: `other-reading: incursion-start`, or `all`.
///
/// A set has the preferred reading, number 0, and one for each further row of it, counted from 1. Where a set has rows in
/// several tables, a table with fewer of them keeps its last.
struct OtherReadings: Sendable, Hashable {
  private let sets: [String]
  /// Readings by number, which go before what was written: how a sensitivity is worked out.
  private var numbers: [String: Int] = [:]
  private static let everything = "all"

  init() { sets = [] }

  init(_ options: inout Options) {
    sets = options.takeWords(
      "other-reading", "Conflict sets to read the other way, or all: what the disagreement moves.")
  }

  var isEmpty: Bool { sets.isEmpty && numbers.isEmpty }

  /// The number of the reading that counts.
  func reading(of set: String) -> Int {
    numbers[set] ?? (sets.contains(set) || sets == [Self.everything] ? 1 : 0)
  }

  /// These readings, but those of some sets by number.
  func choosing(_ numbers: [String: Int]) -> OtherReadings {
    var copy = self
    copy.numbers.merge(numbers) { $1 }
    return copy
  }

  /// The subject as these readings show it; a set that the data does not have is reported.
  func applied(to subject: Subject, reporting diagnostics: inout [Diagnostic]) -> Subject {
    var subject = subject
    subject.otherReadings = self
    guard !sets.isEmpty, sets != [Self.everything] else { return subject }
    var known: Set<String> = []
    for table in subject.dataset.tables where table.index(of: "conflict") != nil {
      for row in 0..<table.rowCount { known.formUnion(table.text(row, "conflict").map { [$0] } ?? []) }
    }
    for set in sets where !known.contains(set) {
      diagnostics.append(
        .unknownChoice(set, option: "other-reading", choices: known.sorted() + [Self.everything], at: subject.place))
    }
    return subject
  }

  /// What it adds to a rule id.
  var rule: String { sets.isEmpty ? "" : ";other-reading=\(sets.joined(separator: "+"))" }
}
