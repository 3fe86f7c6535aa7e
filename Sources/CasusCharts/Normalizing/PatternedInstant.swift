import CasusData

/// Reads a text by a pattern of d3's, such as `%d/%m/%Y`, as milliseconds since 1970; nil where it does not fit.
///
/// Known are years (`%Y %y`), months (`%m %b %B`), days (`%d %e %j`), times (`%H %I %M %S %L %f %p`) and names of days,
/// which say nothing that the date does not. What a pattern leaves out is the first of its kind, the year is 1900.
func readInstant(_ text: String, by pattern: String) -> Double? {
  let bytes = Array(text.utf8)
  var index = 0
  var (year, month, day) = (1900, 1, 1)
  var dayOfYear: Int?
  var (hour, minute, second, millisecond) = (0, 0, 0, 0.0)
  var isAfternoon: Bool?

  func number(_ most: Int) -> Int? {
    var value = 0
    var digits = 0
    while index < bytes.count, digits < most, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
      digits += 1
    }
    return digits > 0 ? value : nil
  }
  /// The place of the name that stands here, whole or as its first three letters.
  func name(_ names: [String], isShort: Bool) -> Int? {
    for (place, full) in names.enumerated() {
      let wanted = Array((isShort ? String(full.prefix(3)) : full).utf8)
      guard bytes.count - index >= wanted.count else { continue }
      let found = bytes[index..<index + wanted.count].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
      if found == wanted {
        index += wanted.count
        return place
      }
    }
    return nil
  }

  var rest = Array(pattern.unicodeScalars)[...]
  while let letter = rest.popFirst() {
    guard letter == "%" else {
      let wanted = Array(String(letter).utf8)
      guard bytes.count - index >= wanted.count, Array(bytes[index..<index + wanted.count]) == wanted else {
        return nil
      }
      index += wanted.count
      continue
    }
    guard var directive = rest.popFirst() else { return nil }
    if directive == "-" || directive == "_" || directive == "0", let next = rest.popFirst() { directive = next }
    while directive == "e" || directive == "d", index < bytes.count, bytes[index] == 0x20 { index += 1 }
    switch directive {
    case "Y":
      guard let value = number(4) else { return nil }
      year = value
    case "y":
      guard let value = number(2) else { return nil }
      year = value > 68 ? 1900 + value : 2000 + value
    case "m":
      guard let value = number(2), (1...12).contains(value) else { return nil }
      month = value
    case "b", "B":
      guard let value = name(longMonths, isShort: directive == "b") else { return nil }
      month = value + 1
    case "a", "A":
      guard name(longDays, isShort: directive == "a") != nil else { return nil }
    case "d", "e":
      guard let value = number(2), (1...31).contains(value) else { return nil }
      day = value
    case "j":
      guard let value = number(3), (1...366).contains(value) else { return nil }
      dayOfYear = value
    case "H", "I":
      guard let value = number(2), value < 25 else { return nil }
      hour = value
    case "M":
      guard let value = number(2), value < 60 else { return nil }
      minute = value
    case "S":
      guard let value = number(2), value < 61 else { return nil }
      second = value
    case "L":
      guard let value = number(3) else { return nil }
      millisecond = Double(value)
    case "f":
      guard let value = number(6) else { return nil }
      millisecond = (Double(value) / 1000).rounded(.down)
    case "p":
      guard let value = name(["am", "pm"], isShort: false) else { return nil }
      isAfternoon = value == 1
    case "%":
      guard index < bytes.count, bytes[index] == 0x25 else { return nil }
      index += 1
    default: return nil
    }
  }
  guard index == bytes.count else { return nil }
  if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
  var days = Double(CivilDay(year: year, month: dayOfYear == nil ? month : 1, day: dayOfYear == nil ? day : 1).number)
  if let dayOfYear { days += Double(dayOfYear - 1) }
  return days * 86_400_000 + Double(hour * 3600 + minute * 60 + second) * 1000 + millisecond
}

private let longMonths = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]
private let longDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

extension Column {
  /// Texts as instants by a pattern; what does not fit it is missing.
  func parsed(by pattern: String) -> Column {
    let keys = keys
    let read = keys.distinct.map { value -> Value in
      readInstant(value.plainText, by: pattern).map { .instant($0) } ?? .null
    }
    return .values(keys.codes.map { read[Int($0)] })
  }
}
