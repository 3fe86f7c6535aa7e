/// Checks that the values of some fields, together, stand once.
func checkUniqueKey(_ fields: [String], isPrimary: Bool, in read: inout ReadTable) {
  let indices = fields.compactMap { read.table.index(of: $0) }
  guard indices.count == fields.count, let shown = indices.first else { return }
  let columns = indices.map { read.table.columns[$0] }
  if let codes = RowCodes(of: columns), !codes.hasMissing, codes.areDistinct() { return }
  let keys = RowKeys(columns)
  var firstRows: [String: Int] = [:]
  firstRows.reserveCapacity(read.table.rowCount)
  for row in 0..<read.table.rowCount {
    guard let key = keys[row] else {
      guard isPrimary else { continue }
      for (field, index) in zip(fields, indices) where read.table.columns[index][row].isNull {
        read.faults.add(DataCode.primaryKey, row: row, column: index) { .emptyKey(field) }
      }
      continue
    }
    if let first = firstRows[key] {
      read.faults.add(DataCode.primaryKey, row: row, column: shown) {
        .doubledKey(keys.shown(row), fields: fields, firstRow: first)
      }
    } else {
      firstRows[key] = row
    }
  }
}

/// Checks that the values of some fields are found in another table, or in the same one.
func checkForeignKey(_ key: TableSchema.ForeignKey, of read: inout ReadTable, in target: Table) {
  let own = key.fields.compactMap { read.table.index(of: $0) }
  let other = key.referenced.compactMap { target.index(of: $0) }
  guard own.count == key.fields.count, other.count == key.referenced.count, let shown = own.first else { return }
  let targetKeys = RowKeys(other.map { target.columns[$0] })
  let present = targetKeys.all(target.rowCount)
  let keys = RowKeys(own.map { read.table.columns[$0] })
  // A column of words is checked once for each word.
  if own.count == 1, case .text(let codes, let pool) = read.table.columns[shown] {
    let isFound = pool.map { present.contains($0) }
    guard isFound.contains(false) else { return }
    let known = candidates(present)
    for (row, code) in codes.enumerated() where code >= 0 && !isFound[Int(code)] {
      read.faults.add(DataCode.foreignKey, row: row, column: shown) {
        .dangling(pool[Int(code)], table: key.table, fields: key.referenced, known: known)
      }
    }
    return
  }
  // A column of numbers is looked up once for each run of one number.
  if own.count == 1, case .number(let values, nil) = read.table.columns[shown],
    case .number(let others, nil) = target.columns[other[0]]
  {
    let numbers = Set(others)
    var last: Double?
    let areFound = values.allSatisfy { value in
      if value == last { return true }
      last = value
      return numbers.contains(value)
    }
    if areFound { return }
  }
  let known = candidates(present)
  for row in 0..<read.table.rowCount {
    guard let value = keys[row], !present.contains(value) else { continue }
    read.faults.add(DataCode.foreignKey, row: row, column: shown) {
      .dangling(keys.shown(row), table: key.table, fields: key.referenced, known: own.count == 1 ? known : [])
    }
  }
}

/// Names for a did-you-mean; over many thousand keys it would take too long to look for the nearest.
private func candidates(_ present: Set<String>) -> [String] { present.count > 5000 ? [] : present.sorted() }

/// The values of some columns in a row as one text.
private struct RowKeys {
  private let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  /// Nil where one of the values is missing.
  subscript(row: Int) -> String? {
    var parts: [String] = []
    for column in columns {
      let value = column[row]
      guard !value.isNull else { return nil }
      parts.append(value.plainText)
    }
    // The unit separator does not occur in keys.
    return parts.count == 1 ? parts[0] : parts.joined(separator: "\u{1F}")
  }

  func shown(_ row: Int) -> String { columns.map { $0[row].plainText }.joined(separator: ", ") }

  func all(_ count: Int) -> Set<String> {
    if columns.count == 1, case .text(let codes, let pool) = columns[0] {
      let used = Set(codes)
      return Set(pool.indices.filter { used.contains(Int32($0)) }.map { pool[$0] })
    }
    return Set((0..<count).compactMap { self[$0] })
  }
}
