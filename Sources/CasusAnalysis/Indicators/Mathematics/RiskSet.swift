/// What happened at one time: how many were still watched just before it, and how they left.
package struct RiskSet: Sendable, Hashable {
  package var time: Double
  package var atRisk: Int
  package var events: Int
  package var competing: Int
  package var withdrawn: Int
  package var censored: Int

  /// How many waits were over: what was waited for, or what rules it out. `counting` withdrawals where the reader
  /// takes them as an end and not as a loss of sight.
  package func ended(counting withdrawals: Bool) -> Int { events + competing + (withdrawals ? withdrawn : 0) }

  private var left: Int { events + competing + withdrawn + censored }

  private init(time: Double) {
    self.time = time
    (atRisk, events, competing, withdrawn, censored) = (0, 0, 0, 0, 0)
  }

  private mutating func count(_ ending: WaitObservation.Ending, _ number: Int = 1) {
    switch ending {
    case .event: events += number
    case .competing: competing += number
    case .withdrawn: withdrawn += number
    case .censored: censored += number
    }
  }

  /// The risk sets of all distinct times in order, from time 0; those censored at a time are still at risk at it, those
  /// who enter at a time are not yet.
  package static func all(_ observations: [WaitObservation]) -> [RiskSet] {
    guard !observations.isEmpty else { return [] }
    var sets = ofWholeDays(observations) ?? ofAnyTimes(observations)
    guard let first = sets.first else { return [] }
    if first.time > 0 { sets.insert(RiskSet(time: 0), at: 0) }
    countAtRisk(observations, in: &sets)
    return sets
  }

  /// Whole days are counted, not sorted; nil where they are not whole or too far apart for that.
  private static func ofWholeDays(_ observations: [WaitObservation]) -> [RiskSet]? {
    let limit = Double(observations.count) * 4 + 4096
    var last = 0
    for observation in observations {
      let time = observation.time
      guard time >= 0, time <= limit, time == time.rounded(.towardZero) else { return nil }
      last = max(last, Int(time))
    }
    var counts = [Int32](repeating: 0, count: (last + 1) * 4)
    counts.withUnsafeMutableBufferPointer { counts in
      for observation in observations { counts[Int(observation.time) * 4 + Int(observation.ending.rawValue)] += 1 }
    }
    var sets: [RiskSet] = []
    for day in 0...last {
      let (censored, event, competing, withdrawn) =
        (counts[day * 4], counts[day * 4 + 1], counts[day * 4 + 2], counts[day * 4 + 3])
      guard censored | event | competing | withdrawn != 0 else { continue }
      var set = RiskSet(time: Double(day))
      set.count(.censored, Int(censored))
      set.count(.event, Int(event))
      set.count(.competing, Int(competing))
      set.count(.withdrawn, Int(withdrawn))
      sets.append(set)
    }
    return sets
  }

  private static func ofAnyTimes(_ observations: [WaitObservation]) -> [RiskSet] {
    let keyed = sortedByTime(observations.filter { !$0.time.isNaN })
    var sets: [RiskSet] = []
    for (time, ending) in keyed {
      if sets.last?.time != time { sets.append(RiskSet(time: time)) }
      sets[sets.count - 1].count(ending)
    }
    return sets
  }

  /// Whoever entered before a time, or was there from the start, and has not left before it. Every late entry has a set
  /// of its own, so that between two sets nobody comes or goes.
  private static func countAtRisk(_ observations: [WaitObservation], in sets: inout [RiskSet]) {
    let late = observations.filter { $0.entry > 0 && !$0.time.isNaN }.map(\.entry).sorted()
    var present = sets.reduce(0) { $0 + $1.left } - late.count
    if !late.isEmpty {
      let known = Set(sets.map(\.time))
      sets = (sets + Set(late).subtracting(known).map(RiskSet.init)).sorted { $0.time < $1.time }
    }
    var next = 0
    for index in sets.indices {
      while next < late.count, late[next] < sets[index].time { (next, present) = (next + 1, present + 1) }
      sets[index].atRisk = present
      present -= sets[index].left
    }
  }
}
