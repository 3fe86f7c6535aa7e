import CasusSource

extension MarkdownReader {
  mutating func read(inlines nodes: [MarkdownNode]) -> [Inline] {
    var result: [Inline] = []
    for node in nodes { result += read(inline: node) }
    return result
  }

  private mutating func read(inline node: MarkdownNode) -> [Inline] {
    switch node.kind {
    case .text: return read(text: node.literal)
    case .code:
      let text = restored(node.literal)
      if text.contains("[") { _ = place(ofNext: text) }
      return [.code(text)]
    case .softbreak: return [.softBreak]
    case .linebreak: return [.hardBreak]
    case .emph: return [.emphasis(read(inlines: node.children))]
    case .strong: return [.strong(read(inlines: node.children))]
    case .strikethrough: return [.strikethrough(read(inlines: node.children))]
    case .link: return [readLink(node)]
    case .image:
      diagnostics.append(.image(at: place(ofNext: "![")))
      return read(inlines: node.children)
    case .htmlInline: return read(html: restored(node.literal))
    case .footnoteReference: return [readFootnoteReference(node)]
    default: return read(inlines: node.children)
    }
  }

  private mutating func readLink(_ node: MarkdownNode) -> Inline {
    let content = read(inlines: node.children)
    for case .marker(let number) in piecesOfMarkedText(node.destination) {
      if let marker = marker(number) {
        diagnostics.append(.templateInDestination(at: source.place(of: marker.range)))
      }
    }
    let place = place(ofNext: "(" + node.destination, without: 1)
    let destination = restored(node.destination)
    if let scheme = unsafeScheme(of: destination) {
      diagnostics.append(.unsafeLink(scheme, at: place))
      return .link(destination: "", content: content, place)
    }
    return .link(destination: destination, content: content, place)
  }

  /// The scheme of a link that would run something or open a file of the reader's; spaces and case do not hide it.
  private func unsafeScheme(of destination: String) -> String? {
    let visible = destination.unicodeScalars.filter { $0.value > 0x20 }
    guard let colon = visible.firstIndex(of: ":") else { return nil }
    let scheme = String(String.UnicodeScalarView(visible[..<colon])).lowercased()
    return ["javascript", "vbscript", "data", "file"].contains(scheme) ? scheme : nil
  }

  /// cmark keeps a reference's label to itself; it is read where the reference stands.
  private mutating func readFootnoteReference(_ node: MarkdownNode) -> Inline {
    let start = place(ofNext: "[^")
    let end = source.first("]", in: searchRange)?.lowerBound ?? searchRange.lowerBound
    let written = source.text(searchRange.lowerBound..<end)
    let label = footnoteLabels.first { $0.lowercased() == written.lowercased() } ?? written
    return .footnoteReference(
      label: label, Place(file: start.file, line: start.line, column: start.column, length: written.count + 3))
  }

  private mutating func read(html: String) -> [Inline] {
    switch html.lowercased() {
    case "<br>", "<br/>", "<br />": return [.hardBreak]
    default:
      reportHTML(html, at: place(ofNext: html))
      return []
    }
  }

  private mutating func read(text: String) -> [Inline] {
    var result: [Inline] = []
    for piece in piecesOfMarkedText(text) {
      switch piece {
      case .text(let words):
        let words =
          words.unicodeScalars.first == Marker.paragraphStart ? String(words.unicodeScalars.dropFirst()) : words
        reportUnknownFootnotes(in: words)
        if !words.isEmpty { result.append(.text(words)) }
      case .marker(let number):
        if let marker = marker(number) { result += read(marker) }
      }
    }
    return result
  }

  /// What a marker stands for.
  mutating func read(_ marker: Marker) -> [Inline] {
    switch marker.kind {
    case .template(let bytes):
      let template = parseTemplate(
        bytes, at: marker.range.lowerBound + 2, of: source, whole: marker.range, reporting: &diagnostics)
      return template.map { [.value($0)] } ?? []
    case .unclosedTemplate:
      diagnostics.append(.unclosedTemplate(at: source.place(of: marker.range)))
      return [.text("{{")]
    case .citation:
      return readCitations(marker.range)
    }
  }

  /// cmark leaves a reference to no footnote as it was written.
  private mutating func reportUnknownFootnotes(in words: String) {
    var rest = words[...]
    while let start = rest.firstRange(of: "[^"), let end = rest[start.upperBound...].firstIndex(of: "]") {
      let label = rest[start.upperBound..<end]
      if !label.isEmpty, !label.contains(where: \.isWhitespace) {
        let place = place(ofNext: "[^\(label)]")
        if !isEscaped(searchRange.lowerBound - label.utf8.count - 3) {
          diagnostics.append(.unknownFootnote(String(label), at: place))
        }
      }
      rest = rest[rest.index(after: end)...]
    }
  }

  private func isEscaped(_ index: Int) -> Bool {
    source.bytes.indices.contains(index - 1) && source.bytes[index - 1] == UInt8(ascii: "\\")
  }
}
