/// How long one wait was watched, and how it ended.
package struct WaitObservation: Sendable, Hashable {
  /// What ended the watching.
  package enum Ending: UInt8, Sendable, Hashable {
    /// Not over when last seen.
    case censored
    /// What was waited for came.
    case event
    /// Something else came that rules it out: a refusal.
    case competing
    /// Nobody waits any longer: the request was withdrawn.
    case withdrawn
  }

  package var time: Double
  /// The time at which the watching began; 0 for a wait that was watched from its start, that day included.
  package var entry: Double
  package var ending: Ending

  package init(_ time: Double, _ ending: Ending, entry: Double = 0) {
    self.time = time
    self.ending = ending
    self.entry = entry
  }
}
