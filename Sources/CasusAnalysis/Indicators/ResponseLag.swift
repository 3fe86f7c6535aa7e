import CasusData
package import CasusSource
import CasusYAML

/// How long the members waited for an answer, with open waits counted as open.
package struct ResponseLag: Indicator {
  package static let name = "response-lag"
  package static let summary = "How long the members waited for an answer; an open wait is never counted as zero."
  package static let reference =
    "Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982; Mantel 1966; Turnbull 1976; Aalen & Johansen 1978;"
    + " Royston & Parmar 2013"

  let clock: ResponseClock
  let until: AwaitedResponse
  let match: RungMatch
  let method: WaitMethod
  let filter: RowFilter
  let group: String
  let organisation: String
  let endsWithIncident: Bool
  /// Whether `casus measure` writes the curve of each group.
  let hasCurve: Bool

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    clock = options.take("clock", default: .either, "What starts the clock.")
    until = options.take("until", default: .any, "The rung of a response that ends the wait.")
    match = options.take("match", default: .atLeast, "Whether a higher rung ends the wait too.")
    var method = WaitMethod()
    method.refusals = options.take("refusals", default: .competing, "What a refusal is.")
    method.withdrawals = options.take(
      "withdrawals", default: .censor, "What a withdrawal is to the curve; to the shares it is an end of its own kind.")
    method.interval = options.take(
      "interval", default: .logLog, "The scale of the 95 % interval, by the names of R’s conf.type.")
    method.ends = options.take("ends", default: .closed, "Which ends belong to a wait between bounds, for Turnbull.")
    filter = RowFilter(&options, of: "requests", reporting: &diagnostics)
    group = options.take("by", default: "", "A field of requests, or incident.FIELD, to compare groups by.")
    method.isIndependent = options.take(
      "independent", default: false, "Whether cases of one incident are taken as independent, so that p is printed.")
    organisation = options.take(
      "organisation", default: "", "Whose exit ends the watching; the one with the most members if not said.")
    method.horizons = options.takeNumbers(
      "tau", default: [90, 365], above: 0, "Horizons of the restricted mean and of the shares, in days.")
    endsWithIncident = options.take("incident-end", default: false, "Whether watching ends with the incident.")
    hasCurve = options.take("curve", default: false, "Whether casus measure writes the curve of each group.")
    self.method = method
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    var key: GroupKey?
    if !group.isEmpty { key = GroupKey(group, in: subject, reporting: &diagnostics) }
    let reader = CaseReader(
      subject, clock: clock, until: until, match: match, organisation: organisation.isEmpty ? nil : organisation,
      endsWithIncident: endsWithIncident, reporting: &diagnostics)
    var missing = 0
    let cases = reader?.cases(filter, by: key, missing: &missing, reporting: &diagnostics) ?? []
    let incidents = cases.compactMap(\.incident)
    let answers = LagAnswers(
      all: LagGroup(nil, cases, method), groups: key.map { _ in LagGroup.all(cases, method) }, method: method,
      isClustered: Set(incidents).count < incidents.count, cases: CaseTable.of(cases), rule: rule(subject),
      missing: missing, whyNone: clock == .receipt ? "no day of receipt on record" : "no case")
    return AnswerGroup(answers.members + [("kinds", .table(KindTable.of(reader.map { kinds($0) } ?? [])))])
  }

  /// The cases once more for each kind of response; what is wrong with them has been said.
  private func kinds(_ reader: CaseReader) -> [(kind: AwaitedResponse, group: LagGroup)] {
    AwaitedResponse.allCases.map { kind in
      var (missing, said) = (0, [Diagnostic]())
      let cases = reader.awaiting(kind, match: .exactly).cases(filter, by: nil, missing: &missing, reporting: &said)
      return (kind, LagGroup(nil, cases, method))
    }
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults {
    guard case .table(var table)? = answers["groups"] else { return IndicatorResults(Table.noRows) }
    let names = (0..<table.rowCount).map { table.text($0, "group") }
    for index in table.fields.indices {
      let nested = GroupTable.nested(table.fields[index].name, horizons: method.horizons)
      if let nested { table.fields[index].name = nested }
    }
    if hasCurve, case .table(let curve)? = answers["curve"], case .table(let turnbull)? = answers["turnbull"] {
      table = table.setting(Field("curve", .any), to: CurveTable.lists(curve, of: names))
      table = table.setting(Field("turnbullCurve", .any), to: CurveTable.lists(turnbull, of: names))
    }
    guard case .table(let tests)? = answers["tests"] else { return IndicatorResults(table) }
    return IndicatorResults(table, tests: tests)
  }

  /// One set of options, one id; cases from a table of their own have no clock.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    "response-lag/\(bound ? "cases" : "\(clock.rawValue);\(until.rawValue)")"
      + (match == .exactly ? ";exactly" : "") + ";\(method.rule)" + (endsWithIncident ? ";incident-end" : "")
      + filter.rule + subject.rule
  }
}
