import CasusData

extension Column {
  /// A column of numbers, null where there is none.
  init(numbers: [Double?]) {
    let missing = numbers.indices.filter { numbers[$0] == nil }
    // A set of a million rows costs more than the column.
    if missing.count > 4096 {
      self = .values(numbers.map { $0.map(Value.number) ?? .null })
    } else {
      self = .number(numbers.map { $0 ?? 0 }, missing: missing.isEmpty ? nil : Set(missing))
    }
  }
}

extension Table {
  /// A table of results from its columns, all of one length.
  init(results name: String, _ columns: [(Field, Column)], lineage: Lineage) {
    self.init(
      name: name, fields: columns.map(\.0), columns: columns.map(\.1), rowCount: columns.first?.1.count ?? 0,
      lineage: lineage)
  }
}

extension Table {
  /// No results.
  static let noRows = Table(results: "results", [], lineage: .none)
}

extension Sequence where Element == RowReference {
  /// Sorted, each once.
  var uniqued: [RowReference] { Array(Set(self)).sorted() }
}
