/// Whether a partner did what a clause asks of it.
enum FulfilmentOutcome: String, Sendable, CaseIterable, Comparable {
  case violated, partly, honoured

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func < (a: FulfilmentOutcome, b: FulfilmentOutcome) -> Bool { a.rank < b.rank }
}

/// Whether the duty to help was engaged in a case: the casus foederis.
enum ClauseState: String, Sendable, CaseIterable {
  case met, arguable, criticised
  case notMet = "not-met"
  case consultation
}

/// Which cases make up the denominator; each tier holds the one before.
enum FulfilmentTier: String, OptionChoice, Comparable {
  case requested, arguable, criticised

  var words: String {
    switch self {
    case .requested: "the clause was at least arguably engaged and help was formally requested"
    case .arguable: "also without a request on record"
    case .criticised: "also where the clause was not engaged by its text and critics call the inaction a failure"
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func < (a: FulfilmentTier, b: FulfilmentTier) -> Bool { a.rank < b.rank }
}

/// What several partners make of a case.
enum PartnerReading: String, OptionChoice {
  case strict, lenient

  var words: String {
    switch self {
    case .strict: "a case is honoured if every partner honoured it, and as bad as its worst otherwise"
    case .lenient: "a case is as good as its best partner: one that honoured it is enough"
    }
  }

  func outcome(_ outcomes: [FulfilmentOutcome]) -> FulfilmentOutcome? {
    self == .strict ? outcomes.min() : outcomes.max()
  }
}

/// What a case fulfilled in part counts as.
enum PartialReading: String, OptionChoice {
  case violated, honoured, apart

  var words: String {
    switch self {
    case .violated: "as violated"
    case .honoured: "as honoured"
    case .apart: "as neither: it is counted, and left out of the rate"
    }
  }
}

/// One way to read the record: which cases, which partners, what of partial fulfilment.
struct FulfilmentReading: Sendable, Hashable {
  var tier: FulfilmentTier
  var partners: PartnerReading
  var partly: PartialReading

  var rule: String { "\(tier.rawValue);partners=\(partners.rawValue);partly=\(partly.rawValue)" }

  /// Every combination, in the order of the options.
  static let all: [FulfilmentReading] = FulfilmentTier.allCases.flatMap { tier in
    PartnerReading.allCases.flatMap { partners in
      PartialReading.allCases.map { FulfilmentReading(tier: tier, partners: partners, partly: $0) }
    }
  }
}
