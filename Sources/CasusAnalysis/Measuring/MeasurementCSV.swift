import CasusData

/// Results as CSV, one line for each row; undefined is an empty cell.
enum MeasurementCSV {
  static func text(_ table: Table) -> String {
    var bytes: [UInt8] = []
    for (index, field) in table.fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field.name, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    for row in 0..<table.rowCount {
      for (index, column) in table.columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        if case .number(let number) = column[row] {
          appendNumber(number, to: &bytes)
        } else {
          append(column[row].plainText, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let special: Set<UInt8> = [quote, UInt8(ascii: ","), 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 { bytes += byte == quote ? [quote, quote] : [byte] }
    bytes.append(quote)
  }
}

/// Writes a number unrounded, as JavaScript does; nothing where it is none.
func appendNumber(_ value: Double, to bytes: inout [UInt8]) {
  guard value.isFinite else { return }
  // Swift writes what lies between these as JavaScript does, and faster than the general way.
  if abs(value) >= 1e-4, abs(value) < 1e15, value != value.rounded() {
    bytes += value.description.utf8
  } else {
    bytes += numberText(value).utf8
  }
}
