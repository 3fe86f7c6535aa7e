/// Which table of the alliance says what each member bears.
enum BurdenSource: String, OptionChoice {
  case contributions, capabilities

  var words: String {
    switch self {
    case .contributions: "`contributions`, whose `share` is a part of the whole"
    case .capabilities: "`capabilities`, whose `value` is an amount; no share of a burden"
    }
  }

  /// The columns that hold the kind and the number.
  var columns: (kind: String, value: String) {
    switch self {
    case .contributions: ("kind", "share")
    case .capabilities: ("measure", "value")
    }
  }

  var scale: Concentration.Scale { self == .contributions ? .sharesOfWhole : .amounts }
}

/// What the numbers are.
enum BurdenValues: String, OptionChoice {
  case given, amounts, shares

  var words: String {
    switch self {
    case .given: "shares for contributions, amounts elsewhere"
    case .amounts: "amounts, whose sum is the whole; what a missing member bears may be anything"
    case .shares: "shares of a whole of 1; what is left of it is borne by those who are missing"
    }
  }

  /// Nil where the table decides.
  var scale: Concentration.Scale? {
    switch self {
    case .given: nil
    case .amounts: .amounts
    case .shares: .sharesOfWhole
    }
  }
}
