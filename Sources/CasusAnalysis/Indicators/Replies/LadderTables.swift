import CasusData

/// The tables a response ladder yields.
struct LadderTables {
  /// A case with the most that came back, and the group it is counted in.
  struct Entry: Sendable {
    var item: RequestRecord.Case
    var best: BestReply
    var group: String
    var groupLabel: String
    var lineage: [RowReference]
  }

  let entries: [Entry]
  let subject: Subject

  /// One row for each request, or for each request and responder.
  var cases: Table {
    let steps = LadderStep.all.map { Field.Category(code: $0) }
    let rungs = ResponseRung.allCases.map { Field.Category(code: $0.rawValue) }
    let outcomes = BestReply.Outcome.allCases.map { Field.Category(code: $0.rawValue) }
    func texts(_ name: String, _ title: String? = nil, _ codes: [Field.Category] = [], _ text: (Entry) -> String?)
      -> (Field, Column)
    {
      (Field(name, .text, title: title, categories: codes), Column(texts: entries.map(text)))
    }
    let columns: [(Field, Column)] = [
      texts("case") { $0.item.id },
      texts("request", "Case") { $0.item.label },
      texts("actor") { $0.item.asker },
      texts("actorLabel", "Asked by") { subject.label($0.item.asker, in: "actors") },
      texts("asked", "Asked", ["yes", "not-found", "no"].map { .init(code: $0) }) { $0.item.asked },
      (Field("date", .date, title: "Date"), .date(entries.map(\.item.date))),
      texts("highest", "Highest answer", rungs) { $0.best.rung?.rawValue },
      texts("outcome", "Outcome", outcomes) { $0.best.outcome.rawValue },
      texts("step", "Step", steps) { $0.best.step },
      (
        Field("order", .integer),
        Column(numbers: entries.map { LadderStep.all.firstIndex(of: $0.best.step).map(Double.init) })
      ),
      texts("answer", "Answer") { $0.best.label },
      texts("responder") { $0.best.responder },
      texts("responderLabel", "Answered by") { subject.label($0.best.responder, in: "actors") },
      (Field("replies", .integer, title: "Replies"), Column(numbers: entries.map { Double($0.item.replies.count) })),
      texts("group") { $0.group },
      texts("groupLabel", "Group") { $0.groupLabel },
    ]
    return Table(
      results: "cases", columns,
      lineage: Lineage { [entries] in entries.indices.contains($0) ? entries[$0].lineage : [] })
  }

  private struct Group {
    var name: String
    var label: String
    var entries: [Entry]
  }

  private var groups: [Group] {
    Dictionary(grouping: entries, by: \.group)
      .map { Group(name: $0.key, label: $0.value.first?.groupLabel ?? $0.key, entries: $0.value) }
      .sorted { ($0.label, $0.name) < ($1.label, $1.name) }
  }

  /// One row for each group and step, with none left out: the data of a stacked bar.
  var counts: Table {
    let bars = groups.flatMap { group in LadderStep.all.map { step in (group: group, step: step) } }
    let found = bars.map { bar in bar.group.entries.filter { $0.best.step == bar.step } }
    let lineages = zip(bars, found).map { bar, found in
      (found.isEmpty ? bar.group.entries : found).flatMap(\.lineage).uniqued
    }
    return Table(
      results: "counts",
      [
        (Field("group", .text), Column(texts: bars.map(\.group.name))),
        (Field("groupLabel", .text, title: "Group"), Column(texts: bars.map(\.group.label))),
        (
          Field("step", .text, title: "Highest answer", categories: LadderStep.all.map { .init(code: $0) }),
          Column(texts: bars.map(\.step))
        ),
        (
          Field("order", .integer),
          Column(numbers: bars.map { LadderStep.all.firstIndex(of: $0.step).map(Double.init) })
        ),
        (Field("count", .integer, title: "Cases"), Column(numbers: found.map { Double($0.count) })),
        (
          Field("share", .number, title: "Share", decimals: 2),
          Column(numbers: zip(bars, found).map { Double($1.count) / Double($0.group.entries.count) })
        ),
        (Field("n", .integer), Column(numbers: bars.map { Double($0.group.entries.count) })),
      ], lineage: Lineage { lineages.indices.contains($0) ? lineages[$0] : [] })
  }

  /// One row for each rung: how many reached it or a higher one. An answer nobody describes reached none for certain.
  var reached: Table {
    let rungs = ResponseRung.allCases.filter { $0 != .none }
    let counts = rungs.map { rung in entries.filter { ($0.best.rung ?? .none) >= rung }.count }
    let shares = counts.map { wilsonShare($0, of: entries.count) }
    let lineage = entries.flatMap(\.lineage).uniqued
    return Table(
      results: "reached",
      [
        (
          Field("rung", .text, title: "At least", categories: rungs.map { .init(code: $0.rawValue) }),
          Column(texts: rungs.map(\.rawValue))
        ),
        (Field("count", .integer, title: "Cases"), Column(numbers: counts.map(Double.init))),
        (Field("n", .integer), Column(numbers: rungs.map { _ in Double(entries.count) })),
        (Field("share", .number, title: "Share", decimals: 2), Column(numbers: shares.map(\.value))),
        (Field("low", .number), Column(numbers: shares.map(\.low))),
        (Field("high", .number), Column(numbers: shares.map(\.high))),
      ], lineage: Lineage { _ in lineage })
  }
}
