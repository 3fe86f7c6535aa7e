import CasusData
import CasusSource

/// The conflict sets an indicator reads the other way: `other-reading: incursion-start`, or `all`.
struct OtherReadings: Sendable, Hashable {
  private let sets: [String]
  private static let everything = "all"

  init() { sets = [] }

  init(_ options: inout Options) {
    sets = options.takeWords(
      "other-reading", "Conflict sets to read the other way, or all: what the disagreement moves.")
  }

  var isEmpty: Bool { sets.isEmpty }

  func contains(_ set: String) -> Bool { sets.contains(set) || sets == [Self.everything] }

  /// The subject as these readings show it; a set that the data does not have is reported.
  func applied(to subject: Subject, reporting diagnostics: inout [Diagnostic]) -> Subject {
    var subject = subject
    subject.otherReadings = self
    guard !isEmpty, sets != [Self.everything] else { return subject }
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
  var rule: String { isEmpty ? "" : ";other-reading=\(sets.joined(separator: "+"))" }
}
