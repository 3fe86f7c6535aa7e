import CasusSource
import CasusSpec
import CasusYAML

extension ReportBuilder {
  /// Reports keys that a block does not know.
  mutating func check(_ node: Node, known: [String], in block: String) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(.unknownKey(entry.key, in: block, known: known, at: entry.keyPlace))
    }
  }

  /// Where a block is to stand.
  mutating func placement(_ node: Node, default fallback: Placement) -> Placement {
    guard let place = node["place"], !place.isNull else { return fallback }
    if let placement = place.text.flatMap({ Placement(rawValue: $0) }) { return placement }
    diagnostics.append(.unknownPlacement(place.text ?? place.kindName, at: place.place))
    return fallback
  }

  /// A text of a block with emphasis, links and values; nil where the block has none.
  mutating func richText(_ key: String, of node: Node, _ style: TextStyle = TextStyle()) -> RichText? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let text = scalarText(value) else {
      diagnostics.append(.unfitValue(key, expected: "text", found: value.kindName, at: value.place))
      return nil
    }
    let content = parseInline(text, at: value.place, reporting: &diagnostics)
    let result = richText(content, style)
    return result.runs.isEmpty ? nil : result
  }

  /// Words, or a number as words.
  func scalarText(_ node: Node) -> String? {
    switch node.content {
    case .text(let text): text
    case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    default: nil
    }
  }

  mutating func flag(_ key: String, of node: Node) -> Bool {
    guard let value = node[key], !value.isNull else { return false }
    if let flag = value.boolean { return flag }
    diagnostics.append(.unfitValue(key, expected: "true or false", found: value.kindName, at: value.place))
    return false
  }

  mutating func words(_ key: String, of node: Node) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    if let text = scalarText(value) { return text }
    diagnostics.append(.unfitValue(key, expected: "text", found: value.kindName, at: value.place))
    return nil
  }
}
