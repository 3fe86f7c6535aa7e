import CasusData

/// The numbers and tables of cases of waiting, however they were read.
struct LagAnswers {
  let all: LagGroup
  /// Nil where nothing divides the cases.
  let groups: [LagGroup]?
  let method: WaitMethod
  /// Whether several cases belong to one incident.
  let isClustered: Bool
  let cases: Table
  let rule: String
  let missing: Int
  let whyNone: String

  var members: [(String, Answer)] {
    let measures = LagMeasures(all: all, rule: rule, method: method, missing: missing, whyNone: whyNone)
    let limits = all.estimate.median
    var members: [(String, Answer)] = [
      ("n", .measure(measures.total)),
      ("answered", .measure(measures.count(.answered, "cases that were answered"))),
      ("refused", .measure(measures.count(.refused, "cases that were refused"))),
      ("open", .measure(measures.count(.open, "cases without an answer when last seen"))),
      ("withdrawn", .measure(measures.count(.withdrawn, "cases whose request was withdrawn"))),
      ("share", .measure(measures.share)),
      ("median", .measure(measures.median)),
      ("medianLow", .measure(measures.medianLimit(limits.low, "lower"))),
      ("medianHigh", .measure(measures.medianLimit(limits.high, "upper"))),
      ("medianMidpoint", .measure(measures.medianMidpoint)),
      ("medianTurnbull", .measure(measures.medianTurnbull)),
      ("mean", .measure(measures.mean)),
    ]
    for horizon in method.horizons {
      let text = horizonText(horizon)
      members += [
        ("rmst\(text)", .measure(measures.restrictedMean(horizon))),
        ("answeredWithin\(text)", .measure(measures.within(horizon, .event))),
        ("refusedWithin\(text)", .measure(measures.within(horizon, .competing))),
        ("withdrawnWithin\(text)", .measure(measures.within(horizon, .withdrawn))),
      ]
    }
    members.append(("longest", .measure(measures.longest)))
    let test = groups.map { GroupTest($0, isClustered: isClustered, method) }
    if let test { members += measures.logRank(test, groups: groups?.count ?? 1) }
    let compared = groups ?? [all]
    let curve = CurveTable.of(compared, method)
    var shortest = curve
    shortest.name = "shortest"
    // Of exact waits the two are one.
    if all.sample.reaches != nil { shortest = CurveTable.of(compared, method, shortest: true) }
    members += [
      ("cases", .table(cases)),
      ("curve", .table(curve)),
      ("censored", .table(CurveTable.censored(curve))),
      ("shortest", .table(shortest)),
      ("turnbull", .table(CurveTable.turnbull(compared))),
      ("groups", .table(GroupTable(groups: compared, method: method).table)),
    ]
    if let test { members.append(("tests", .table(test.table { [all] in all.lineage() }))) }
    return members
  }
}
