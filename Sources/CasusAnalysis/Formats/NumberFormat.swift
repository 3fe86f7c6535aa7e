/// A number format of d3: `[[fill]align][sign][symbol][0][width][,][.precision][~][type]`.
package struct NumberFormat: Sendable, Hashable {
  package var fill: Character = " "
  package var align: Character = ">"
  package var sign: Character = "-"
  package var symbol: Character?
  package var padsWithZeros = false
  package var width: Int?
  package var groups = false
  package var precision: Int?
  package var trims = false
  package var type: Character?

  /// Wider fields are not made.
  static let widthLimit = 1000

  /// Reads a specifier; nil where it is none.
  package init?(_ specifier: String) {
    var rest = Array(specifier)[...]
    let aligns: Set<Character> = ["<", ">", "=", "^"]
    if rest.count >= 2, aligns.contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
      align = rest.removeFirst()
    } else if let first = rest.first, aligns.contains(first) {
      align = rest.removeFirst()
    }
    func take(_ set: Set<Character>) -> Character? {
      guard let first = rest.first, set.contains(first) else { return nil }
      return rest.removeFirst()
    }
    func number() -> Int? {
      var digits = ""
      while let first = rest.first, first.isASCII, first.isNumber { digits.append(rest.removeFirst()) }
      return digits.isEmpty ? nil : min(Int(digits) ?? Self.widthLimit, Self.widthLimit)
    }
    if let written = take(["+", "-", "(", " "]) { sign = written }
    symbol = take(["$", "#"])
    padsWithZeros = take(["0"]) != nil
    width = number()
    groups = take([","]) != nil
    if take(["."]) != nil {
      guard let digits = number() else { return nil }
      precision = digits
    }
    trims = take(["~"]) != nil
    if let last = rest.first, last == "%" || (last.isASCII && last.isLetter) { type = rest.removeFirst() }
    guard rest.isEmpty else { return nil }
    normalize()
  }

  private mutating func normalize() {
    if type == "n" {
      groups = true
      type = "g"
    } else if type.map({ !"%bcdefgoprsXx".contains($0) }) ?? true {
      // No type, and a type nobody knows, mean twelve significant digits, trimmed.
      precision = precision ?? 12
      trims = true
      type = "g"
    }
    if padsWithZeros || (fill == "0" && align == "=") {
      padsWithZeros = true
      fill = "0"
      align = "="
    }
    let asked = precision ?? 6
    precision = "gprs".contains(type ?? "g") ? max(1, min(21, asked)) : max(0, min(20, asked))
  }

  /// A number in this format.
  package func format(_ value: Double, decimalPoint: String = ".", groupMark: String = ",", percent: String = "%")
    -> String
  {
    let type = type ?? "g"
    var prefix = symbol == "$" ? "$" : symbol == "#" && "boxX".contains(type) ? "0" + type.lowercased() : ""
    var suffix = type == "%" || type == "p" ? percent : ""
    var digits: String
    if type == "c" {
      suffix = numberText(value) + suffix
      digits = ""
    } else {
      var isNegative = value < 0 || (value == 0 && value.sign == .minus)
      var unit = ""
      digits = value.isNaN ? "NaN" : body(abs(value), type, &unit)
      if trims { digits = Self.trimmed(digits) }
      if isNegative, readNumber(digits) == 0, sign != "+" { isNegative = false }
      let signText =
        isNegative ? (sign == "(" ? "(" : "\u{2212}") : sign == "-" || sign == "(" ? "" : String(sign)
      prefix = signText + prefix
      suffix = unit + suffix + (isNegative && sign == "(" ? ")" : "")
      if "defgprs%".contains(type), let end = digits.firstIndex(where: { !$0.isASCII || !$0.isNumber }) {
        let tail = digits[end...]
        suffix = (tail.first == "." ? decimalPoint + tail.dropFirst() : String(tail)) + suffix
        digits = String(digits[..<end])
      }
    }
    if groups, !padsWithZeros { digits = Self.grouped(digits, groupMark, width: .max) }
    let length = prefix.utf16.count + digits.utf16.count + suffix.utf16.count
    var padding = String(repeating: fill, count: max(0, (width ?? 0) - length))
    if groups, padsWithZeros {
      digits = Self.grouped(
        padding + digits, groupMark, width: padding.isEmpty ? .max : (width ?? 0) - suffix.utf16.count)
      padding = ""
    }
    switch align {
    case "<": return prefix + digits + suffix + padding
    case "=": return prefix + padding + digits + suffix
    case "^":
      let half = padding.count >> 1
      return padding.prefix(half) + prefix + digits + suffix + padding.dropFirst(half)
    default: return padding + prefix + digits + suffix
    }
  }

  /// The digits of a number that is not negative.
  private func body(_ value: Double, _ type: Character, _ unit: inout String) -> String {
    let precision = precision ?? 6
    guard value.isFinite else { return "Infinity" }
    switch type {
    case "%": return Self.fixed(value * 100, precision)
    case "f": return Self.fixed(value, precision)
    case "e": return DecimalDigits(value).exponential(precision)
    case "g": return DecimalDigits(value).precision(precision)
    case "p": return rounded(value * 100, precision)
    case "r": return rounded(value, precision)
    case "s": return withPrefix(value, precision, &unit)
    case "b": return whole(value, radix: 2)
    case "o": return whole(value, radix: 8)
    case "x": return whole(value, radix: 16)
    case "X": return whole(value, radix: 16).uppercased()
    default: return DecimalDigits(Self.halfUp(value)).fixed(0)
    }
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    value.isFinite ? (value < 1e21 ? DecimalDigits(value).fixed(decimals) : numberText(value)) : "Infinity"
  }

  private func whole(_ value: Double, radix: Int) -> String {
    let rounded = Self.halfUp(value)
    return UInt64(exactly: rounded).map { String($0, radix: radix) } ?? numberText(rounded)
  }

  /// To a whole number, halves up; from 2⁵² on every number is whole.
  private static func halfUp(_ value: Double) -> Double {
    value < 4_503_599_627_370_496 ? (value + 0.5).rounded(.down) : value
  }

  /// Significant digits without a power of ten.
  private func rounded(_ value: Double, _ precision: Int) -> String {
    let (digits, exponent) = DecimalDigits(value).rounded(significant: precision)
    return placePoint(in: DecimalDigits.text(digits), exponent: exponent)
  }

  /// Significant digits with a prefix of the SI.
  private func withPrefix(_ value: Double, _ precision: Int, _ unit: inout String) -> String {
    let exact = DecimalDigits(value)
    let (digits, exponent) = exact.rounded(significant: precision)
    let third = max(-8, min(8, Int((Double(exponent) / 3).rounded(.down))))
    unit = Self.prefixes[8 + third]
    let text = DecimalDigits.text(digits)
    let position = exponent - third * 3
    if position >= 0 { return placePoint(in: text, exponent: position) }
    // Smaller than the smallest prefix: fewer digits are left.
    let kept = DecimalDigits.text(exact.rounded(significant: max(1, precision + position)).digits)
    return "0." + String(repeating: "0", count: -position - 1) + kept
  }

  static let prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]

  /// Without zeros after the last digit that counts.
  private static func trimmed(_ text: String) -> String {
    let units = Array(text.utf8)
    guard let point = units.firstIndex(of: UInt8(ascii: ".")) else { return text }
    var end = units[(point + 1)...].firstIndex { !(0x30...0x39).contains($0) } ?? units.endIndex
    let tail = String(decoding: units[end...], as: UTF8.self)
    while end > point, units[end - 1] == UInt8(ascii: "0") || units[end - 1] == UInt8(ascii: ".") {
      end -= 1
      if units[end] == UInt8(ascii: ".") { break }
    }
    return String(decoding: units[..<end], as: UTF8.self) + tail
  }

  /// Marks between groups of three, up to a width.
  private static func grouped(_ digits: String, _ mark: String, width: Int) -> String {
    let characters = Array(digits)
    var groups: [String] = []
    var end = characters.count
    var length = 0
    while end > 0 {
      var size = 3
      if length + size + 1 > width { size = max(1, width - length) }
      let start = max(0, end - size)
      groups.append(String(characters[start..<end]))
      end = start
      length += size + 1
      if length > width { break }
    }
    return groups.reversed().joined(separator: mark)
  }
}

/// A number in d3's format; nil where the specifier is none.
package func formatNumber(_ value: Double, _ specifier: String) -> String? {
  NumberFormat(specifier)?.format(value)
}
