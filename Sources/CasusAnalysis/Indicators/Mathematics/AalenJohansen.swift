/// The share that got an answer by each time, and the share that was refused (Aalen & Johansen 1978):
/// F(t) = Σ S(t−)·d/n. One minus a curve that censors the refusals would overstate the answers.
package struct AalenJohansen: Sendable, Hashable {
  /// The incidences from one distinct time to the next.
  package struct Step: Sendable, Hashable {
    package var time: Double
    package var event: Double
    package var competing: Double
  }

  /// The steps of `KaplanMeier` for the same observations.
  package private(set) var steps: [Step] = []

  package init(_ observations: [WaitObservation]) {
    let sets = RiskSet.all(observations)
    guard let first = sets.first else { return }
    if first.time > 0 { steps.append(Step(time: 0, event: 0, competing: 0)) }
    var survival = 1.0
    var event = 0.0
    var competing = 0.0
    for set in sets {
      let n = Double(set.atRisk)
      event += survival * Double(set.events) / n
      competing += survival * Double(set.competing) / n
      survival *= (n - Double(set.events + set.competing)) / n
      steps.append(Step(time: set.time, event: event, competing: competing))
    }
  }
}
