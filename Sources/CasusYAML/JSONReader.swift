package import CasusSource

/// Reads a JSON file with the place of every value; nil where it is malformed, and then an error says where.
package func readJSON(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> Node? {
  readJSON(bytes, at: Place(file: file, line: 1), reporting: &diagnostics)
}

func readJSON(_ bytes: [UInt8], at origin: Place, reporting diagnostics: inout [Diagnostic]) -> Node? {
  bytes.withUnsafeBufferPointer { buffer in
    var reader = JSONReader(buffer, origin: origin)
    let node = reader.readDocument()
    diagnostics += reader.diagnostics
    return node
  }
}

/// A recursive-descent reader of RFC 8259, strict but for a byte order mark.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let origin: Place
  var index = 0
  /// The line, counted from 0, and the byte where it starts.
  private var line = 0
  private var lineStart = 0
  /// Bytes of the line so far that start no character: columns count characters.
  var continuationBytes = 0
  var diagnostics: [Diagnostic] = []

  /// The keys of the last mapping on each level, each once.
  private var keysBefore = [[String]](repeating: [], count: nestingLimit + 2)

  /// An error has been reported, and the rest cannot be read.
  struct Stop: Error {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, origin: Place) {
    self.bytes = bytes
    self.origin = origin
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      lineStart = 3
    }
  }

  mutating func readDocument() -> Node? {
    do throws(Stop) {
      skipSpace()
      let node = try readValue(level: 1)
      skipSpace()
      guard index == bytes.count else { throw unexpected("the end of the text") }
      return node
    } catch {
      return nil
    }
  }

  private mutating func readValue(level: Int) throws(Stop) -> Node {
    guard index < bytes.count else { throw unexpected("a value") }
    let start = here
    switch bytes[index] {
    case UInt8(ascii: "{"): return try readMap(level: level, at: start)
    case UInt8(ascii: "["): return try readList(level: level, at: start)
    case UInt8(ascii: "\""):
      let first = index
      let text = try readString()
      return Node(.text(text), at: place(from: start, length: index - first).insideQuotes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let first = index
      let value = try readNumber()
      return Node(.number(value), at: place(from: start, length: index - first))
    case UInt8(ascii: "t"): return Node(.boolean(true), at: try readWord("true", from: start))
    case UInt8(ascii: "f"): return Node(.boolean(false), at: try readWord("false", from: start))
    case UInt8(ascii: "n"): return Node(.null, at: try readWord("null", from: start))
    default: throw unexpected("a value")
    }
  }

  private mutating func readMap(level: Int, at start: Place) throws(Stop) -> Node {
    try checkDepth(level, at: start)
    index += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return Node(.map([]), at: start) }
    // Rows of data have the same keys one after the other.
    let expected = keysBefore[level]
    var entries: [Node.Entry] = []
    entries.reserveCapacity(expected.count)
    var isAsExpected = true
    var keys = KeyRegister()
    while true {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw unexpected(entries.isEmpty ? "a key in quotation marks or '}'" : "a key in quotation marks")
      }
      let keyStart = here
      let first = index
      let guess = entries.count < expected.count ? expected[entries.count] : nil
      let key = try readKey(expecting: guess)
      let keyPlace = place(from: keyStart, length: index - first)
      isAsExpected = isAsExpected && key == guess
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
      skipSpace()
      let value = try readValue(level: level + 1)
      if !isAsExpected, let earlier = keys.register(key, at: keyPlace, among: entries) {
        diagnostics.append(.duplicateKey(key, at: keyPlace, first: earlier))
      } else {
        entries.append(Node.Entry(key: key, keyPlace: keyPlace, value: value))
      }
      skipSpace()
      if take(UInt8(ascii: "}")) {
        if !isAsExpected { keysBefore[level] = entries.map(\.key) }
        return Node(.map(entries), at: start)
      }
      guard take(UInt8(ascii: ",")) else { throw unexpected("',' or '}'") }
      skipSpace()
    }
  }

  private mutating func readList(level: Int, at start: Place) throws(Stop) -> Node {
    try checkDepth(level, at: start)
    index += 1
    var items: [Node] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return Node(.list([]), at: start) }
    while true {
      items.append(try readValue(level: level + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return Node(.list(items), at: start) }
      guard take(UInt8(ascii: ",")) else { throw unexpected("',' or ']'") }
      skipSpace()
    }
  }

  private mutating func readWord(_ word: StaticString, from start: Place) throws(Stop) -> Place {
    let length = word.utf8CodeUnitCount
    let isThere =
      index + length <= bytes.count
      && (0..<length).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
    guard isThere else { throw unexpected("a value") }
    index += length
    return place(from: start, length: length)
  }

  private mutating func checkDepth(_ level: Int, at place: Place) throws(Stop) {
    guard level > nestingLimit else { return }
    diagnostics.append(.nestedTooDeeply(limit: nestingLimit, at: place))
    throw Stop()
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        line += 1
        lineStart = index + 1
        continuationBytes = 0
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }
}

extension JSONReader {
  /// The place of the next byte.
  var here: Place {
    Place(
      file: origin.file, line: origin.line + line,
      column: origin.column + max(0, index - lineStart - continuationBytes))
  }

  private func place(from start: Place, length: Int) -> Place {
    Place(file: start.file, line: start.line, column: start.column, length: length)
  }

  /// Reports what was expected at the next byte.
  mutating func unexpected(_ expected: String) -> Stop {
    diagnostics.append(.malformedJSON(expected: expected, found: found, at: here))
    return Stop()
  }

  private var found: String {
    guard index < bytes.count else { return "the end of the text" }
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    switch decoder.decode(&rest) {
    case .scalarValue("\n"): return "the end of the line"
    case .scalarValue(let scalar) where scalar.value >= 0x20: return "'\(scalar)'"
    default: return "a byte that does not belong there"
    }
  }
}
