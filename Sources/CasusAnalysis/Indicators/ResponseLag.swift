import CasusData
package import CasusSource
import CasusYAML

/// How long the members waited for an answer, with open waits counted as open.
package struct ResponseLag: Indicator {
  package static let name = "response-lag"
  package static let summary = "How long the members waited for an answer; an open wait is never counted as zero."
  package static let reference =
    "Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982; Aalen & Johansen 1978; Royston & Parmar 2013"
  package static let binding: TableBinding? = TableBinding(
    "cases", "One row for each case of waiting.",
    [
      .column("time", "Days to the answer, or days watched where there is none: a number of 0 or more."),
      .column("status", "How it ended: 1, answered or event; 0, open or censored; refused; withdrawn."),
      .optional("id", "The name of the case."),
      .optional("by", "What the cases are divided by; `by` does the same."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cases whose clock had started"),
    .measure("answered", .count, "cases that were answered"),
    .measure("refused", .count, "cases that were refused"),
    .measure("open", .count, "cases without an answer when last seen"),
    .measure("withdrawn", .count, "cases whose request was withdrawn"),
    .measure("share", .share, "answered cases divided by all; Wilson’s interval", undefined: "no case"),
    .measure(
      "median", .days, "first day by which half the waits were over; bounds where dates are imprecise",
      undefined: "every case is open", "half the cases were still open when last seen"),
    .measure("medianLow", .days, "lower limit of the median’s interval", undefined: "not reached"),
    .measure("medianHigh", .days, "upper limit of the median’s interval", undefined: "not reached"),
    .measure(
      "rmst{tau}", .days, "mean wait within the first tau days; Greenwood’s interval",
      undefined: "the waits were not watched for tau days"),
    .measure(
      "answeredWithin{tau}", .share, "share answered within tau days, refusals being ends of another kind",
      undefined: "not watched for tau days"),
    .measure("longest", .days, "the longest wait: largest lower to largest upper bound", undefined: "no case"),
    .measure("logRank", .score, "χ² of the log-rank test, with `by`", undefined: "fewer than two groups"),
    .measure("logRankP", .score, "its p, with `by`", undefined: "the cases are not independent"),
    .table(
      "cases", "One row for each case, the longest lower bound first.",
      columns: [
        "case", "request", "actor", "actorLabel", "incident", "asked", "start", "startDetail", "end", "days", "low",
        "high", "open", "outcome", "level", "highest", "answer", "lead", "group",
      ]),
    .table(
      "curve", "Kaplan and Meier’s curve with its interval, a row for each time; waits as long as dates allow.",
      columns: [
        "days", "survival", "low", "high", "atRisk", "events", "censored", "answered", "refused", "group",
      ]),
    .table(
      "censored", "The times at which open cases left sight.", columns: ["days", "survival", "censored", "group"]),
    .table(
      "shortest", "The same curve with waits as short as dates allow.",
      columns: [
        "days", "survival", "low", "high", "atRisk", "events", "censored", "answered", "refused", "group",
      ]),
    .table("groups", "One row for each group, with counts, median and restricted means.", columns: []),
    .table("tests", "The log-rank test, with `by`.", columns: []),
  ]

  let clock: ResponseClock
  let until: AwaitedResponse
  let refusals: RefusalTreatment
  let filter: RowFilter
  let group: String
  let organisation: String
  let horizons: [Double]
  let endsWithIncident: Bool

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    clock = options.take("clock", default: .either, "What starts the clock.")
    until = options.take("until", default: .any, "The least rung of a response that ends the wait.")
    refusals = options.take("refusals", default: .competing, "What a refusal is.")
    filter = RowFilter(&options, of: "requests", reporting: &diagnostics)
    group = options.take("by", default: "", "A field of requests, or incident.FIELD, to compare groups by.")
    organisation = options.take(
      "organisation", default: "", "Whose exit ends the watching; the one with the most members if not said.")
    horizons = options.takeNumbers(
      "tau", default: [90, 365], above: 0, "Horizons of the restricted mean, in days.")
    endsWithIncident = options.take("incident-end", default: false, "Whether watching ends with the incident.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    var key: GroupKey?
    if !group.isEmpty { key = GroupKey(group, in: subject, reporting: &diagnostics) }
    let reader = CaseReader(
      subject, clock: clock, until: until, organisation: organisation.isEmpty ? nil : organisation,
      endsWithIncident: endsWithIncident, reporting: &diagnostics)
    var missing = 0
    let cases = reader?.cases(filter, by: key, missing: &missing, reporting: &diagnostics) ?? []
    return answers(cases, missing: missing, divided: key != nil, rule: rule(subject))
  }

  /// The numbers and tables of cases, however they were read.
  func answers(_ cases: [WaitingCase], missing: Int, divided: Bool, rule: String) -> AnswerGroup {
    let all = LagGroup(nil, cases, refusals: refusals)
    let groups = divided ? LagGroup.all(cases, divided: true, refusals: refusals) : [all]
    let measures = LagMeasures(all: all, rule: rule, missing: missing)
    let curve = LagTables.curve(groups)
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
    ]
    for horizon in horizons {
      members.append(("rmst\(horizonText(horizon))", .measure(measures.restrictedMean(horizon))))
      members.append(("answeredWithin\(horizonText(horizon))", .measure(measures.answeredWithin(horizon))))
    }
    members.append(("longest", .measure(measures.longest)))
    if divided { members += measures.logRank(groups) }
    members += [
      ("cases", .table(LagTables.cases(cases, clock: clock))),
      ("curve", .table(curve)),
      ("censored", .table(LagTables.censored(curve))),
      ("shortest", .table(LagTables.curve(groups, shortest: true))),
      ("groups", .table(LagTables.groups(groups, horizons: horizons))),
    ]
    if divided { members.append(("tests", .table(measures.tests(groups)))) }
    return AnswerGroup(members)
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(var table)? = answers["groups"] else { return IndicatorResults(Table.noRows) }
    for horizon in horizons.map(horizonText) {
      for (suffix, member) in [("", "value"), ("Low", "low"), ("High", "high"), ("Reason", "reason")] {
        guard let index = table.index(of: "rmst\(horizon)\(suffix)") else { continue }
        table.fields[index].name = "rmst.\(horizon).\(member)"
      }
    }
    guard case .table(let tests)? = answers["tests"] else { return IndicatorResults(table) }
    return IndicatorResults(table, tests: tests)
  }

  /// One set of options, one id; cases from a table of their own have no clock.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    "response-lag/\(bound ? "cases" : "\(clock.rawValue);\(until.rawValue)");refusal=\(refusals.rawValue)"
      + (endsWithIncident ? ";incident-end" : "") + filter.rule + subject.rule
  }
}
