/// Where an actor stands towards the patron on an issue.
enum PatronStance: String, Sendable, CaseIterable {
  case with, abstain, against, silent
  case notCoded = "not-coded"
}

/// One actor on one issue on which the patron took a side.
struct PatronCell: Sendable {
  var actor: Int
  var issue: Int
  var stance: PatronStance
}

/// How often each stance was taken.
struct PatronCounts: Sendable {
  private var counts: [PatronStance: Int] = [:]

  init(_ cells: some Sequence<PatronCell>) {
    for cell in cells { counts[cell.stance, default: 0] += 1 }
  }

  subscript(stance: PatronStance) -> Int { counts[stance] ?? 0 }

  /// Those that took a position, abstentions among them.
  var positions: Int { self[.with] + self[.abstain] + self[.against] }

  func share(_ stance: PatronStance) -> Estimate {
    positions > 0 ? wilsonShare(self[stance], of: positions) : .undefined("nobody took a position")
  }
}
