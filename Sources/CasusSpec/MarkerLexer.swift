import CasusSource

/// How long a template and a citation may be, in bytes: what is longer was never closed.
private let templateLimit = 2000
private let citationLimit = 500

/// Replaces `{{ … }}` and `[@…]` by placeholders before Markdown is read; what stands in fences and code spans stays.
struct MarkerLexer {
  private let source: SourceText
  private let bytes: [UInt8]
  private(set) var markers: [Marker] = []
  /// The text for Markdown.
  private(set) var output: [UInt8] = []
  /// For every line of the output the line of the source, both counted from 0.
  private(set) var lineMap: [Int] = [0]
  /// Where labels of footnotes stand at the start of a line: cmark drops footnotes that nothing refers to.
  private(set) var footnoteLabels: [Range<Int>] = []
  private var copied = 0
  /// Where the next `}}` stands, so that a text of many `{{` is not searched anew for each.
  private var nextClose = -1

  /// An open fence: its sign, how many of them, and whether it stands in a block quote.
  private struct Fence {
    var sign: UInt8
    var count: Int
    var isQuoted: Bool
  }

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    lex()
  }

  private mutating func lex() {
    output.reserveCapacity(bytes.count)
    var fence: Fence?
    var line = 0
    while line < source.lineCount {
      let range = source.range(ofLine: line)
      let (isQuoted, content) = afterContainers(range)
      if let open = fence, open.isQuoted && !isQuoted { fence = nil }
      if let open = fence {
        if isClosing(open, content) { fence = nil }
        line += 1
      } else if let opened = openedFence(content, isQuoted: isQuoted) {
        fence = opened
        line += 1
      } else {
        noteFootnote(content)
        line = source.lineIndex(of: lexLine(range)) + 1
      }
    }
    copy(upTo: bytes.count)
  }

  /// Lexes a line of text, and what a code span or template that starts on it runs on to; the last byte looked at.
  private mutating func lexLine(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    var end = range.upperBound
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        let run = runLength(at: index, of: UInt8(ascii: "`"))
        index = endOfCodeSpan(from: index + run, run: run) ?? index + run
      case UInt8(ascii: "{") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "{"):
        index = lexTemplate(at: index, line: end)
      case UInt8(ascii: "[") where startsCitation(index + 1, line: end):
        index = lexCitation(at: index, line: end)
      default: index += 1
      }
      if index > end { end = source.range(ofLine: source.lineIndex(of: min(index, bytes.count))).upperBound }
    }
    return min(max(range.lowerBound, end), bytes.count)
  }

  private mutating func noteFootnote(_ content: Range<Int>) {
    guard bytes[content].starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]),
      let end = source.first("]:", in: content)?.lowerBound, end > content.lowerBound + 2
    else { return }
    footnoteLabels.append(content.lowerBound + 2..<end)
  }

  private mutating func lexTemplate(at start: Int, line end: Int) -> Int {
    if nextClose < start { nextClose = source.first("}}", in: start..<bytes.count)?.lowerBound ?? bytes.count }
    guard nextClose < min(bytes.count, start + templateLimit),
      let close = endOfTemplate(from: start + 2) ?? plainEnd(from: start + 2, line: end)
    else {
      mark(.unclosedTemplate, start..<start + 2)
      return start + 2
    }
    mark(.template(blankingQuoteSigns(start + 2..<close)), start..<close + 2)
    return close + 2
  }

  /// Whether a source's sign follows, at once or after a few words: `[see @source]`.
  private func startsCitation(_ start: Int, line end: Int) -> Bool {
    guard start < end else { return false }
    if bytes[start] == UInt8(ascii: "@") { return true }
    for index in start..<min(end, start + 60) {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "^"): return false
      case UInt8(ascii: "@"): return bytes[index - 1] == 0x20 && index + 1 < end && isIdentifierStart(bytes[index + 1])
      default: break
      }
    }
    return false
  }

  private func isIdentifierStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private mutating func lexCitation(at start: Int, line end: Int) -> Int {
    let limit = min(end, start + citationLimit)
    guard let close = source.first("]", in: start..<limit)?.lowerBound else { return start + 2 }
    let after = close + 1 < bytes.count ? bytes[close + 1] : 0
    let isLink = after == UInt8(ascii: "(") || after == UInt8(ascii: "[") || after == UInt8(ascii: ":")
    if isLink { return start + 2 }
    mark(.citation, start..<close + 1)
    return close + 1
  }

  /// Where the next `}}` stands on the line, for templates whose quotation marks do not match.
  private func plainEnd(from start: Int, line end: Int) -> Int? {
    source.first("}}", in: start..<min(end, start + templateLimit))?.lowerBound
  }

  /// Where `}}` stands that ends a template: not in a string, not the end of an object, before the next empty line.
  private func endOfTemplate(from start: Int) -> Int? {
    var index = start
    var depth = 0
    let limit = min(bytes.count, start + templateLimit)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let quote = bytes[index]
        index += 1
        while index < limit, bytes[index] != quote {
          if bytes[index] == 0x0A { return nil }
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        if depth > 0 {
          depth -= 1
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "}") {
          return index
        }
      case 0x0A where isBlank(source.range(ofLine: source.lineIndex(of: index + 1))): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private func endOfCodeSpan(from start: Int, run: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        let length = runLength(at: index, of: UInt8(ascii: "`"))
        if length == run { return index + length }
        index += length
      case 0x0A where isBlank(source.range(ofLine: source.lineIndex(of: index + 1))): return nil
      default: index += 1
      }
    }
    return nil
  }

  private mutating func mark(_ kind: Marker.Kind, _ range: Range<Int>) {
    copy(upTo: range.lowerBound)
    output += Array(Marker.placeholder(markers.count).utf8)
    markers.append(Marker(kind: kind, range: range))
    copied = range.upperBound
  }

  private mutating func copy(upTo end: Int) {
    for index in copied..<max(copied, min(end, bytes.count)) {
      output.append(bytes[index])
      if bytes[index] == 0x0A { lineMap.append(source.lineIndex(of: index + 1)) }
    }
    copied = max(copied, end)
  }
}

