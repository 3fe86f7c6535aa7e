import CasusData

/// What a member's cell on an issue holds: five states that are never taken for one another.
enum StanceState: String, Sendable, CaseIterable {
  case value, abstained, silent
  case notMember = "not-member"
  case notCoded = "not-coded"
}

/// How an abstention is read; three published conventions.
enum AbstentionReading: String, OptionChoice {
  case middle, drop, disagree

  var words: String {
    switch self {
    case .middle: "the middle of the scale (Lijphart 1963)"
    case .drop: "no position: the issue is left out for the pair"
    case .disagree: "disagreement with everybody who took a side"
    }
  }
}

/// How silence and absence are read.
enum AbsenceReading: String, OptionChoice {
  case missing, middle, abstention, disagree

  var words: String {
    switch self {
    case .missing: "no position: the issue is left out for the pair"
    case .middle: "the middle of the scale"
    case .abstention: "as an abstention is read"
    case .disagree: "disagreement with everybody who took a side"
    }
  }
}

/// Which issues count for a pair.
enum PrincipalChoice: String, OptionChoice {
  case with, without, only

  var words: String {
    switch self {
    case .with: "all issues count"
    case .without: "only issues on which neither of the two is the state whose cause it is"
    case .only: "only issues on which one of the two is"
    }
  }
}

/// Whether issues on which all positions are the same count.
enum UnanimousChoice: String, OptionChoice {
  case keep = "in"
  case leaveOut = "out"

  var words: String {
    switch self {
    case .keep: "they count"
    case .leaveOut: "left out, as in studies of contested votes"
    }
  }
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
