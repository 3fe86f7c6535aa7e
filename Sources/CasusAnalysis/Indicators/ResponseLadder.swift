import CasusData
package import CasusSource
import CasusYAML

/// How far up the ladder the answers went, from words to force.
package struct ResponseLadder: Indicator {
  package static let name = "response-ladder"
  package static let summary = "The most that came back on each request, on a ladder from framing to force."
  package static let reference = "own construct; intervals by Wilson 1927"
  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cases counted"),
    .measure("answered", .count, "cases on which something came back that was no refusal"),
    .measure("refused", .count, "cases that were refused and not answered"),
    .measure("none", .count, "cases on which nothing came back, or an answer that did nothing"),
    .measure("framing", .count, "cases whose highest answer was framing"),
    .measure("statement", .count, "cases whose highest answer was a statement"),
    .measure("consultation", .count, "cases whose highest answer was a consultation"),
    .measure("mission", .count, "cases whose highest answer was a mission"),
    .measure("aid", .count, "cases whose highest answer was material aid"),
    .measure("force", .count, "cases whose highest answer was force"),
    .measure("unknown", .count, "cases with an answer of which nobody says what it was"),
    .measure(
      "deeds", .share,
      "cases that reached a mission or more, of those whose highest answer is known; Wilson’s interval",
      undefined: "no case whose highest answer is known"),
    .measure("highest", .text, "the highest rung that any case reached", undefined: "no answer on any rung"),
    .table(
      "cases", "One row for each case, the earliest first; by responder, one for each case and responder.",
      columns: [
        "case", "request", "actor", "actorLabel", "asked", "date", "highest", "outcome", "step", "order", "answer",
        "responder", "responderLabel", "replies", "group", "groupLabel",
      ]),
    .table(
      "counts", "One row for each group and step of the ladder, for stacked bars.",
      columns: ["group", "groupLabel", "step", "order", "count", "share", "n"]),
    .table(
      "reached", "One row for each rung: how many cases reached it or a higher one, with Wilson’s interval.",
      columns: ["rung", "count", "n", "share", "low", "high"]),
  ]

  /// Which cases are counted.
  enum Counted: String, OptionChoice {
    case all, asked

    var words: String {
      switch self {
      case .all: "every case, whether or not a request is on record"
      case .asked: "only cases with a request on record"
      }
    }
  }

  private static let byResponder = "responder"

  let counted: Counted
  let filter: RowFilter
  let group: String

  package init(options: inout Options, reporting diagnostics: inout [Diagnostic]) {
    counted = options.take("count", default: .all, "Which cases are counted.")
    filter = RowFilter(&options, of: "requests", reporting: &diagnostics)
    group = options.take(
      "by", default: "asked-by", "A field of requests, incident.FIELD, or responder: what the bars stand for.")
  }

  package func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    let key =
      group == Self.byResponder ? nil : GroupKey(group, in: subject, reporting: &diagnostics)
    let record = RequestRecord(subject, reporting: &diagnostics)
    let all = record?.cases(filter, reporting: &diagnostics) ?? []
    let cases = counted == .asked ? all.filter(\.isAsked) : all
    let tables = LadderTables(
      entries: cases.flatMap { item in
        group == Self.byResponder ? byResponder(item, subject) : [entry(item, key, subject)]
      }, subject: subject)
    let measures = LadderMeasures(
      entries: tables.entries,
      rule: "response-ladder/\(counted.rawValue);by=\(group)\(filter.rule)\(subject.rule)")
    return AnswerGroup(
      measures.members + [
        ("cases", .table(tables.cases)), ("counts", .table(tables.counts)), ("reached", .table(tables.reached)),
      ])
  }

  private func entry(_ item: RequestRecord.Case, _ key: GroupKey?, _ subject: Subject) -> LadderTables.Entry {
    let best = BestReply(item.replies)
    let name = key?.value(item.row, incident: item.incident) ?? ""
    return LadderTables.Entry(
      item: item, best: best, group: name, groupLabel: subject.label(name, in: "actors") ?? name,
      lineage: (item.lineage + best.rows).uniqued)
  }

  /// A case once for each that answered or refused; for nobody where nothing came back.
  private func byResponder(_ item: RequestRecord.Case, _ subject: Subject) -> [LadderTables.Entry] {
    let replies = Dictionary(grouping: item.replies) { $0.actor ?? "" }
    guard !replies.isEmpty else {
      return [
        LadderTables.Entry(
          item: item, best: BestReply([]), group: "", groupLabel: "nobody", lineage: item.lineage.uniqued)
      ]
    }
    return replies.sorted { $0.key < $1.key }.map { actor, replies in
      let best = BestReply(replies)
      return LadderTables.Entry(
        item: item, best: best, group: actor, groupLabel: subject.label(actor, in: "actors") ?? actor,
        lineage: (item.lineage + best.rows).uniqued)
    }
  }
}
