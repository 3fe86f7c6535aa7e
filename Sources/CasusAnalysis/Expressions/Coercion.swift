package import CasusData

/// JavaScript's conversions, so that an expression means here what it means in Vega.
extension Value {
  /// Whether a test with this value passes: null, `false`, 0, NaN and the empty text do not.
  package var isTruthy: Bool {
    switch self {
    case .null: false
    case .boolean(let value): value
    case .number(let value): !(value == 0 || value.isNaN)
    case .text(let value): !value.isEmpty
    case .date, .bounds, .instant, .list, .object: true
    }
  }

  /// The value as a number; NaN where it is none. A date that is not one day is none, nor are inexact bounds.
  package var asNumber: Double {
    switch self {
    case .null: 0
    case .boolean(let value): value ? 1 : 0
    case .number(let value): value
    case .text(let value): readNumber(value)
    case .date(let value): value.day.map { CalendarTime.milliseconds(of: $0) } ?? .nan
    case .bounds(let value): value.isExact ? value.low : .nan
    case .instant(let value): value
    case .list(let values): values.isEmpty ? 0 : values.count == 1 ? values[0].asNumber : .nan
    case .object: .nan
    }
  }

  /// The value as text, as JavaScript's `String(x)` has it.
  package var asText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): numberText(value)
    case .text(let value): value
    case .date(let value): value.edtf
    case .bounds: plainText
    case .instant(let value): CalendarTime(milliseconds: value)?.isoText ?? "Invalid Date"
    case .list(let values): values.map { $0 == .null ? "" : $0.asText }.joined(separator: ",")
    case .object: "[object Object]"
    }
  }

  /// Whether it is null, NaN or an invalid instant: what Vega's `isValid` refuses.
  package var isMissing: Bool {
    switch self {
    case .null: true
    case .number(let value), .instant(let value): value.isNaN
    default: false
    }
  }
}

/// The number a text spells, by JavaScript's rules: blank is 0, anything but a number is NaN.
func readNumber(_ text: String) -> Double {
  let trimmed = text.trimmingBlanks
  if trimmed.isEmpty { return 0 }
  switch trimmed {
  case "Infinity", "+Infinity": return .infinity
  case "-Infinity": return -.infinity
  default: break
  }
  for (prefix, radix) in [("0x", 16), ("0X", 16), ("0b", 2), ("0B", 2), ("0o", 8), ("0O", 8)]
  where trimmed.hasPrefix(prefix) {
    return UInt64(trimmed.dropFirst(2), radix: radix).map { Double($0) } ?? .nan
  }
  // Swift's initializer also takes "nan", "inf" and hexadecimal fractions, which are no numbers here.
  let plain = Set("0123456789+-.eE".utf8)
  guard trimmed.utf8.allSatisfy(plain.contains) else { return .nan }
  return Double(trimmed) ?? Double(trimmed + "0") ?? Double("0" + trimmed) ?? .nan
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let last = lastIndex { !$0.isWhitespace } ?? first
    return String(self[first...last])
  }
}
