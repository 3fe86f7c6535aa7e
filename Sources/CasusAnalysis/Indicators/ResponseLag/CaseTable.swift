import CasusData

/// One row for each case of waiting.
enum CaseTable {
  static func of(_ cases: [WaitingCase]) -> Table {
    let rungs = ResponseRung.allCases.map { Field.Category(code: $0.rawValue) }
    let outcomes = WaitingCase.Outcome.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "cases",
      [
        (Field("case", .text), Column(texts: cases.map(\.id))),
        (Field("request", .text, title: "Case"), Column(texts: cases.map(\.label))),
        (Field("actor", .text), Column(texts: cases.map(\.actor))),
        (Field("actorLabel", .text, title: "Asked by"), Column(texts: cases.map(\.actorLabel))),
        (Field("incident", .text), Column(texts: cases.map(\.incident))),
        (
          Field("asked", .text, title: "Asked", categories: ["yes", "not-found", "no"].map { .init(code: $0) }),
          Column(texts: cases.map(\.asked))
        ),
        (Field("start", .date, title: "Start"), .date(cases.map(\.start))),
        (Field("startDetail", .text, title: "Clock starts"), Column(texts: cases.map(\.startDetail))),
        (Field("end", .date, title: "End"), .date(cases.map(\.end))),
        (Field("days", .bounds, title: "Wait", unit: "days"), .values(cases.map { .bounds($0.days) })),
        (Field("low", .integer, title: "At least", unit: "days"), Column(numbers: cases.map(\.low))),
        (atMost(.integer), Column(numbers: cases.map(\.days.high))),
        (Field("open", .boolean, title: "Open"), .boolean(cases.map(\.isOpen))),
        (
          Field("outcome", .text, title: "Outcome", categories: outcomes), Column(texts: cases.map(\.outcome.rawValue))
        ),
        (
          Field("level", .text, title: "First answer", categories: rungs), Column(texts: cases.map(\.level?.rawValue))
        ),
        (
          Field("highest", .text, title: "Highest answer", categories: rungs),
          Column(texts: cases.map { ($0.highest ?? ($0.level == nil ? nil : ResponseRung.none))?.rawValue })
        ),
        (Field("answer", .text, title: "Answer"), Column(texts: cases.map(\.answer))),
        (Field("lead", .integer, title: "Start uncertain by", unit: "days"), Column(numbers: cases.map(\.lead))),
        (Field("group", .text), Column(texts: cases.map(\.group))),
      ], lineage: Lineage { cases.indices.contains($0) ? cases[$0].lineage : [] })
  }

  /// The upper bound of a wait; where there is none, the case is open.
  static func atMost(_ type: FieldType) -> Field {
    var field = Field("high", type, title: "At most", unit: "days")
    field.missingIsOpen = true
    return field
  }
}
