import CasusData

/// The rows of the dataset that an edition rests on, as they are met.
struct LockRows {
  private let edition: Edition
  private var used: Set<RowReference> = []
  /// The names of rows, each worked out once.
  private var names: [RowReference: String] = [:]
  /// Sets too large to stand beside a number, by their hash.
  private(set) var sets: [String: Lock.RowSet] = [:]

  /// So many rows are listed of a table or a set.
  private let limit: Int

  init(_ edition: Edition, limit: Int) {
    self.edition = edition
    self.limit = limit
  }

  /// The rows behind a number as a set; its place in the file makes no difference to a row.
  mutating func set(of references: [RowReference]) -> Lock.RowSet {
    used.formUnion(references)
    var all: [String] = []
    for reference in Set(references) { all.append(name(of: reference)) }
    all.sort()
    var set = Lock.RowSet(count: all.count, hash: ShortHash.of(all, digits: 10), rows: all)
    if all.count > limit { set.rows = Array(all.prefix(3)) }
    if all.count > Lock.inlineLimit { sets[set.hash] = set }
    return set
  }

  /// The rows behind what is drawn.
  mutating func use(_ tables: [Table]) {
    for table in tables {
      for row in 0..<table.rowCount { used.formUnion(table.lineage[row]) }
    }
  }

  private mutating func name(of reference: RowReference) -> String {
    if let known = names[reference] { return known }
    let name = "\(reference.table)/\(edition.rowKey(reference.table, reference.row))"
    names[reference] = name
    return name
  }

  /// What is held of tables and rows.
  mutating func printed() -> (tables: [Lock.Table], rows: [Lock.Row]) {
    var tables: [Lock.Table] = []
    var listed: [Lock.Row] = []
    for (name, references) in Dictionary(grouping: used, by: \.table).sorted(by: { $0.key < $1.key }) {
      let table = edition.dataset?[name]
      var rows: [Lock.Row] = []
      for reference in references { rows.append(row(reference, of: table)) }
      rows.sort { ($0.name, $0.hash) < ($1.name, $1.hash) }
      tables.append(
        Lock.Table(
          name: name, used: rows.count, hash: ShortHash.of(rows.flatMap { [$0.name, $0.hash] }, digits: 10),
          columns: table?.fieldNames ?? []))
      if rows.count <= limit { listed += rows }
    }
    return (tables, listed)
  }

  private mutating func row(_ reference: RowReference, of table: Table?) -> Lock.Row {
    let name = name(of: reference)
    guard let table, (0..<table.rowCount).contains(reference.row) else {
      return Lock.Row(name: name, hash: "", cells: "")
    }
    var hash = ShortHash()
    var cells = ""
    // Columns in the order of their names: where a column stands makes no difference to a row.
    let content = zip(table.fieldNames, table.columns).map { name, column in
      (name: name, text: column[reference.row] == .null ? nil : column[reference.row].plainText)
    }
    for cell in content {
      cells += cell.text.map { ShortHash.of([cell.name, $0], digits: 2) } ?? ".."
    }
    for cell in content.sorted(by: { $0.name < $1.name }) {
      guard let text = cell.text else { continue }
      hash.add(cell.name)
      hash.add(text)
    }
    return Lock.Row(name: name, hash: hash.hex(10), cells: cells)
  }
}
