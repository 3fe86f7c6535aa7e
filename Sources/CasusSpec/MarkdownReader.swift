import CasusSource

/// Makes a briefing's blocks from a Markdown tree, putting back what was taken out before Markdown was read.
struct MarkdownReader {
  let source: SourceText
  private let lexer: MarkerLexer
  var diagnostics: [Diagnostic] = []
  private(set) var footnotes: [Footnote] = []
  /// Labels of the footnotes in the order of their numbers.
  var footnoteLabels: [String] = []
  /// The names of computed blocks so far.
  var blockNames: [String: Place] = [:]
  /// Where to look for the inline that comes next, and where its block ends.
  private(set) var searchRange: Range<Int>
  /// Searches that found nothing: after many of them the block's place has to do, or a long paragraph took hours.
  private var failedSearches = 0

  init(_ source: SourceText) {
    self.source = source
    lexer = MarkerLexer(source)
    searchRange = 0..<source.bytes.count
  }

  /// The blocks of a document; its footnotes are kept in `footnotes`.
  mutating func readDocument() -> [Block] {
    let root = tree(lexer.output)
    let definitions = root.children.filter { $0.kind == .footnoteDefinition }
    footnoteLabels = definitions.map { label(of: $0) }
    let blocks = root.children.filter { $0.kind != .footnoteDefinition }.flatMap { read($0) }
    for (definition, label) in zip(definitions, footnoteLabels) {
      footnotes.append(
        Footnote(
          label: label, blocks: definition.children.flatMap { read($0) }, place: place(of: definition)))
    }
    reportUnusedFootnotes()
    return blocks
  }

  private mutating func reportUnusedFootnotes() {
    let used = Set(footnoteLabels.map { $0.lowercased() })
    for range in lexer.footnoteLabels {
      let label = source.text(range)
      guard !used.contains(label.lowercased()), !label.contains("]") else { continue }
      diagnostics.append(.unusedFootnote(label, at: source.place(of: range)))
    }
  }

  /// The label of a footnote's definition, read from its line because cmark keeps it to itself.
  private func label(of definition: MarkdownNode) -> String {
    let line = source.range(ofLine: sourceLine(definition.startLine))
    guard let start = source.first("[^", in: line)?.upperBound,
      let end = source.first("]:", in: start..<line.upperBound)?.lowerBound
    else { return "" }
    return source.text(start..<end)
  }

  /// The text as one line, whatever it starts with.
  mutating func readLine() -> [Inline] {
    let start = Array(String(Marker.paragraphStart).utf8)
    let root = tree(start + lexer.output.map { $0 == 0x0A ? 0x20 : $0 })
    guard let paragraph = root.children.first, paragraph.kind == .paragraph else { return [] }
    return read(inlines: paragraph.children)
  }

  /// The text and its values, with every other sign as it was written.
  mutating func readText() -> [Inline] {
    piecesOfMarkedText(String(decoding: lexer.output, as: UTF8.self)).flatMap { piece -> [Inline] in
      switch piece {
      case .text(let words): return [.text(words)]
      case .marker(let number):
        guard let marker = marker(number) else { return [] }
        if case .citation = marker.kind { return [.text(source.text(marker.range))] }
        return read(marker)
      }
    }
  }

  private mutating func tree(_ bytes: [UInt8]) -> MarkdownNode {
    var deepLines: [Int] = []
    let root = markdownTree(bytes) { deepLines.append($0) }
    for line in deepLines.prefix(1) {
      let range = source.range(ofLine: sourceLine(line))
      diagnostics.append(.textTooDeep(limit: markdownDepthLimit, at: source.place(of: range)))
    }
    return root
  }

  /// The line of the source, counted from 0, of a line of the parsed text, counted from 1.
  func sourceLine(_ line: Int) -> Int {
    lexer.lineMap.indices.contains(line - 1) ? lexer.lineMap[line - 1] : max(0, line - 1)
  }

  func place(of node: MarkdownNode) -> Place {
    let line = source.range(ofLine: sourceLine(node.startLine))
    let start = min(line.lowerBound + max(0, node.startColumn - 1), line.upperBound)
    return source.place(of: start..<start + 1)
  }

  /// The marker of a number; a text could hold the placeholder's characters by itself.
  func marker(_ number: Int) -> Marker? { lexer.markers.indices.contains(number) ? lexer.markers[number] : nil }

  /// Text as it was written: code keeps its braces.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(Marker.opening) else { return text }
    return piecesOfMarkedText(text).map { piece in
      switch piece {
      case .text(let text): text
      case .marker(let number): marker(number).map { source.text($0.range) } ?? ""
      }
    }.joined()
  }

  /// Starts looking for inlines in the lines of a block.
  mutating func search(in node: MarkdownNode) {
    guard node.startLine > 0 else { return }
    let line = source.range(ofLine: sourceLine(node.startLine))
    let start = min(line.lowerBound + max(0, node.startColumn - 1), line.upperBound)
    let end = source.range(ofLine: sourceLine(max(node.startLine, node.endLine))).upperBound
    searchRange = start..<max(start, end)
  }

  /// The place of the next stretch of the block with these words, or of the block where they stand otherwise.
  mutating func place(ofNext words: String, without prefix: Int = 0) -> Place {
    guard failedSearches < 100, let found = source.first(words, in: searchRange) else {
      failedSearches += 1
      return source.place(of: searchRange.lowerBound..<searchRange.lowerBound + 1)
    }
    searchRange = found.upperBound..<max(found.upperBound, searchRange.upperBound)
    return source.place(of: found.lowerBound + prefix..<found.upperBound)
  }
}
