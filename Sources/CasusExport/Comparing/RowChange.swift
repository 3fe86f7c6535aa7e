/// A row in use that joined, left or has another content.
package struct RowChange: Sendable, Hashable {
  /// What became of it.
  package enum Kind: String, Sendable, Hashable { case added, removed, changed }

  package var kind: Kind
  /// `TABLE/KEY`.
  package var name: String
  /// The columns whose cells changed, in the order of the file; empty where that cannot be told.
  package var columns: [String]

  package init(kind: Kind, name: String, columns: [String] = []) {
    self.kind = kind
    self.name = name
    self.columns = columns
  }

  package var table: String { name.split(separator: "/", maxSplits: 1).first.map(String.init) ?? name }
  package var key: String { String(name.dropFirst(table.count + 1)) }

  static func all(from old: Lock, to new: Lock) -> [RowChange] {
    let was = Dictionary(old.rows.map { ($0.name, $0) }) { first, _ in first }
    let now = Dictionary(new.rows.map { ($0.name, $0) }) { first, _ in first }
    // A table that is listed in one lock only has not lost or won all its rows.
    let folded = old.foldedTables.union(new.foldedTables)
    let oldColumns = Dictionary(old.tables.map { ($0.name, $0.columns) }) { first, _ in first }
    let newColumns = Dictionary(new.tables.map { ($0.name, $0.columns) }) { first, _ in first }
    return Set(was.keys).union(now.keys).sorted().compactMap { name in
      var change = RowChange(kind: .changed, name: name)
      if folded.contains(change.table) { return nil }
      switch (was[name], now[name]) {
      case (let before?, let after?):
        guard before.hash != after.hash else { return nil }
        change.columns = columns(
          before.cells, oldColumns[change.table] ?? [], after.cells, newColumns[change.table] ?? [])
      case (nil, _): change.kind = .added
      case (_, nil): change.kind = .removed
      }
      return change
    }
  }

  /// The columns whose prints differ; a column that one side lacks differs where its cell is not empty.
  private static func columns(_ old: String, _ oldNames: [String], _ new: String, _ newNames: [String]) -> [String] {
    let before = prints(old, oldNames)
    let after = prints(new, newNames)
    let names = newNames + oldNames.filter { !newNames.contains($0) }
    return names.filter { (before[$0] ?? "..") != (after[$0] ?? "..") }
  }

  private static func prints(_ cells: String, _ names: [String]) -> [String: String] {
    let digits = Array(cells)
    guard digits.count == 2 * names.count else { return [:] }
    return Dictionary(names.enumerated().map { ($1, String(digits[2 * $0..<2 * $0 + 2])) }) { first, _ in first }
  }
}

extension Lock {
  /// The tables whose rows in use are too many to be listed.
  var foldedTables: Set<String> {
    let listed = Dictionary(grouping: rows) { RowChange(kind: .changed, name: $0.name).table }.mapValues(\.count)
    return Set(tables.filter { listed[$0.name, default: 0] < $0.used }.map(\.name))
  }
}
