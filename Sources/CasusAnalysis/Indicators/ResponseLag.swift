import CasusData
package import CasusSource
import CasusYAML

/// How long the members waited for an answer, with open waits counted as open.
package struct ResponseLag: Indicator {
  package static let name = "response-lag"
  package static let summary = "How long the members waited for an answer; an open wait is never counted as zero."
  package static let reference =
    "Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982; Aalen & Johansen 1978; Royston & Parmar 2013"

  let clock: ResponseClock
  let until: AwaitedResponse
  let refusals: RefusalTreatment
  let filter: RowFilter
  let group: String
  let organisation: String
  let horizons: [Double]
  let otherReadings: OtherReadings
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
      "tau", default: [90, 365], above: 0, "Horizons of the restricted mean, in days.", reporting: &diagnostics)
    otherReadings = OtherReadings(&options, reporting: &diagnostics)
    endsWithIncident = options.take("incident-end", default: false, "Whether watching ends with the incident.")
    options.finish(reporting: &diagnostics)
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let subject = otherReadings.applied(to: subject, reporting: &diagnostics)
    var key: GroupKey?
    if !group.isEmpty { key = GroupKey(group, in: subject, reporting: &diagnostics) }
    let reader = CaseReader(
      subject, clock: clock, until: until, organisation: organisation.isEmpty ? nil : organisation,
      endsWithIncident: endsWithIncident, reporting: &diagnostics)
    var missing = 0
    let cases = reader?.cases(filter, by: key, missing: &missing, reporting: &diagnostics) ?? []
    return answers(cases, missing: missing, divided: key != nil, rule: rule(subject.view))
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
  func rule(_ view: RecordView, bound: Bool = false) -> String {
    "response-lag/\(bound ? "cases" : "\(clock.rawValue);\(until.rawValue)");refusal=\(refusals.rawValue)"
      + (endsWithIncident ? ";incident-end" : "") + filter.rule + otherReadings.rule
      + (view == .record ? "" : ";view=\(view.rawValue)")
  }
}
