/// How long one wait was watched, and how it ended.
package struct WaitObservation: Sendable, Hashable {
  /// What ended the watching.
  package enum Ending: Sendable, Hashable {
    /// Not over when last seen.
    case censored
    /// What was waited for came.
    case event
    /// Something else came that rules it out: a refusal.
    case competing
  }

  package var time: Double
  package var ending: Ending

  package init(_ time: Double, _ ending: Ending) {
    self.time = time
    self.ending = ending
  }
}

/// What happened at one time: how many were still watched just before it, and how they left.
struct RiskSet: Sendable, Hashable {
  var time: Double
  var atRisk: Int
  var events: Int
  var competing: Int
  var censored: Int

  /// The risk sets of all distinct times in order; those censored at a time are still at risk at it.
  static func all(_ observations: [WaitObservation]) -> [RiskSet] {
    let sorted = observations.filter { !$0.time.isNaN }.sorted { $0.time < $1.time }
    var sets: [RiskSet] = []
    var left = sorted.count
    for observation in sorted {
      if sets.last?.time != observation.time {
        if let last = sets.last { left -= last.events + last.competing + last.censored }
        sets.append(RiskSet(time: observation.time, atRisk: left, events: 0, competing: 0, censored: 0))
      }
      switch observation.ending {
      case .event: sets[sets.count - 1].events += 1
      case .competing: sets[sets.count - 1].competing += 1
      case .censored: sets[sets.count - 1].censored += 1
      }
    }
    return sets
  }
}
