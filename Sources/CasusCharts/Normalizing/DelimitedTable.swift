import CasusData

/// The table of a CSV or TSV file as charts read it: RFC 4180 quoting, numbers and booleans told by their looks.
///
/// Data packages are read strictly elsewhere; this is for files that a specification names by `url`, which carry no
/// types, and for which Vega-Lite guesses them.
func delimitedTable(_ text: String, separator: UInt8, name: String) -> Table {
  var bytes = Array(text.utf8)[...]
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
  var records: [[String]] = []
  var record: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var index = bytes.startIndex
  func finishCell() {
    record.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
  }
  func finishRecord() {
    finishCell()
    if record.count > 1 || record.first?.isEmpty == false { records.append(record) }
    record.removeAll(keepingCapacity: true)
  }
  while index < bytes.endIndex {
    let byte = bytes[index]
    if isQuoted {
      if byte == 0x22 {
        if index + 1 < bytes.endIndex, bytes[index + 1] == 0x22 {
          cell.append(0x22)
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        cell.append(byte)
      }
    } else if byte == 0x22, cell.isEmpty {
      isQuoted = true
    } else if byte == separator {
      finishCell()
    } else if byte == 0x0A {
      finishRecord()
    } else if byte != 0x0D {
      cell.append(byte)
    }
    index += 1
  }
  if !cell.isEmpty || !record.isEmpty { finishRecord() }
  guard let head = records.first else {
    return Table(name: name, fields: [], columns: [], rowCount: 0, lineage: .none)
  }
  let rows = records.dropFirst()
  let columns = head.indices.map { column in
    guessedColumn(rows.map { column < $0.count ? $0[column] : "" })
  }
  return Table(
    name: name, fields: head.map { Field($0, .any) }, columns: columns, rowCount: rows.count, lineage: .none)
}

/// Numbers where all that is there reads as a number, booleans likewise, else words; an empty cell is missing.
private func guessedColumn(_ cells: [String]) -> Column {
  let present = cells.filter { !$0.isEmpty }
  if !present.isEmpty {
    if present.allSatisfy({ $0 == "true" || $0 == "false" }) {
      return .boolean(cells.map { $0.isEmpty ? nil : $0 == "true" })
    }
    if present.allSatisfy({ Double($0)?.isFinite == true && !hasLeadingZero($0) }) {
      return Column(typing: cells.map { Double($0).map(Value.number) ?? .null })
    }
  }
  return Column(texts: cells.map { $0.isEmpty ? nil : $0 })
}

/// A code such as 02134, which a number would lose the beginning of.
private func hasLeadingZero(_ cell: String) -> Bool {
  let bytes = cell.utf8
  guard bytes.first == 0x30, let second = bytes.dropFirst().first else { return false }
  return (0x30...0x39).contains(second)
}
