import CasusData

/// One row for each kind of response, each with a clock of its own: the first of any kind, the first statement, the
/// first mission, and the highest rung the case ever reached.
enum KindTable {
  static func of(_ kinds: [(kind: AwaitedResponse, group: LagGroup)]) -> Table {
    let categories = AwaitedResponse.allCases.map { Field.Category(code: $0.rawValue) }
    let table = GroupTable(groups: kinds.map(\.group), method: WaitMethod(horizons: [])).table
    let shown = table.fields.indices.filter { kept.contains(table.fields[$0].name) }
    return Table(
      results: "kinds",
      [
        (
          Field("kind", .text, title: "Kind of response", categories: categories),
          Column(texts: kinds.map(\.kind.rawValue))
        )
      ] + shown.map { (table.fields[$0], table.columns[$0]) }, lineage: table.lineage)
  }

  private static let kept: Set = [
    "n", "answered", "open", "refused", "withdrawn", "median", "medianLow", "medianHigh", "reason",
  ]
}
