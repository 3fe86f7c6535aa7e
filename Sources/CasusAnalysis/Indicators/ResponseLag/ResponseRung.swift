/// How much was done, from words to deeds: a rung of the response ladder.
enum ResponseRung: String, Sendable, CaseIterable, Comparable {
  case none, framing, statement, consultation, mission, aid, force

  static func < (a: ResponseRung, b: ResponseRung) -> Bool { a.height < b.height }

  private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which reply ends a wait: any, or one of at least a rung.
enum AwaitedResponse: String, OptionChoice {
  case any, statement, consultation, mission, aid, force

  var words: String {
    switch self {
    case .any: "whatever was done or said first, even framing"
    case .statement: "a statement, or more"
    case .consultation: "a consultation, or more"
    case .mission: "a mission, or more"
    case .aid: "material aid, or force"
    case .force: "force alone"
    }
  }

  /// Whether a response counts; one whose rung is not known counts only where any will do.
  func accepts(_ rung: ResponseRung?) -> Bool {
    guard let least = ResponseRung(rawValue: rawValue) else { return true }
    return rung.map { $0 >= least } ?? false
  }
}

/// When the clock of a case starts.
enum ResponseClock: String, OptionChoice {
  case request, incident, either

  var words: String {
    switch self {
    case .request: "with the request; cases without one on record are left out"
    case .incident: "with the incident"
    case .either: "with the request, and with the incident where no request is on record"
    }
  }
}

/// What a refusal is.
enum RefusalTreatment: String, OptionChoice {
  case event, competing, censor

  var words: String {
    switch self {
    case .event: "the end of the wait, like an answer"
    case .competing: "an end of its own kind, which rules the answer out (Aalen & Johansen 1978)"
    case .censor: "no end: the case leaves sight; overstates the answers, for comparison"
    }
  }
}
