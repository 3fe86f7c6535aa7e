import CasusData

/// One case in which a clause may have been engaged, and what its partners did.
struct FulfilmentCase: Sendable {
  /// What one partner did, by which clause, and who says so.
  struct Duty: Sendable {
    var partner: String?
    var partnerLabel: String?
    var outcome: FulfilmentOutcome
    var label: String?
    var provision: String?
    var provisionLabel: String?
    var source: String?
    var lineage: [RowReference]
  }

  var id: String
  var label: String
  var actor: String?
  var actorLabel: String?
  var incident: String?
  var date: ImpreciseDate?
  var isAsked: Bool
  /// Nil where the record does not say.
  var clause: ClauseState?
  var isInArea: Bool
  var duties: [Duty]
  var group: String?
  /// The rows of the case itself.
  var rows: [RowReference]

  var lineage: [RowReference] { (rows + duties.flatMap(\.lineage)).uniqued }

  /// The tier at which the case enters the denominator; nil where it never does.
  var tier: FulfilmentTier? {
    guard isInArea else { return nil }
    switch clause {
    case .met, .arguable: return isAsked ? .requested : .arguable
    case .criticised: return .criticised
    case .notMet, .consultation, nil: return nil
    }
  }

  /// Why a case is not in the denominator of a tier; nil where it is.
  func exclusion(at tier: FulfilmentTier) -> String? {
    if let own = self.tier, own <= tier { return nil }
    if !isInArea { return "outside the treaty area" }
    switch clause {
    case .met, .arguable: return "no request on record"
    case .criticised, .notMet: return "trigger not met"
    case .consultation: return "consultation only"
    case nil: return "not coded whether the clause was engaged"
    }
  }

  /// The outcome of a case that counts; nil where no partner is coded.
  func outcome(_ partners: PartnerReading) -> FulfilmentOutcome? { partners.outcome(duties.map(\.outcome)) }

  func duties(_ outcome: FulfilmentOutcome) -> Int { duties.count { $0.outcome == outcome } }
}

/// How many cases were honoured under a reading.
struct FulfilmentRate: Sendable {
  var honoured = 0
  var partly = 0
  var violated = 0
  /// Cases of the tier whose outcome nobody coded.
  var notCoded = 0
  let reading: FulfilmentReading

  init(_ cases: [FulfilmentCase], _ reading: FulfilmentReading) {
    self.reading = reading
    for item in cases where item.exclusion(at: reading.tier) == nil {
      switch item.outcome(reading.partners) {
      case .honoured: honoured += 1
      case .partly: partly += 1
      case .violated: violated += 1
      case nil: notCoded += 1
      }
    }
  }

  var n: Int { honoured + violated + (reading.partly == .apart ? 0 : partly) }

  var kept: Int { honoured + (reading.partly == .honoured ? partly : 0) }

  var share: Estimate { n > 0 ? wilsonShare(kept, of: n) : .undefined("no case in which the clause was engaged") }
}
