import CasusSource

/// A JSON value with its keys in the order in which they are to stand.
package indirect enum JSONTree: Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  case list([JSONTree])
  case object([(String, JSONTree)])

  /// The value over several lines, indented by two blanks; a list of plain values stays on one.
  package var lines: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    switch self {
    case .text(let text): return jsonText(text)
    case .number(let number): return jsonNumber(number)
    case .boolean(let value): return value ? "true" : "false"
    case .list(let items):
      if items.allSatisfy(\.isPlain) { return "[" + items.map { $0.written(indent: "") }.joined(separator: ", ") + "]" }
      let inner = indent + "  "
      return "[\n" + items.map { inner + $0.written(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let inner = indent + "  "
      let lines = members.map { "\(inner)\(jsonText($0)): \($1.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .boolean: true
    case .list, .object: false
    }
  }
}
