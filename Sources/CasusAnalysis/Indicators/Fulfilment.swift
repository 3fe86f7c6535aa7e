import CasusData
package import CasusSource
import CasusYAML

/// How often the partners of a pact did what it asks of them when it was put to the test.
package struct Fulfilment: Indicator {
  package static let name = "fulfilment"
  package static let summary =
    "How often a pact was honoured in the cases in which its clause was engaged, and what was left out and why."
  package static let reference = "Leeds, Long & Mitchell 2000; Berkemeier & Fuhrmann 2018; Wilson 1927"
  package static let binding: TableBinding? = TableBinding(
    "outcomes", "One row for each case in which the clause was engaged, or for each of its partners.",
    [
      .column("outcome", "honoured, violated or partly; 1, true and yes are honoured, 0, false and no violated."),
      .optional("case", "The case, where it has several partners; each row is one if not bound."),
      .optional("partner", "Whose outcome it is."),
      .optional("by", "What the cases are divided by; `by` does the same."),
    ])
  package static let outputs: [IndicatorOutput] = [
    .measure(
      "share", .share, "honoured divided by honoured and violated; Wilson’s interval",
      undefined: "no case in which the clause was engaged"),
    .measure("n", .count, "cases in the denominator"),
    .measure("honoured", .count, "cases that were honoured"),
    .measure("partly", .count, "cases that were honoured in part"),
    .measure("violated", .count, "cases that were violated"),
    .measure("excluded", .count, "cases left out because the clause was not engaged"),
    .measure("notCoded", .count, "cases of the tier whose outcome is not coded"),
    .table(
      "cases", "One row for each case, those left out among them, by date.",
      columns: [
        "case", "request", "actor", "actorLabel", "incident", "date", "asked", "clause", "tier", "counted", "excluded",
        "outcome", "strict", "lenient", "honouredPartners", "partlyPartners", "violatedPartners", "provisions",
        "sources", "group",
      ]),
    .table(
      "obligations", "One row for each case and partner, with the clause and the source.",
      columns: [
        "case", "request", "partner", "partnerLabel", "outcome", "label", "provision", "provisionLabel", "source",
        "counted",
      ]),
    .table("exclusions", "One row for each reason to leave cases out.", columns: ["reason", "n", "cases"]),
    .table(
      "readings", "The rate under every combination of `tier`, `partners` and `partly`.",
      columns: [
        "tier", "partners", "partlyAs", "n", "honoured", "partly", "violated", "notCoded", "share", "shareLow",
        "shareHigh", "reason", "chosen",
      ]),
    .table("groups", "One row for each group of cases with `by`, else one for all.", columns: []),
    .table(
      "benchmarks", "Published rates of other alliances.",
      columns: ["id", "label", "count", "n", "share", "shareLow", "shareHigh", "source"]),
  ]

  let reading: FulfilmentReading
  let area: [String]
  let filter: RowFilter
  let group: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    let tier = options.take("tier", default: FulfilmentTier.requested, "Which cases make up the denominator.")
    let partners = options.take("partners", default: PartnerReading.strict, "What several partners make of a case.")
    let partly = options.take("partly", default: PartialReading.violated, "What a case fulfilled in part counts as.")
    reading = FulfilmentReading(tier: tier, partners: partners, partly: partly)
    let area = options.takeWords(
      "area", "Which codes of an incident’s territory lie in the treaty area; inside if not said.")
    self.area = area.isEmpty ? ["inside"] : area
    filter = RowFilter(&options, of: "requests", reporting: &diagnostics)
    group = options.take("by", default: "", "A field of requests, or incident.FIELD, to compare groups by.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    var key: GroupKey?
    if !group.isEmpty { key = GroupKey(group, in: subject, reporting: &diagnostics) }
    let reader = FulfilmentReader(subject, area: area, reporting: &diagnostics)
    guard let reader else { return AnswerGroup() }
    return answers(
      reader.cases(filter, by: key, reporting: &diagnostics), divided: key != nil,
      benchmarks: Benchmarks.table(for: Self.name, in: subject), rule: rule(subject))
  }

  /// The numbers and tables of cases, however they were read.
  func answers(_ cases: [FulfilmentCase], divided: Bool, benchmarks: Table?, rule: String) -> AnswerGroup {
    let rate = FulfilmentRate(cases, reading)
    let share = rate.share
    let counted = cases.filter { $0.exclusion(at: reading.tier) == nil }
    func lineage(_ chosen: [FulfilmentCase]) -> @Sendable () -> [RowReference] {
      // A count of none rests on all the cases that were looked at.
      { (chosen.isEmpty ? cases : chosen).flatMap(\.lineage).uniqued }
    }
    func count(_ value: Int, _ formula: String, of chosen: [FulfilmentCase]) -> Answer {
      .measure(
        Measure(.number(Double(value)), .count, rule: rule, formula: formula, lineage: lineage(chosen)))
    }
    func ending(_ outcome: FulfilmentOutcome) -> [FulfilmentCase] {
      counted.filter { $0.outcome(reading.partners) == outcome }
    }
    let tables = FulfilmentTables(cases: cases, reading: reading)
    let excluded = cases.filter { $0.exclusion(at: reading.tier) != nil }
    var members: [(String, Answer)] = [
      (
        "share",
        .measure(
          Measure(
            share.value.map(Value.number) ?? .null, .share,
            interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high), n: rate.n,
            missing: rate.notCoded, reason: share.reason, rule: rule,
            formula:
              "honoured/(honoured + violated) of the cases in which \(reading.tier.words); \(reading.partners.words);"
              + " partial fulfilment \(reading.partly.words); 95 % interval by Wilson", lineage: lineage(counted)))
      ),
      ("n", count(rate.n, "cases in the denominator", of: counted)),
      ("honoured", count(rate.honoured, "cases that were honoured", of: ending(.honoured))),
      ("partly", count(rate.partly, "cases that were honoured in part", of: ending(.partly))),
      ("violated", count(rate.violated, "cases that were violated", of: ending(.violated))),
      ("excluded", count(excluded.count, "cases left out, the clause not being engaged", of: excluded)),
      (
        "notCoded",
        count(rate.notCoded, "cases whose outcome is not coded", of: counted.filter { $0.duties.isEmpty })
      ),
      ("cases", .table(tables.all)),
      ("obligations", .table(tables.obligations)),
      ("exclusions", .table(tables.excluded)),
      ("readings", .table(tables.readings)),
      ("groups", .table(tables.groups(divided: divided))),
    ]
    if let benchmarks { members.append(("benchmarks", .table(benchmarks))) }
    return AnswerGroup(members)
  }

  package func results(of answers: AnswerGroup) -> IndicatorResults { .table("groups", of: answers) }

  /// One set of options, one id.
  func rule(_ subject: Subject, bound: Bool = false) -> String {
    let options =
      bound ? "outcomes;partners=\(reading.partners.rawValue);partly=\(reading.partly.rawValue)" : reading.rule
    return "fulfilment/\(options)" + (bound || area == ["inside"] ? "" : ";area=\(area.joined(separator: "+"))")
      + filter.rule + subject.rule
  }
}
