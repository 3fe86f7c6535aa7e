/// What a reader of a dataset must know: its tables, columns and codes, how they were coded and could have been coded
/// otherwise, where the sources disagree, and how much each of them gives.
package struct Codebook: Sendable {
  package var name: String
  package var title: String
  package var description: String?
  package var version: String?
  package var tables: [CodebookTable]
  package var rules: [CodingRule]
  package var conflicts: [CodebookConflict]
  package var sources: [Source]

  /// What a source gives.
  package struct Source: Sendable {
    package var key: String
    package var label: String
    /// Tables with rows that rest on it, in the order of the descriptor.
    package var rows: [(table: String, count: Int)]
  }

  package init(of dataset: Dataset) {
    name = dataset.name
    title = dataset.title ?? dataset.name
    description = dataset.description
    version = dataset.version
    tables = dataset.tables.enumerated().map { index, table in
      CodebookTable(of: table, dataset.schemas.indices.contains(index) ? dataset.schemas[index] : TableSchema())
    }
    rules = dataset.rules
    conflicts = CodebookConflict.all(in: dataset)
    sources = Self.sources(of: dataset)
  }

  /// The same codebook with some of its tables only, and what concerns them.
  package func limited(to names: [String]) -> Codebook {
    var copy = self
    copy.tables = tables.filter { names.contains($0.name) }
    copy.rules = rules.filter { rule in rule.tables.isEmpty || rule.tables.contains { names.contains($0) } }
    copy.conflicts = conflicts.filter { conflict in conflict.readings.contains { names.contains($0.table) } }
    copy.sources = sources.compactMap { source in
      let rows = source.rows.filter { names.contains($0.table) }
      return rows.isEmpty ? nil : Source(key: source.key, label: source.label, rows: rows)
    }
    return copy
  }

  private static func sources(of dataset: Dataset) -> [Source] {
    guard let sources = dataset.table(as: "sources"), let keys = sources.words("id") else { return [] }
    let label = sources.words("short") ?? sources.words("title")
    var counts: [String: [(table: String, count: Int)]] = [:]
    for table in dataset.tables where table.name != sources.name {
      for (key, count) in table["source"]?.textCounts ?? [:] { counts[key, default: []].append((table.name, count)) }
    }
    return (0..<sources.rowCount).compactMap { row in
      keys(row).map { Source(key: $0, label: label?(row) ?? $0, rows: counts[$0] ?? []) }
    }
  }
}

extension Column {
  /// How often each word of a column of words occurs.
  var textCounts: [String: Int] {
    guard case .text(let codes, let pool) = self else { return [:] }
    var counts = Array(repeating: 0, count: pool.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    return Dictionary(zip(pool, counts).filter { $0.1 > 0 }, uniquingKeysWith: +)
  }

  /// How many rows have a value.
  var filledCount: Int {
    switch self {
    case .text(let codes, _): codes.count { $0 >= 0 }
    case .number(let values, let missing): values.count - (missing?.count ?? 0)
    case .boolean(let values): values.count { $0 != nil }
    case .date(let values): values.count { $0 != nil }
    case .values(let values): values.count { !$0.isNull }
    }
  }
}
