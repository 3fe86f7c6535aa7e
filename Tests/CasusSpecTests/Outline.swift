import CasusSpec

/// A briefing's tree as short text, so that a test reads as what it expects.
func outline(_ blocks: [Block]) -> String { blocks.map { outline($0) }.joined(separator: " ") }

func outline(_ block: Block) -> String {
  switch block {
  case .heading(let level, let content, _): "h\(level)(\(outline(content)))"
  case .paragraph(let content, _): "p(\(outline(content)))"
  case .list(let list):
    (list.isOrdered ? "ol\(list.start)" : "ul") + "(\(list.items.map { outline($0) }.joined(separator: "; ")))"
  case .quote(let blocks, _): "quote(\(outline(blocks)))"
  case .callout(let callout):
    "\(callout.kind.rawValue)[\(callout.title.map { outline($0) } ?? "")](\(outline(callout.blocks)))"
  case .markdownTable(let table):
    "table("
      + ([table.head] + table.rows).map { $0.map { outline($0) }.joined(separator: "|") }.joined(separator: " / ")
      + ")"
  case .code(let language, let text, _): "code[\(language)](\(text.filter { $0 != "\n" }))"
  case .rule: "rule"
  case .computed(let block): "\(block.kind.rawValue)(\(block.name))"
  }
}

func outline(_ content: [Inline]) -> String { content.map { outline($0) }.joined() }

func outline(_ inline: Inline) -> String {
  switch inline {
  case .text(let text): text
  case .emphasis(let content): "em(\(outline(content)))"
  case .strong(let content): "b(\(outline(content)))"
  case .strikethrough(let content): "s(\(outline(content)))"
  case .code(let text): "`\(text)`"
  case .link(let destination, let content, _): "a[\(destination)](\(outline(content)))"
  case .softBreak: "⏎"
  case .hardBreak: "⏎⏎"
  case .value(let template):
    "{\(outline(template.expression))"
      + (template.fallback.map { " ?? \(outline($0))" } ?? "") + (template.format.map { " : \($0)" } ?? "") + "}"
  case .footnoteReference(let label, _): "^\(label)"
  case .citation(let citations, _):
    citations.map { ($0.prefix.map { "\($0) " } ?? "") + "@\($0.source)" + ($0.locator.map { ",\($0)" } ?? "") }
      .joined(separator: ";")
  }
}

/// An expression fully bracketed.
func outline(_ expression: Expression) -> String {
  switch expression.kind {
  case .null: "null"
  case .boolean(let value): "\(value)"
  case .number(let value): value == value.rounded() ? "\(Int(value))" : "\(value)"
  case .text(let value): "'\(value)'"
  case .pattern(let pattern, let flags): "/\(pattern)/\(flags)"
  case .name(let name): name
  case .member(let object, let name): "\(outline(object)).\(name)"
  case .index(let object, let key): "\(outline(object))[\(outline(key))]"
  case .call(let name, let arguments): "\(name)(\(arguments.map { outline($0) }.joined(separator: ", ")))"
  case .unary(let operation, let operand): "(\(operation.rawValue)\(outline(operand)))"
  case .binary(let operation, let left, let right): "(\(outline(left)) \(operation.rawValue) \(outline(right)))"
  case .conditional(let condition, let first, let second):
    "(\(outline(condition)) ? \(outline(first)) : \(outline(second)))"
  case .list(let items): "[\(items.map { outline($0) }.joined(separator: ", "))]"
  case .object(let members): "{\(members.map { "\($0.0): \(outline($0.1))" }.joined(separator: ", "))}"
  }
}
