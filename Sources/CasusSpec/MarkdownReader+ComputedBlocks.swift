import CasusSource
import CasusYAML

extension MarkdownReader {
  /// A block of code, or a computed block where the fence names a kind.
  mutating func readFence(_ node: MarkdownNode, at place: Place) -> Block {
    let text = restored(node.literal)
    let info = restored(node.info)
    let words = info.split(whereSeparator: \.isWhitespace).map(String.init)
    let word = words.first ?? ""
    guard node.isFenced, let kind = ComputedBlock.Kind(rawValue: word) else {
      let kinds = ComputedBlock.Kind.allCases.map(\.rawValue)
      if node.isFenced, words.count == 2, let meant = nearestName(to: word, among: kinds) {
        diagnostics.append(.misspeltBlockKind(word, meant: meant, at: self.place(ofWord: 0, onLineOf: node)))
      }
      return .code(language: word, text: text, place)
    }
    let (name, namePlace) = readName(Array(words.dropFirst()), of: kind, node)
    let content = readYAML(text, at: contentPlace(node, fence: place), reporting: &diagnostics)
    let spec = content.map { fitting($0, kind: kind, at: place) } ?? Node(.null, at: place)
    return .computed(ComputedBlock(kind: kind, name: name, namePlace: namePlace, spec: spec, place: place))
  }

  private mutating func readName(
    _ words: [String], of kind: ComputedBlock.Kind, _ node: MarkdownNode
  ) -> (String, Place) {
    guard let name = words.first else {
      let place = place(ofWord: 0, onLineOf: node)
      // Tiles are no figure: nothing need refer to them, and no file is named after them.
      if kind != .tiles { diagnostics.append(.missingBlockName(kind.rawValue, at: place)) }
      return ("", place)
    }
    let place = place(ofWord: 1, onLineOf: node)
    if words.count > 1 {
      let rest = words.dropFirst().joined(separator: " ")
      diagnostics.append(.wordsAfterBlockName(rest, at: self.place(ofWord: 2, onLineOf: node)))
    }
    if let first = blockNames[name] {
      diagnostics.append(.blockNameTaken(name, at: place, first: first))
    } else if !isFileName(name) {
      diagnostics.append(.unfitBlockName(name, at: place))
    }
    blockNames[name] = blockNames[name] ?? place
    return (name, place)
  }

  /// Names become file names and anchors: letters and digits of any script, `-` and `_`, no sign first.
  private func isFileName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter || first.isNumber, name.utf8.count <= 100 else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private mutating func fitting(_ content: Node, kind: ComputedBlock.Kind, at place: Place) -> Node {
    let isFitting =
      switch kind {
      case .chart, .table: content.entries != nil
      case .tiles: content.list != nil || content.entries != nil
      }
    if isFitting { return content }
    diagnostics.append(
      .unfitBlockContent(
        kind.rawValue, expected: kind == .tiles ? "a list" : "a mapping",
        found: content.isNull ? "nothing" : content.kindName, at: content.isNull ? place : content.place))
    return Node(.null, at: content.place)
  }

  /// Where the first line after a fence starts: cmark takes the fence's indentation off every line.
  private func contentPlace(_ node: MarkdownNode, fence: Place) -> Place {
    Place(file: fence.file, line: fence.line + 1, column: fence.column)
  }

  /// The place of a word of the info string, counted from 0.
  private func place(ofWord index: Int, onLineOf node: MarkdownNode) -> Place {
    let line = source.range(ofLine: sourceLine(node.startLine))
    let fence = min(line.lowerBound + max(0, node.startColumn - 1), line.upperBound)
    let info = source.bytes[fence..<line.upperBound].drop { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    let words = info.split { $0 == 0x20 || $0 == 0x09 }
    return source.place(of: words.indices.contains(index) ? words[index].indices : line)
  }
}
