import CasusSource

extension MarkdownReader {
  /// The citations of `[@source]`, `[@source, p5]` or `[@one, p5; @other]`, which stands at a range.
  mutating func readCitations(_ range: Range<Int>) -> [Inline] {
    var result: [Inline] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while start < end {
      let semicolon = source.first(";", in: start..<end)?.lowerBound ?? end
      if let citation = readCitation(trimmed(start..<semicolon)) { result.append(citation) }
      start = semicolon + 1
    }
    return result
  }

  private mutating func readCitation(_ range: Range<Int>) -> Inline? {
    let comma = source.first(",", in: range)?.lowerBound ?? range.upperBound
    let word = trimmed(range.lowerBound..<comma)
    let id = trimmed(min(word.lowerBound + 1, word.upperBound)..<word.upperBound)
    guard source.text(word).hasPrefix("@"), !id.isEmpty, source.bytes[id].allSatisfy(isIdentifierByte) else {
      let text = source.text(word)
      diagnostics.append(
        .malformedCitation(found: text.isEmpty || text == "@" ? "nothing" : "'\(text)'", at: source.place(of: word)))
      return nil
    }
    let locator = source.text(trimmed(min(comma + 1, range.upperBound)..<range.upperBound))
    return .citation(source: source.text(id), locator: locator.isEmpty ? nil : locator, source.place(of: id))
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
