/// Waits as the estimators see them, however they were read.
struct WaitSample: Sendable {
  /// Days of the shortest wait that the dates allow.
  private(set) var lows: [Double] = []
  /// Days of the longest, or to the last day watched; nil where every wait is exact.
  private(set) var reaches: [Double]?
  private(set) var outcomes: [WaitingCase.Outcome] = []
  /// The days on which the watching began; nil where every wait was watched from its start.
  private(set) var entries: [Double]?

  var count: Int { lows.count }

  func count(_ outcome: WaitingCase.Outcome) -> Int { outcomes.count { $0 == outcome } }

  init() {}

  init(_ cases: [WaitingCase]) {
    for item in cases { append(low: item.low, reach: item.reach, item.outcome) }
  }

  mutating func append(low: Double, reach: Double, _ outcome: WaitingCase.Outcome, entry: Double = 0) {
    if reach != low, reaches == nil { reaches = lows }
    if entry > 0, entries == nil { entries = [Double](repeating: 0, count: lows.count) }
    lows.append(low)
    reaches?.append(reach)
    outcomes.append(outcome)
    entries?.append(entry)
  }

  func reach(_ index: Int) -> Double { reaches?[index] ?? lows[index] }

  /// All waits as short as their bounds allow, or as long.
  func observations(shortest: Bool, _ refusals: RefusalTreatment) -> [WaitObservation] {
    let times = shortest ? lows : reaches ?? lows
    return times.indices.map { index in
      WaitObservation(times[index], outcomes[index].ending(refusals), entry: entries?[index] ?? 0)
    }
  }

  /// The bounds between which each wait ended; an unfinished one has no upper bound.
  func spans(_ refusals: RefusalTreatment) -> [WaitSpan] {
    lows.indices.map { index in
      let ending = outcomes[index].ending(refusals)
      return WaitSpan(lows[index], ending == .event || ending == .competing ? reach(index) : nil)
    }
  }
}

extension WaitingCase.Outcome {
  func ending(_ refusals: RefusalTreatment) -> WaitObservation.Ending {
    switch self {
    case .answered: .event
    case .open: .censored
    case .withdrawn: .withdrawn
    case .refused:
      switch refusals {
      case .event: .event
      case .competing: .competing
      case .censor: .censored
      }
    }
  }
}
