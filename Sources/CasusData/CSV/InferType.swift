/// The narrowest type that fits every value of a column of words, and the column in that type.
///
/// Each distinct value is looked at once. Numbers with leading zeros stay words: they are codes.
func inferred(_ column: Column) -> (FieldType, Column) {
  guard case .text(let codes, let pool) = column, !pool.isEmpty else { return (.text, column) }
  if let numbers = all(pool, number) {
    let missing = codes.indices.filter { codes[$0] < 0 }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() } && !pool.contains { $0.contains(".") || $0.contains("e") }
    return (
      isWhole ? .integer : .number,
      .number(codes.map { $0 < 0 ? 0 : numbers[Int($0)] }, missing: missing.isEmpty ? nil : Set(missing))
    )
  }
  if let booleans = all(pool, boolean) { return (.boolean, .boolean(codes.map { $0 < 0 ? nil : booleans[Int($0)] })) }
  if let dates = all(pool, date) { return (.date, .date(codes.map { $0 < 0 ? nil : dates[Int($0)] })) }
  return (.text, column)
}

/// The values of all texts, or nil where one has none.
private func all<T>(_ pool: [String], _ read: (String) -> T?) -> [T]? {
  var result: [T] = []
  for text in pool {
    guard let value = read(text) else { return nil }
    result.append(value)
  }
  return result
}

private func number(_ text: String) -> Double? {
  let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  if digits.count > 1, digits.first == UInt8(ascii: "0"), digits.dropFirst().first != UInt8(ascii: ".") { return nil }
  var text = text
  return text.withUTF8 { decimalNumber($0, whole: false) }
}

private func boolean(_ text: String) -> Bool? {
  switch text {
  case "true", "True", "TRUE": true
  case "false", "False", "FALSE": false
  default: nil
  }
}

/// Only what has a month is taken for a date: a column of years is one of numbers.
private func date(_ text: String) -> ImpreciseDate? {
  text.utf8.count >= 7 && text.utf8.contains(UInt8(ascii: "-")) ? parseEDTF(text) : nil
}
