/// The parts of a pattern.
indirect enum PatternPart {
  case scalars([ClosedRange<UInt32>], isNegated: Bool)
  case start
  case end
  case sequence([PatternPart])
  case choice([PatternPart])
  case repetition(PatternPart, least: Int, most: Int?)
}

/// Reads the text of a pattern.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() -> PatternPart? {
    guard let part = choice(), position == scalars.count else { return nil }
    return part
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func choice() -> PatternPart? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else { return nil }
    var parts: [PatternPart] = []
    repeat {
      guard let part = sequence() else { return nil }
      parts.append(part)
    } while take("|")
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> PatternPart? {
    var parts: [PatternPart] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let atom = atom(), let part = repeated(atom) else { return nil }
      parts.append(part)
    }
    return .sequence(parts)
  }

  private mutating func repeated(_ atom: PatternPart) -> PatternPart? {
    var least: Int
    var most: Int?
    if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("?") {
      (least, most) = (0, 1)
    } else if take("{") {
      guard let low = number() else { return nil }
      (least, most) = (low, low)
      if take(",") { most = next == "}" ? nil : number() ?? -1 }
      guard take("}"), most ?? low >= low, most ?? low <= 1000 else { return nil }
    } else {
      return atom
    }
    // A lazy mark changes which part is found, not whether one is.
    _ = take("?")
    return .repetition(atom, least: least, most: most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar), (value ?? 0) < 100_000 {
      value = (value ?? 0) * 10 + Int(scalar.value - 48)
      position += 1
    }
    return value
  }

  private mutating func atom() -> PatternPart? {
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case ".": return .scalars([0x0A...0x0A], isNegated: true)
    case "^": return .start
    case "$": return .end
    case "(":
      if take("?"), !take(":") { return nil }
      guard let part = choice(), take(")") else { return nil }
      return part
    case "[": return bracket()
    case "\\":
      guard let escaped = next else { return nil }
      position += 1
      return escape(escaped)
    case "*", "+", "?", "{", ")": return nil
    default: return .scalars([scalar.value...scalar.value], isNegated: false)
    }
  }

  private mutating func bracket() -> PatternPart? {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      position += 1
      if scalar == "\\" {
        guard let escaped = next else { return nil }
        position += 1
        guard case .scalars(let inner, false) = escape(escaped) else { return nil }
        ranges += inner
        continue
      }
      var upper = scalar.value
      if next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        upper = scalars[position + 1].value
        position += 2
      }
      guard upper >= scalar.value else { return nil }
      ranges.append(scalar.value...upper)
    }
    return take("]") ? .scalars(ranges, isNegated: isNegated) : nil
  }

  private func escape(_ scalar: Unicode.Scalar) -> PatternPart? {
    let digits: [ClosedRange<UInt32>] = [48...57]
    let words: [ClosedRange<UInt32>] = [48...57, 65...90, 95...95, 97...122]
    let spaces: [ClosedRange<UInt32>] = [9...13, 32...32, 0xA0...0xA0]
    switch scalar {
    case "d": return .scalars(digits, isNegated: false)
    case "D": return .scalars(digits, isNegated: true)
    case "w": return .scalars(words, isNegated: false)
    case "W": return .scalars(words, isNegated: true)
    case "s": return .scalars(spaces, isNegated: false)
    case "S": return .scalars(spaces, isNegated: true)
    case "n": return .scalars([10...10], isNegated: false)
    case "r": return .scalars([13...13], isNegated: false)
    case "t": return .scalars([9...9], isNegated: false)
    case let other where other.properties.isAlphabetic || ("0"..."9").contains(other): return nil
    default: return .scalars([scalar.value...scalar.value], isNegated: false)
    }
  }
}
