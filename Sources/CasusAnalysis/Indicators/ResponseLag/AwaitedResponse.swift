/// Which reply ends a wait.
enum AwaitedResponse: String, OptionChoice {
  case any, framing, statement, consultation, mission, aid, force, highest

  var words: String {
    switch self {
    case .any: "whatever was done or said first, even framing"
    case .framing: "words that frame what happened, or more"
    case .statement: "a statement, or more"
    case .consultation: "a consultation, or more"
    case .mission: "a mission, or more"
    case .aid: "material aid, or force"
    case .force: "force alone"
    case .highest: "the first reply on the highest rung the case ever reached, which is known only afterwards"
    }
  }

  /// The rung it names.
  var rung: ResponseRung? { ResponseRung(rawValue: rawValue) }

  /// Whether a response counts; one whose rung is not known counts only where any will do. `highest` is the highest
  /// rung that the case reached.
  func accepts(_ found: ResponseRung?, match: RungMatch, highest: ResponseRung?) -> Bool {
    if self == .highest { return found == highest }
    guard let rung else { return true }
    guard let found else { return false }
    return match == .exactly ? found == rung : found >= rung
  }
}

/// Whether a higher rung than the one waited for ends the wait too.
enum RungMatch: String, OptionChoice {
  case atLeast = "at-least"
  case exactly

  var words: String {
    switch self {
    case .atLeast: "it does: who sends troops has also answered"
    case .exactly: "it does not: each kind of response has a clock of its own"
    }
  }
}
