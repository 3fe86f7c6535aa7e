import CasusData

/// Published figures of others that an indicator can be set beside, with Wilson's interval where the counts are known.
enum Benchmarks {
  static func table(for measure: String, in subject: Subject) -> Table {
    let table = subject.dataset.table(as: "benchmarks")
    let rows = table.map { table in
      visibleRows(of: table, in: subject).filter { table.text($0, "measure") == measure }
    }
    guard let table, let rows else { return columns([], [], lineage: .none) }
    let figures = rows.map { row -> Estimate in
      if let count = table.value(row, "count").number.flatMap({ Int(exactly: $0) }),
        let n = table.value(row, "n").number.flatMap({ Int(exactly: $0) }), (0...n).contains(count)
      {
        return wilsonShare(count, of: n)
      }
      return table.value(row, "share").number.map { Estimate($0) } ?? .undefined("no figure")
    }
    let texts = ["id", "label"].map { field in rows.map { table.text($0, field) } }
    let lineage = rows.map { [RowReference(table: table.name, row: $0)] }
    let shorts = rows.map { subject.label(table.text($0, "source"), in: "sources", field: "short") }
    return columns(
      zip(texts[0], zip(texts[1], shorts)).map { ($0, $1.0, $1.1) },
      zip(rows, figures).map { (table.value($0, "count").number, table.value($0, "n").number, $1) },
      lineage: Lineage { lineage.indices.contains($0) ? lineage[$0] : [] })
  }

  private static func columns(
    _ names: [(id: String?, label: String?, source: String?)],
    _ figures: [(count: Double?, n: Double?, share: Estimate)],
    lineage: Lineage
  ) -> Table {
    Table(
      results: "benchmarks",
      [
        (Field("id", .text), Column(texts: names.map(\.id))),
        (Field("label", .text, title: "Figure"), Column(texts: names.map(\.label))),
        (Field("count", .integer, title: "Honoured"), Column(numbers: figures.map(\.count))),
        (Field("n", .integer, title: "Cases"), Column(numbers: figures.map(\.n))),
        (Field("share", .number, title: "Fulfilled", decimals: 2), Column(numbers: figures.map(\.share.value))),
        (Field("shareLow", .number, decimals: 2), Column(numbers: figures.map(\.share.low))),
        (Field("shareHigh", .number, decimals: 2), Column(numbers: figures.map(\.share.high))),
        (Field("source", .text, title: "Source"), Column(texts: names.map(\.source))),
      ], lineage: lineage)
  }
}
