package import CasusData
package import CasusYAML

extension Value {
  /// A value as written in YAML or JSON.
  package init(_ node: Node) {
    switch node.content {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .list(let items): self = .list(items.map { Value($0) })
    case .map(let entries):
      self = .object(Fields(names: entries.map(\.key), values: entries.map { Value($0.value) }))
    }
  }
}
