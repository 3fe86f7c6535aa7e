import CasusData

/// One case of waiting: when it started, how it ended or how long it was watched, and the rows that say so.
struct WaitingCase: Sendable {
  enum Outcome: String, Sendable, CaseIterable {
    case answered, refused, open, withdrawn

    /// Its place among the outcomes.
    var position: Int {
      switch self {
      case .answered: 0
      case .refused: 1
      case .open: 2
      case .withdrawn: 3
      }
    }
  }

  var id: String
  var label: String
  var actor: String?
  var actorLabel: String?
  var incident: String?
  var asked: String
  var start: ImpreciseDate?
  var startsWithRequest: Bool
  var end: ImpreciseDate?
  var outcome: Outcome
  /// The rung of the reply that ended the wait.
  var level: ResponseRung?
  /// The highest rung that any reply reached.
  var highest: ResponseRung?
  var answer: String?
  /// Whole days: from the latest start to the earliest end.
  var low: Double
  /// From the earliest start to the latest end, or to the last day it was watched.
  var reach: Double
  var group: String?
  var lineage: [RowReference]

  var isOpen: Bool { outcome == .open }

  /// The wait as it is printed: an open one has no upper bound.
  var days: Bounds { Bounds(low: low, high: isOpen ? nil : reach) }

  /// How many days the start itself is uncertain.
  var lead: Double {
    guard let first = start?.first, let last = start?.last else { return 0 }
    return Double(last.number) - Double(first.number)
  }
}
