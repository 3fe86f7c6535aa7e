/// How waits are turned into numbers: the options of the estimators.
struct WaitMethod: Sendable, Hashable {
  var refusals = RefusalTreatment.competing
  var withdrawals = WithdrawalTreatment.censor
  var interval = SurvivalInterval.logLog
  var horizons: [Double] = [90, 365]
  /// Whether the cases of one incident are taken as independent, so that a test over them has a p-value.
  var isIndependent = false
  /// Which ends belong to a wait between bounds.
  var ends = WaitSpan.Ends.closed

  var withdrawalsEnd: Bool { withdrawals == .competing }

  /// What it adds to a rule id: the refusals always, the rest where it is not the default.
  var rule: String {
    var parts = ["refusal=\(refusals.rawValue)"]
    if withdrawals != .censor { parts.append("withdrawal=\(withdrawals.rawValue)") }
    if interval != .logLog { parts.append("interval=\(interval.rawValue)") }
    if ends != .closed { parts.append("bounds=\(ends.rawValue)") }
    if isIndependent { parts.append("independent") }
    return parts.joined(separator: ";")
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

/// What the withdrawal of a request is to the curve of those still waiting. The incidences always take it as an end of
/// its own kind, because who no longer asks gets no answer.
enum WithdrawalTreatment: String, OptionChoice {
  case censor, competing

  var words: String {
    switch self {
    case .censor: "no end: the case leaves sight"
    case .competing: "the end of the wait, like a refusal"
    }
  }
}

extension SurvivalInterval: OptionChoice {
  package var words: String {
    switch self {
    case .logLog: "S^exp(±z·se/log S), lifelines’ default and R’s log-log (Kalbfleisch & Prentice)"
    case .log: "S·exp(±z·se) up to 1, R’s default"
    case .plain: "S ± z·S·se within 0 and 1 (Greenwood 1926)"
    }
  }
}

extension WaitSpan.Ends: OptionChoice {
  package var words: String {
    switch self {
    case .closed: "both belong to it, as in lifelines: whole days between two imprecise dates"
    case .halfOpen: "the lower does not, as in R’s interval2, unless the two are equal"
    }
  }
}
