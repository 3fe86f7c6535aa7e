/// How much was done, from words to deeds: a rung of the response ladder.
enum ResponseRung: String, Sendable, CaseIterable, Comparable {
  case none, framing, statement, consultation, mission, aid, force

  static func < (a: ResponseRung, b: ResponseRung) -> Bool { a.height < b.height }

  private var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which reply ends a wait: any, or one of at least a rung.
enum AwaitedResponse: String, Sendable, CaseIterable {
  case any, statement, consultation, mission, aid, force

  /// Whether a response counts; one whose rung is not known counts only where any will do.
  func accepts(_ rung: ResponseRung?) -> Bool {
    guard let least = ResponseRung(rawValue: rawValue) else { return true }
    return rung.map { $0 >= least } ?? false
  }
}

/// When the clock of a case starts.
enum ResponseClock: String, Sendable, CaseIterable {
  /// With the request; cases without one on record are left out.
  case request
  /// With the incident.
  case incident
  /// With the request, and with the incident where no request is on record.
  case either
}

/// What a refusal is.
enum RefusalTreatment: String, Sendable, CaseIterable {
  /// The end of the wait, like an answer.
  case event
  /// An end of its own kind, which rules the answer out.
  case competing
  /// No end: the case leaves sight. Overstates the answers; for comparison.
  case censor
}
