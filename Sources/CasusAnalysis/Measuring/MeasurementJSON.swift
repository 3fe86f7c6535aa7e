import CasusData

/// Results as JSON: unrounded, null where undefined, with the reason beside it.
struct MeasurementJSON {
  private var bytes: [UInt8] = []

  init(_ measurement: Measurement) {
    append("{\"indicator\": ")
    string(measurement.indicator)
    append(", \"rule\": ")
    string(measurement.rule)
    append(", \"asOf\": ")
    string(measurement.asOf.description)
    append(", \"options\": {")
    for (index, option) in measurement.options.enumerated() {
      if index > 0 { append(", ") }
      string(option.0)
      append(": ")
      string(option.1)
    }
    append("},\n \"results\": ")
    rows(of: measurement.results.results)
    append(",\n \"tests\": ")
    rows(of: measurement.results.tests)
    if let sensitivity = measurement.results.sensitivity {
      append(",\n \"sensitivity\": ")
      rows(of: sensitivity)
    }
    append("}\n")
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func rows(of table: Table) {
    append("[")
    let paths = table.fields.map { $0.name.split(separator: ".").map(String.init) }
    for row in 0..<table.rowCount {
      append(row == 0 ? "\n  " : ",\n  ")
      object(row, of: table, paths)
    }
    append(table.rowCount == 0 ? "]" : "\n ]")
  }

  private mutating func object(_ row: Int, of table: Table, _ paths: [[String]]) {
    append("{")
    var open: [String] = []
    var isFirst = true
    for (index, path) in paths.enumerated() {
      let value = table.columns[index][row]
      if value == .null, path.last.map(Self.isRemark) == true { continue }
      let parents = path.dropLast()
      let shared = zip(open, parents).prefix { $0 == $1 }.count
      for _ in shared..<open.count { append("}") }
      if !isFirst { append(", ") }
      isFirst = false
      for parent in parents[shared...] {
        string(parent)
        append(": {")
      }
      open = Array(parents)
      string(path.last ?? "")
      append(": ")
      self.value(value)
    }
    for _ in open { append("}") }
    append("}")
  }

  /// What says something about its neighbours and is left out where there is nothing to say.
  private static func isRemark(_ name: String) -> Bool { name == "reason" || name == "label" }

  private mutating func value(_ value: Value) {
    switch value {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .number(let value): number(value)
    case .text(let text): string(text)
    case .date, .instant: string(value.plainText)
    case .bounds(let bounds):
      append("{\"low\": ")
      number(bounds.low)
      append(", \"high\": ")
      bounds.high.map { number($0) } ?? append("null")
      append("}")
    case .list(let values):
      append("[")
      for (index, item) in values.enumerated() {
        if index > 0 { append(", ") }
        self.value(item)
      }
      append("]")
    case .object(let fields):
      append("{")
      for (index, name) in fields.names.enumerated() {
        if index > 0 { append(", ") }
        string(name)
        append(": ")
        self.value(fields.values[index])
      }
      append("}")
    }
  }

  private mutating func number(_ value: Double) {
    guard value.isFinite else { return append("null") }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortestDecimal.width) { room in
      guard let place = room.baseAddress else { return }
      bytes += UnsafeBufferPointer(start: place, count: ShortestDecimal.write(value, to: place))
    }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: append("\\n")
      case 0x09: append("\\t")
      case 0x0D: append("\\r")
      case ..<0x20:
        let hex = String(byte, radix: 16)
        append("\\u00" + (hex.utf8.count == 1 ? "0" : "") + hex)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
