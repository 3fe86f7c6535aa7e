import CasusData

/// Cases read from a bound table: their waits, and the row of each.
struct BoundCases: Sendable {
  private(set) var sample = WaitSample()
  private(set) var rows: [Int] = []

  mutating func append(row: Int, low: Double, reach: Double, _ outcome: WaitingCase.Outcome, entry: Double) {
    sample.append(low: low, reach: reach, outcome, entry: entry)
    rows.append(row)
  }

  /// The cases of each group, in the order of the groups' names.
  func divided(by key: CodedColumn) -> [(name: String, cases: BoundCases)] {
    var groups = [BoundCases](repeating: BoundCases(), count: key.names.count)
    for (index, row) in rows.enumerated() {
      groups[Int(key.keys[row])].append(
        row: row, low: sample.lows[index], reach: sample.reach(index), sample.outcomes[index],
        entry: sample.entries?[index] ?? 0)
    }
    return zip(key.names, groups).filter { !$0.1.rows.isEmpty }.sorted { $0.0 < $1.0 }
  }

  /// One row for each case, with what is known of it: no label, no dates.
  func table(id: Column?, by: Column?, lineage: Lineage) -> Table {
    let outcomes = WaitingCase.Outcome.allCases
    let sample = sample
    let isOpen = sample.outcomes.map { $0 == .open }
    let highs = sample.lows.indices.map { isOpen[$0] ? Value.null : .number(sample.reach($0)) }
    let days = sample.lows.indices.map { index in
      Value.bounds(Bounds(low: sample.lows[index], high: isOpen[index] ? nil : sample.reach(index)))
    }
    let codes = sample.outcomes.map { Int32($0.position) }
    return Table(
      results: "cases",
      [
        (Field("case", .text), id?.selecting(rows) ?? .number(rows.map { Double($0 + 1) }, missing: nil)),
        (Field("days", .bounds, title: "Wait", unit: "days"), .values(days)),
        (Field("low", .number, title: "At least", unit: "days"), .number(sample.lows, missing: nil)),
        (CaseTable.atMost(.number), .values(highs)),
        (Field("open", .boolean, title: "Open"), .boolean(isOpen)),
        (
          Field("outcome", .text, title: "Outcome", categories: outcomes.map { .init(code: $0.rawValue) }),
          .text(codes: codes, pool: outcomes.map(\.rawValue))
        ),
      ] + (by.map { [(Field("group", .text), $0.selecting(rows))] } ?? []),
      lineage: Lineage { [rows] in rows.indices.contains($0) ? lineage[rows[$0]] : [] })
  }
}
