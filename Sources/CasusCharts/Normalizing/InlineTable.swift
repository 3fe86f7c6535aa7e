import CasusData
import CasusSource
import CasusYAML

/// The table of `values: […]` or of a JSON file: columns typed by what they hold, fields without a declared type.
func inlineTable(_ rows: [Node], name: String) -> Table {
  var fieldIndex: [String: Int] = [:]
  var names: [String] = []
  var cells: [[Value]] = []
  for (row, node) in rows.enumerated() {
    switch node.content {
    case .map(let entries):
      // Records of one shape name their fields in one order: try the same position before the dictionary.
      for (position, entry) in entries.enumerated() {
        let column: Int
        if position < names.count, names[position] == entry.key {
          column = position
        } else if let known = fieldIndex[entry.key] {
          column = known
        } else {
          column = names.count
          names.append(entry.key)
          cells.append([])
        }
        fieldIndex[entry.key] = column
        while cells[column].count < row { cells[column].append(.null) }
        if cells[column].count == row { cells[column].append(value(of: entry.value)) }
      }
    default:
      if fieldIndex["data"] == nil {
        fieldIndex["data"] = names.count
        names.append("data")
        cells.append([])
      }
      if let column = fieldIndex["data"] {
        while cells[column].count < row { cells[column].append(.null) }
        cells[column].append(value(of: node))
      }
    }
  }
  for column in cells.indices {
    while cells[column].count < rows.count { cells[column].append(.null) }
  }
  return Table(
    name: name, fields: names.map { Field($0, .any) }, columns: cells.map { Column(typing: $0) }, rowCount: rows.count,
    lineage: .none)
}

/// The value a YAML or JSON node stands for.
func value(of node: Node) -> Value {
  switch node.content {
  case .null: .null
  case .boolean(let value): .boolean(value)
  case .number(let value): .number(value)
  case .text(let value): .text(value)
  case .list(let nodes): .list(nodes.map { value(of: $0) })
  case .map(let entries): .object(Value.Fields(names: entries.map(\.key), values: entries.map { value(of: $0.value) }))
  }
}

extension Column {
  /// The tightest column that holds these values.
  init(typing values: [Value]) {
    var kinds: Set<Int> = []
    for value in values {
      switch value {
      case .null: kinds.insert(0)
      case .number: kinds.insert(1)
      case .text: kinds.insert(2)
      case .boolean: kinds.insert(3)
      default: kinds.insert(4)
      }
    }
    let present = kinds.subtracting([0])
    if present == [1] {
      var missing: Set<Int> = []
      let numbers = values.enumerated().map { row, value -> Double in
        if case .number(let number) = value { return number }
        missing.insert(row)
        return .nan
      }
      self = .number(numbers, missing: missing.isEmpty ? nil : missing)
    } else if present == [2] {
      self.init(texts: values.map { value -> String? in if case .text(let text) = value { text } else { nil } })
    } else {
      self = .values(values)
    }
  }
}
