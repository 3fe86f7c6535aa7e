import CasusData
import CasusSource

/// The rows of a table that count, found by their keys: known by the day the record is read up to, of the view that is
/// looked at, and one of each conflict set.
///
/// Who names a reading that does not count means the case, and is led to the one that does.
struct StandingRows: Sendable {
  let table: Table
  let rows: [Int]
  private let rowOfKey: [String: Int]

  init(of table: Table, in subject: Subject) {
    self.table = table
    rows = visibleRows(of: table, in: subject)
    var rowOfKey: [String: Int] = [:]
    var rowOfSet: [String: Int] = [:]
    for row in rows {
      if let key = table.text(row, "id") { rowOfKey[key] = row }
      if let set = table.text(row, "conflict"), rowOfSet[set] == nil { rowOfSet[set] = row }
    }
    for row in 0..<table.rowCount {
      guard let key = table.text(row, "id"), rowOfKey[key] == nil, let set = table.text(row, "conflict") else {
        continue
      }
      rowOfKey[key] = rowOfSet[set]
    }
    self.rowOfKey = rowOfKey
  }

  /// The row of a key, or the one that stands for it in its conflict set.
  func row(_ key: String?) -> Int? { key.flatMap { rowOfKey[$0] } }
}

/// The numbers of the rows that count for a subject.
func visibleRows(of table: Table, in subject: Subject) -> [Int] {
  subject.tablesRead?.note(table.name)
  let others = subject.otherReadings
  return visibleRows(
    of: table, in: subject.dataset, asOf: subject.asOf, view: subject.view,
    otherwise: others.isEmpty ? nil : { others.reading(of: $0) })
}

extension Table {
  func text(_ row: Int, _ field: String) -> String? {
    let text = value(row, field).plainText
    return text.isEmpty ? nil : text
  }

  func date(_ row: Int, _ field: String) -> ImpreciseDate? {
    if case .date(let date) = value(row, field) { date } else { nil }
  }

  /// Where a row stands in its file, or the place where the question was asked.
  func place(_ row: Int, else place: Place) -> Place {
    guard let places, places.contains(row) else { return place }
    return places[row]
  }

  /// The place of a cell.
  func place(_ row: Int, field: String?, else place: Place) -> Place {
    guard let places, places.contains(row), let index = field.flatMap(index(of:)) else {
      return self.place(row, else: place)
    }
    return places[row, index]
  }
}

extension Subject {
  /// When the source of a row was published.
  func published(_ row: Int, of table: Table) -> ImpreciseDate? {
    guard let source = sourceRow(row, of: table) else { return nil }
    return dataset.table(as: "sources")?.date(source, "published")
  }

  func sourceRow(_ row: Int, of table: Table) -> Int? {
    guard let source = table.text(row, "source"), let sources = dataset.table(as: "sources") else { return nil }
    return (0..<sources.rowCount).first { sources.text($0, "id") == source }
  }

  /// The label of a row of a table by its key; the key itself where it has none.
  func label(_ key: String?, in table: String, field: String = "label") -> String? {
    guard let key, let table = dataset.table(as: table) else { return key }
    guard let row = (0..<table.rowCount).first(where: { table.text($0, "id") == key }) else { return key }
    return table.text(row, field) ?? table.text(row, "label") ?? key
  }

  /// A table with the columns it must have; nil, and reported, where it or one of them is missing.
  func table(_ name: String, having columns: [String], reporting diagnostics: inout [Diagnostic]) -> Table? {
    guard let table = dataset.table(as: name) else {
      diagnostics.append(.missingTable(name, known: dataset.tables.map(\.name), at: place))
      return nil
    }
    let missing = columns.filter { table.index(of: $0) == nil }
    for column in missing {
      diagnostics.append(.missingColumn(column, in: table.name, known: table.fieldNames, at: place))
    }
    return missing.isEmpty ? table : nil
  }
}