extension MarkerLexer {
  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == UInt8(ascii: ">") }
  }

  private func runLength(at index: Int, of byte: UInt8) -> Int { bytes[index...].prefix { $0 == byte }.count }

  /// A line without block quote signs, list markers and indentation before it.
  private func afterContainers(_ range: Range<Int>) -> (isQuoted: Bool, content: Range<Int>) {
    var index = range.lowerBound
    var isQuoted = false
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: ">"):
        isQuoted = true
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isFollowedBySpace(index, range) else { return (isQuoted, index..<range.upperBound) }
        index += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = bytes[index..<range.upperBound].prefix { (0x30...0x39).contains($0) }.count
        let sign = index + digits
        guard digits < 10, sign < range.upperBound,
          bytes[sign] == UInt8(ascii: ".") || bytes[sign] == UInt8(ascii: ")"),
          isFollowedBySpace(sign, range)
        else { return (isQuoted, index..<range.upperBound) }
        index = sign + 2
      default: return (isQuoted, index..<range.upperBound)
      }
    }
    return (isQuoted, range.upperBound..<range.upperBound)
  }

  private func isFollowedBySpace(_ index: Int, _ range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && bytes[index + 1] == 0x20
  }

  private func openedFence(_ content: Range<Int>, isQuoted: Bool) -> Fence? {
    guard let sign = bytes[content].first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let count = bytes[content].prefix { $0 == sign }.count
    guard count >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), bytes[content].dropFirst(count).contains(sign) { return nil }
    return Fence(sign: sign, count: count, isQuoted: isQuoted)
  }

  private func isClosing(_ fence: Fence, _ content: Range<Int>) -> Bool {
    let run = bytes[content].prefix { $0 == fence.sign }.count
    return run >= fence.count
      && bytes[content].dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// The bytes of a template; where it runs over lines of a block quote, their signs become spaces.
  private func blankingQuoteSigns(_ range: Range<Int>) -> [UInt8] {
    var result = Array(bytes[range])
    guard result.contains(0x0A) else { return result }
    let firstLine = source.range(ofLine: source.lineIndex(of: range.lowerBound))
    guard afterContainers(firstLine).isQuoted else { return result }
    let depth = bytes[firstLine].prefix { $0 == 0x20 || $0 == UInt8(ascii: ">") }.count { $0 != 0x20 }
    var signsLeft = 0
    for index in result.indices {
      switch result[index] {
      case 0x0A: signsLeft = depth
      case UInt8(ascii: ">") where signsLeft > 0:
        result[index] = 0x20
        signsLeft -= 1
      case 0x20, 0x09: break
      default: signsLeft = 0
      }
    }
    return result
  }
}
