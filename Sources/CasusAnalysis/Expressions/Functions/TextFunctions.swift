import CasusData

extension ExpressionFunctions {
  static let textFunctions: [ExpressionFunction] = [
    ExpressionFunction("lower", 1...1) { .text($0[0].asText.lowercased()) },
    ExpressionFunction("upper", 1...1) { .text($0[0].asText.uppercased()) },
    ExpressionFunction("trim", 1...1) { .text($0[0].asText.trimmingBlanks) },
    ExpressionFunction("substring", 2...3) { a in
      let units = Array(a[0].asText.utf16)
      func clamped(_ value: Value) -> Int {
        let number = value.asNumber
        return number.isNaN ? 0 : Int(max(0, min(Double(units.count), number.rounded(.towardZero))))
      }
      let one = clamped(a[1])
      let two = a.count > 2 ? clamped(a[2]) : units.count
      return .text(String(decoding: units[min(one, two)..<max(one, two)], as: UTF16.self))
    },
    ExpressionFunction("split", 2...3) { a in
      let limit = a.count > 2 ? max(0, min(Double(lengthLimit), a[2].asNumber)) : Double(lengthLimit)
      return .list(split(a[0].asText, by: a[1].asText).prefix(limit.isNaN ? 0 : Int(limit)).map(Value.text))
    },
    ExpressionFunction("replace", 3...3) { replace(in: $0[0].asText, $0[1], with: $0[2].asText) },
    ExpressionFunction("pad", 2...4) { a in
      let text = a[0].asText
      let wanted = a[1].asNumber
      let filler = a.count > 2 && !a[2].asText.isEmpty ? a[2].asText : " "
      let missing = min(wanted, Double(lengthLimit)) - Double(text.utf16.count)
      guard missing > 0 else { return .text(text) }
      let count = Int(missing)
      let align = a.count > 3 ? a[3].asText : "right"
      switch align {
      case "left": return .text(repeated(filler, count) + text)
      case "center": return .text(repeated(filler, count / 2) + text + repeated(filler, count - count / 2))
      default: return .text(text + repeated(filler, count))
      }
    },
    ExpressionFunction("truncate", 2...4) { a in
      let units = Array(a[0].asText.utf16)
      let limit = a[1].asNumber
      guard !limit.isNaN, Double(units.count) > limit else { return .text(a[0].asText) }
      let ellipsis = a.count > 3 ? a[3].asText : "…"
      let kept = max(0, Int(max(0, limit)) - ellipsis.utf16.count)
      func text(_ part: ArraySlice<UInt16>) -> String { String(decoding: part, as: UTF16.self) }
      switch a.count > 2 ? a[2].asText : "right" {
      case "left": return .text(ellipsis + text(units.suffix(kept)))
      case "center":
        let head = (kept + 1) / 2
        return .text(text(units.prefix(head)) + ellipsis + text(units.suffix(kept - head)))
      default: return .text(text(units.prefix(kept)) + ellipsis)
      }
    },
    ExpressionFunction("parseFloat", 1...1) { .number(leadingNumber($0[0].asText)) },
    ExpressionFunction("parseInt", 1...2) { a in
      .number(leadingInteger(a[0].asText, radix: a.count > 1 ? a[1].asNumber : 10))
    },
    ExpressionFunction("regexp", 1...2) { a in
      .text("/\(a[0].asText)/\(a.count > 1 ? a[1].asText : "")")
    },
    ExpressionFunction("test", 2...2) { a in
      PatternLiteral(a[0].asText).map { .boolean($0.matches(in: a[1].asText)) } ?? .null
    },
  ]

  private static func repeated(_ filler: String, _ count: Int) -> String {
    let units = Array(filler.utf16)
    return String(decoding: (0..<count).map { units[$0 % units.count] }, as: UTF16.self)
  }

  private static func split(_ text: String, by separator: String) -> [String] {
    let units = Array(text.utf16)
    let part = Array(separator.utf16)
    if part.isEmpty { return units.map { String(decoding: [$0], as: UTF16.self) } }
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + part.count <= units.count {
      if units[index..<(index + part.count)].elementsEqual(part) {
        pieces.append(String(decoding: units[start..<index], as: UTF16.self))
        index += part.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: units[start...], as: UTF16.self)]
  }

  /// The first match of a text, or of a pattern (all of them where it has the flag `g`).
  private static func replace(in text: String, _ wanted: Value, with replacement: String) -> Value {
    let literal = wanted.asText
    if literal.hasPrefix("/"), let pattern = PatternLiteral(literal) {
      return pattern.replacing(in: text, with: replacement).map(Value.text) ?? .null
    }
    let pieces = split(text, by: literal)
    guard pieces.count > 1, !literal.isEmpty else { return .text(literal.isEmpty ? replacement + text : text) }
    return .text(pieces[0] + replacement + pieces.dropFirst().joined(separator: literal))
  }

  /// The longest number a text starts with; NaN where it starts with none.
  private static func leadingNumber(_ text: String) -> Double {
    let characters = Array(text.trimmingBlanks.utf8.prefix(400))
    for length in stride(from: characters.count, to: 0, by: -1) {
      let last = characters[length - 1]
      guard (0x30...0x39).contains(last) || last == UInt8(ascii: ".") || last == UInt8(ascii: "y") else { continue }
      let head = String(decoding: characters[..<length], as: UTF8.self)
      if head.hasPrefix("0x") || head.hasPrefix("0X") { continue }
      let number = readNumber(head)
      if !number.isNaN { return number }
    }
    return .nan
  }

  private static func leadingInteger(_ text: String, radix: Double) -> Double {
    var digits = text.trimmingBlanks[...]
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    var base = radix.isFinite && radix != 0 ? Int(max(-1, min(99, radix))) : 10
    if base == 10 || base == 16, digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      base = 16
      digits = digits.dropFirst(2)
    }
    guard (2...36).contains(base) else { return .nan }
    var value = 0.0
    var count = 0
    for character in digits {
      guard let digit = character.hexDigitValue ?? letterValue(character), digit < base else { break }
      value = value * Double(base) + Double(digit)
      count += 1
    }
    return count == 0 ? .nan : isNegative ? -value : value
  }

  private static func letterValue(_ character: Character) -> Int? {
    guard let ascii = character.asciiValue else { return nil }
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Int(ascii - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Int(ascii - UInt8(ascii: "A")) + 10
    default: return nil
    }
  }
}
