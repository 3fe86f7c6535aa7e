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
    package var time: Double
    package var incidences: [Incidence]

    package var event: Double { incidences[0].share }
    package var competing: Double { incidences[1].share }
    package var withdrawn: Double { incidences[2].share }

    package subscript(cause: Cause) -> Incidence { incidences[cause.rawValue] }
  }

  /// The steps of `KaplanMeier` for the same observations.
  package private(set) var steps: [Step] = []

  package init(_ observations: [WaitObservation]) { self.init(RiskSet.all(observations)) }

  package init(_ sets: [RiskSet]) {
    var survival = 1.0
    var variance = 0.0
    var incidences = [Incidence](repeating: Incidence(), count: Cause.allCases.count)
    steps.reserveCapacity(sets.count)
    for set in sets {
      let n = Double(set.atRisk)
      let ends = [Double(set.events), Double(set.competing), Double(set.withdrawn)]
      let all = ends.reduce(0, +)
      if all > 0 {
        let stays = (n - all) / n
        let square = survival * survival
        for (index, d) in ends.enumerated() {
          let rate = d / n
          let old = incidences[index]
          incidences[index].share += survival * rate
          incidences[index].variance +=
            2 * rate * old.covariance + rate * rate * variance + square * (d - d * rate) / (n * n)
          incidences[index].covariance =
            stays * (old.covariance + rate * variance) - square * (d - all * rate) / (n * n)
        }
        variance = stays * stays * variance + square * (all - all * all / n) / (n * n)
        survival *= stays
      }
      steps.append(Step(time: set.time, incidences: incidences))
    }
  }
}
