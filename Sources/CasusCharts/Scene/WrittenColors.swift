import CasusScene
import CasusYAML

/// The colours of a specification with the words it has for them, so that a scene names them as their author did.
func writtenColors(in spec: Node) -> [Color: String] {
  var words: [Color: String] = [:]
  var left = 50_000
  func collect(_ node: Node, depth: Int) {
    guard depth < 60, left > 0 else { return }
    left -= 1
    if let text = node.text, text.utf8.count <= 32, case .color(let color)? = readColor(text), words[color] == nil {
      words[color] = text
    }
    for child in node.list ?? [] { collect(child, depth: depth + 1) }
    for entry in node.entries ?? [] { collect(entry.value, depth: depth + 1) }
  }
  collect(spec, depth: 0)
  return words
}
