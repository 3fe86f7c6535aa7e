import CasusSource

extension MarkdownReader {
  /// A block quote, or a callout where it starts with `[!KIND]`.
  mutating func readQuote(_ node: MarkdownNode, at place: Place) -> Block {
    guard let (word, wordPlace) = calloutWord(node) else {
      return .quote(node.children.flatMap { read($0) }, place)
    }
    var blocks = node.children.flatMap { read($0) }
    guard let kind = Callout.Kind(rawValue: word.uppercased()) else {
      diagnostics.append(.unknownCallout(word, known: Callout.Kind.allCases.map(\.rawValue), at: wordPlace))
      return .quote(blocks, place)
    }
    var title: [Inline] = []
    if case .paragraph(let content, let paragraphPlace)? = blocks.first {
      let (line, rest) = splitFirstLine(content)
      title = withoutMarker(line, length: word.count + 3)
      blocks[0] = .paragraph(rest, paragraphPlace)
      if rest.isEmpty { blocks.removeFirst() }
    }
    return .callout(Callout(kind: kind, title: title.isEmpty ? nil : title, blocks: blocks, place: place))
  }

  /// The word in `[!WORD]` at the start of a block quote, and its place.
  private func calloutWord(_ node: MarkdownNode) -> (String, Place)? {
    guard let paragraph = node.children.first, paragraph.kind == .paragraph, let first = paragraph.children.first,
      first.kind == .text, first.literal.hasPrefix("[!"), let end = first.literal.firstIndex(of: "]")
    else { return nil }
    let word = first.literal[first.literal.index(first.literal.startIndex, offsetBy: 2)..<end]
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
    let line = source.range(ofLine: sourceLine(paragraph.startLine))
    let found = source.first("[!" + word, in: line) ?? line
    return (String(word), source.place(of: min(found.lowerBound + 2, found.upperBound)..<found.upperBound))
  }

  private func splitFirstLine(_ content: [Inline]) -> (line: [Inline], rest: [Inline]) {
    let end = content.firstIndex { inline in
      switch inline {
      case .softBreak, .hardBreak: true
      default: false
      }
    }
    guard let end else { return (content, []) }
    return (Array(content[..<end]), Array(content[(end + 1)...]))
  }

  private func withoutMarker(_ line: [Inline], length: Int) -> [Inline] {
    guard case .text(let text)? = line.first else { return line }
    let words = String(text.dropFirst(length).drop { $0 == " " })
    return (words.isEmpty ? [] : [.text(words)]) + line.dropFirst()
  }
}
