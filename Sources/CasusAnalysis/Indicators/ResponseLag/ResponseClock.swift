/// When the clock of a case starts.
enum ResponseClock: String, OptionChoice {
  case request, incident, either, receipt

  var words: String {
    switch self {
    case .request: "with the request; cases without one on record are left out"
    case .incident: "with the incident"
    case .either: "with the request, and with the incident where no request is on record"
    case .receipt: "with the day on which the request was received; requests without one count as missing"
    }
  }

  /// Whether only cases with a request on record have such a clock.
  var needsRequest: Bool { self == .request || self == .receipt }
}
