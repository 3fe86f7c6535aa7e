import CasusSource

extension JSONReader {
  /// The string that starts at the next byte, its quotation mark.
  mutating func readString() throws(Stop) -> String {
    index += 1
    let start = index
    var seen: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      seen |= byte
      if byte == UInt8(ascii: "\"") {
        let text = try seen < 0x80 ? ascii(start..<index) : decoded(start..<index)
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: start) }
      guard byte >= 0x20 else { throw unexpected("'\"'") }
      if byte & 0xC0 == 0x80 { continuationBytes += 1 }
      index += 1
    }
    throw unexpected("'\"'")
  }

  /// The rest of a string with escapes; the next byte is the first backslash.
  private mutating func readEscapedString(from start: Int) throws(Stop) -> String {
    var text = try decoded(start..<index)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"):
        index += 1
        text.unicodeScalars.append(try readEscape())
      case ..<0x20: throw unexpected("'\"'")
      default:
        let stretch = index
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
          bytes[index] != UInt8(ascii: "\\")
        {
          if bytes[index] & 0xC0 == 0x80 { continuationBytes += 1 }
          index += 1
        }
        text += try decoded(stretch..<index)
      }
    }
    throw unexpected("'\"'")
  }

  private mutating func readEscape() throws(Stop) -> Unicode.Scalar {
    guard index < bytes.count else { throw unexpected("an escape") }
    let byte = bytes[index]
    let simple: Unicode.Scalar? =
      switch byte {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case UInt8(ascii: "/"): "/"
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    if let simple {
      index += 1
      return simple
    }
    guard byte == UInt8(ascii: "u") else {
      throw unexpected("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
    index += 1
    let unit = try readUnit()
    guard unit & 0xF800 == 0xD800 else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    guard unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let beforeSecond = index
    index += 2
    let second = try readUnit()
    guard second & 0xFC00 == 0xDC00 else {
      index = beforeSecond
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x1_0000 + (unit & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private mutating func readUnit() throws(Stop) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = hexadecimal(bytes[index]) else { throw unexpected("a hexadecimal digit") }
      unit = unit << 4 + digit
      index += 1
    }
    return unit
  }

  private func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private func ascii(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func decoded(_ range: Range<Int>) throws(Stop) -> String {
    guard let text = String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) else {
      throw unexpected("UTF-8 text before this")
    }
    return text
  }

  /// The key that starts at the next byte; the key that stood there in the mapping before, where it is the same.
  mutating func readKey(expecting expected: String?) throws(Stop) -> String {
    if let expected {
      let length = expected.utf8.count
      if index + length + 1 < bytes.count, bytes[index + 1 + length] == UInt8(ascii: "\""),
        expected.utf8.elementsEqual(bytes[index + 1..<index + 1 + length])
      {
        if !isASCII(index + 1..<index + 1 + length) { return try readString() }
        index += length + 2
        return expected
      }
    }
    return try readString()
  }

  private func isASCII(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 < 0x80 } }

  /// The number that starts at the next byte.
  mutating func readNumber() throws(Stop) -> Double {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var significand: UInt64 = 0
    var digits = 0
    let firstDigit = index
    readDigits(into: &significand, counting: &digits)
    guard index > firstDigit else { throw unexpected("a digit") }
    if index - firstDigit > 1, bytes[firstDigit] == UInt8(ascii: "0") {
      index = firstDigit + 1
      throw unexpected("a number without leading zeros")
    }
    var scale = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let firstDecimal = index
      readDigits(into: &significand, counting: &digits)
      scale = index - firstDecimal
      guard scale > 0 else { throw unexpected("a digit") }
    }
    let hasExponent = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "e")
    // Exact: both the digits and the power of ten are whole numbers that a Double holds.
    if !hasExponent, digits <= 15, scale <= 22 {
      let value = Double(significand) / powersOfTen[scale]
      return isNegative ? -value : value
    }
    if hasExponent { try skipExponent() }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw unexpected("a number below 1.8e308 before this") }
    return value
  }

  private mutating func skipExponent() throws(Stop) {
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    guard index > first else { throw unexpected("a digit") }
  }

  private mutating func readDigits(into significand: inout UInt64, counting digits: inout Int) {
    while index < bytes.count, isDigit(bytes[index]) {
      significand = significand &* 10 &+ UInt64(bytes[index] - UInt8(ascii: "0"))
      digits += 1
      index += 1
    }
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]
