/// The share that got an answer by each time, the share that was refused and the share that no longer asked (Aalen &
/// Johansen 1978): F(t) = Σ S(t−)·d/n. One minus a curve that censors the refusals would overstate the answers.
///
/// The variance is that of the counts at each time taken as one multinomial draw (Greenwood's for one kind of end). It
/// equals the infinitesimal jackknife that R's `survfit` gives.
package struct AalenJohansen: Sendable, Hashable {
  /// How a wait ends.
  package enum Cause: Int, Sendable, CaseIterable { case event, competing, withdrawn }

  /// A share that ended in one way, and its variance.
  package struct Incidence: Sendable, Hashable {
    package var share = 0.0
    package var variance = 0.0
    fileprivate var covariance = 0.0

    /// Its 95 % interval; none at a share of 0 or 1.
    package func limits(_ interval: SurvivalInterval) -> (low: Double, high: Double)? {
      interval.limits(of: share, relative: variance / (share * share))
    }
  }

  /// The incidences from one distinct time to the next.
  package struct Step: Sendable, Hashable {
    package fileprivate(set) var time = 0.0
    // Not an array: there may be a million steps.
    private var answered = Incidence()
    private var refused = Incidence()
    private var called = Incidence()

    fileprivate init() {}

    package var event: Double { answered.share }
    package var competing: Double { refused.share }
    package var withdrawn: Double { called.share }

    package fileprivate(set) subscript(cause: Cause) -> Incidence {
      get {
        switch cause {
        case .event: answered
        case .competing: refused
        case .withdrawn: called
        }
      }
      set {
        switch cause {
        case .event: answered = newValue
        case .competing: refused = newValue
        case .withdrawn: called = newValue
        }
      }
    }
  }

  /// The steps of `KaplanMeier` for the same observations.
  package private(set) var steps: [Step] = []

  package init(_ observations: [WaitObservation]) { self.init(RiskSet.all(observations)) }

  package init(_ sets: [RiskSet]) {
    var survival = 1.0
    var variance = 0.0
    var step = Step()
    steps.reserveCapacity(sets.count)
    for set in sets {
      let n = Double(set.atRisk)
      let all = Double(set.ended(counting: true))
      step.time = set.time
      if all > 0 {
        let stays = (n - all) / n
        let square = survival * survival
        for cause in Cause.allCases {
          let d = Double(set.count(of: cause))
          let rate = d / n
          let old = step[cause]
          step[cause].share += survival * rate
          step[cause].variance +=
            2 * rate * old.covariance + rate * rate * variance + square * (d - d * rate) / (n * n)
          step[cause].covariance =
            stays * (old.covariance + rate * variance) - square * (d - all * rate) / (n * n)
        }
        variance = stays * stays * variance + square * (all - all * all / n) / (n * n)
        survival *= stays
      }
      steps.append(step)
    }
  }
}

extension RiskSet {
  fileprivate func count(of cause: AalenJohansen.Cause) -> Int {
    switch cause {
    case .event: events
    case .competing: competing
    case .withdrawn: withdrawn
    }
  }
}
