import CasusData

/// What a member's cell on an issue holds: five states that are never taken for one another.
enum StanceState: String, Sendable, CaseIterable {
  case value, abstained, silent
  case notMember = "not-member"
  case notCoded = "not-coded"
}

/// How an abstention is read; three published conventions.
enum AbstentionReading: String, Sendable, CaseIterable {
  /// As the middle of the scale.
  case middle
  /// As no position.
  case drop
  /// As disagreement with everybody who took a side.
  case disagree
}

/// How silence and absence are read.
enum AbsenceReading: String, Sendable, CaseIterable {
  /// As no position.
  case missing
  /// As the middle of the scale.
  case middle
}

/// Which issues count for a pair.
enum PrincipalChoice: String, Sendable, CaseIterable {
  /// All.
  case with
  /// Only those on which neither of the two is the state whose cause it is.
  case without
  /// Only those on which one of them is.
  case only
}

/// An issue with the state whose cause it is.
struct StanceIssue: Sendable {
  var id: String
  var label: String
  var short: String
  var order: Double
  var principal: String?
  var principalLabel: String?
  var principalAdjective: String?
  var date: ImpreciseDate?
  var row: RowReference
}

/// A member, present or former.
struct StanceActor: Sendable {
  var id: String
  var label: String
  var isCurrent: Bool
}

/// One cell of actors by issues.
struct StanceCell: Sendable {
  var state: StanceState
  /// The position on the scale; nil in every state but `value`.
  var position: Double?
  var label: String?
  var channel: String?
  var certainty: String?
  var isPrincipal: Bool
  var lineage: [RowReference]
}
