import CasusSource

extension MarkdownReader {
  /// The citations of `[@source]`, `[see @source, p5]` or `[@one, p5; but @other]`, which stands at a range.
  mutating func readCitations(_ range: Range<Int>) -> [Inline] {
    var citations: [Citation] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while start < end {
      let semicolon = source.first(";", in: start..<end)?.lowerBound ?? end
      if let citation = readCitation(trimmed(start..<semicolon)) { citations.append(citation) }
      start = semicolon + 1
    }
    return citations.isEmpty ? [] : [.citation(citations, source.place(of: range))]
  }

  private mutating func readCitation(_ range: Range<Int>) -> Citation? {
    let sign = range.first { source.bytes[$0] == UInt8(ascii: "@") && isWordStart($0, in: range) } ?? range.lowerBound
    let comma = source.first(",", in: sign..<range.upperBound)?.lowerBound ?? range.upperBound
    let word = trimmed(sign..<comma)
    let id = trimmed(min(word.lowerBound + 1, word.upperBound)..<word.upperBound)
    guard source.text(word).hasPrefix("@"), !id.isEmpty, source.bytes[id].allSatisfy(isIdentifierByte) else {
      let text = source.text(word)
      diagnostics.append(
        .malformedCitation(found: text.isEmpty || text == "@" ? "nothing" : "'\(text)'", at: source.place(of: word)))
      return nil
    }
    let prefix = source.text(trimmed(range.lowerBound..<sign))
    let locator = source.text(trimmed(min(comma + 1, range.upperBound)..<range.upperBound))
    return Citation(
      source: source.text(id), prefix: prefix.isEmpty ? nil : prefix, locator: locator.isEmpty ? nil : locator,
      place: source.place(of: id))
  }

  private func isWordStart(_ index: Int, in range: Range<Int>) -> Bool {
    index == range.lowerBound || source.bytes[index - 1] == 0x20
  }

  /// Ids are short keys without spaces; letters of other scripts are as good as ours.
  private func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: "-_.:/+".utf8.contains(byte)
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start] == 0x20 { start += 1 }
    while start < end, source.bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
