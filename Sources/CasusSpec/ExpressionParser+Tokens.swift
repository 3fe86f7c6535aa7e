import CasusSource

extension ExpressionParser {
  /// The byte that stands next.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func advance(_ count: Int) { index += count }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
  }

  func place(_ range: Range<Int>) -> Place { source.place(of: base + range.lowerBound..<base + range.upperBound) }

  /// The operator that stands next, after spaces.
  mutating func peekOperator() -> String? {
    skipSpace()
    for length in [3, 2] where index + length <= bytes.count {
      let spelling = String(decoding: bytes[index..<index + length], as: UTF8.self)
      if longOperators.contains(spelling) { return spelling }
    }
    guard let byte = next, "?:|^&<>+-*/%=!".utf8.contains(byte) else { return nil }
    return String(UnicodeScalar(byte))
  }

  /// A name that stands next: letters of any script, digits, `_` and `$`, no digit first.
  mutating func takeIdentifier() -> String? {
    let rest = String(decoding: bytes[index...].prefix(256), as: UTF8.self).unicodeScalars
    guard let first = rest.first, first == "_" || first == "$" || first.properties.isXIDStart else { return nil }
    let name = rest.prefix { $0 == "_" || $0 == "$" || $0.properties.isXIDContinue }
    index += String(name).utf8.count
    return String(name)
  }

  mutating func take(_ sign: String, or alternative: String? = nil) throws(Stop) {
    skipSpace()
    guard next == sign.utf8.first else {
      throw unexpected([alternative, "'\(sign)'"].compactMap(\.self).joined(separator: " or "))
    }
    advance(1)
  }

  mutating func readString() throws(Stop) -> String {
    let start = index
    let quote = bytes[index]
    var text: [UInt8] = []
    index += 1
    while let byte = next, byte != 0x0A {
      index += 1
      if byte == quote { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        text += Array(String(readEscape()).utf8)
      } else {
        text.append(byte)
      }
    }
    diagnostics.append(
      .unclosedLiteral(
        "the text", at: place(start..<start + 1), hint: "close it with \(String(UnicodeScalar(quote)))"))
    throw Stop()
  }

  /// What follows a backslash in a string, in JavaScript's way: an unknown escape is the character itself.
  private mutating func readEscape() -> Unicode.Scalar {
    guard let byte = next else { return "\\" }
    switch byte {
    case UInt8(ascii: "n"): return after("\n")
    case UInt8(ascii: "t"): return after("\t")
    case UInt8(ascii: "r"): return after("\r")
    case UInt8(ascii: "u"): return readCodePoint(digits: 4)
    case UInt8(ascii: "x"): return readCodePoint(digits: 2)
    default:
      var decoder = UTF8()
      var rest = bytes[index...].makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return after("\u{FFFD}") }
      index += UTF8.width(scalar)
      return scalar
    }
  }

  private mutating func after(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    index += 1
    return scalar
  }

  private mutating func readCodePoint(digits: Int) -> Unicode.Scalar {
    index += 1
    let hexadecimal = bytes[index...].prefix(digits)
    guard hexadecimal.count == digits, let value = UInt32(String(decoding: hexadecimal, as: UTF8.self), radix: 16)
    else {
      return "\u{FFFD}"
    }
    index += digits
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// A regular expression literal; the slash of a division never gets here.
  mutating func readPattern() throws(Stop) -> (pattern: String, flags: String) {
    let start = index
    var isInClass = false
    index += 1
    while let byte = next, byte != 0x0A {
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        let pattern = String(decoding: bytes[start + 1..<index], as: UTF8.self)
        index += 1
        let flags = bytes[index...].prefix { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
        index += flags.count
        return (pattern, String(decoding: flags, as: UTF8.self))
      default: break
      }
      index += 1
    }
    index = min(index, bytes.count)
    diagnostics.append(
      .unclosedLiteral("the regular expression", at: place(start..<start + 1), hint: "close it with /"))
    throw Stop()
  }

  mutating func readNumber() throws(Stop) -> Double {
    let start = index
    let isHexadecimal = bytes[index...].starts(with: Array("0x".utf8)) || bytes[index...].starts(with: Array("0X".utf8))
    while let byte = next, isNumberByte(byte, isHexadecimal: isHexadecimal) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let value = isHexadecimal ? UInt64(text.dropFirst(2), radix: 16).map { Double($0) } : decimal(text)
    if let value, value.isFinite { return value }
    index = start
    throw unexpected(text == "." ? "an expression" : "a number")
  }

  private func isNumberByte(_ byte: UInt8, isHexadecimal: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      !isHexadecimal && index > 0 && bytes[index - 1] | 0x20 == UInt8(ascii: "e")
    default: false
    }
  }

  /// A decimal number in JavaScript's spelling: digits before the point or after it, no leading zeros.
  private func decimal(_ text: String) -> Double? {
    let utf8 = text.utf8
    let digits = utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits.count > 1, digits.first == UInt8(ascii: "0") { return nil }
    guard utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
    // Swift's reader wants digits on both sides of the point.
    guard let point = text.firstIndex(of: ".") else { return Double(text) }
    let whole = text[..<point]
    let fraction = text[text.index(after: point)...]
    guard !whole.isEmpty || fraction.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    let padded = fraction.utf8.first.map { (0x30...0x39).contains($0) } == true ? fraction : "0" + fraction
    return Double("\(whole.isEmpty ? "0" : whole).\(padded)")
  }

  /// Reports what was expected where the next character stands.
  mutating func unexpected(_ expected: String, hint: String? = nil) -> Stop {
    skipSpace()
    diagnostics.append(
      .unexpectedInExpression(
        expected: expected, found: found, at: place(index..<index + foundLength), hint: hint ?? hintForFound))
    return Stop()
  }

  private var foundLength: Int {
    guard let byte = next else { return 1 }
    switch byte {
    case 0x80...: return bytes[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.count + 1
    default:
      let word = bytes[index...].prefix {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F
      }
      return max(1, word.count)
    }
  }

  private var found: String {
    guard next != nil else { return "the end" }
    return "'\(String(decoding: bytes[index..<min(bytes.count, index + foundLength)], as: UTF8.self))'"
  }

  private var hintForFound: String? {
    switch next {
    case UInt8(ascii: "="): "compare with '=='"
    case UInt8(ascii: "?") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "?"):
      "'??' works in '{{ }}' only, and once"
    case UInt8(ascii: "`"), 0xE2: "quote text with ' or \""
    default: nil
    }
  }
}

private let longOperators: Set<String> = [
  "===", "!==", ">>>", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "??",
]
