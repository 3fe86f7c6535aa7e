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
        append(cell(column[row]), to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cell(_ value: Value) -> String {
    if case .number(let number) = value { return number.isFinite ? numberText(number) : "" }
    return value.plainText
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
