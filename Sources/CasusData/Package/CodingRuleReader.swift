import CasusSource
import CasusYAML

/// Reads `casus.rules` of a descriptor: a list of objects with `name`, `tables`, `rule`, `judgement`, and where they
/// apply `fields` and `alternative`.
struct CodingRuleReader {
  private let tables: [TableDescriptor]
  private(set) var diagnostics: [Diagnostic] = []

  init(tables: [TableDescriptor]) { self.tables = tables }

  mutating func read(_ node: Node?) -> [CodingRule] {
    guard let node else { return [] }
    guard let list = node.list else {
      malformed("casus.rules", "a list of rules", node)
      return []
    }
    var rules: [CodingRule] = []
    for item in list {
      guard let rule = rule(item) else { continue }
      if rules.contains(where: { $0.name == rule.name }) {
        diagnostics.append(.duplicateName("rule", rule.name, at: item["name"]?.place ?? item.place))
      } else {
        rules.append(rule)
      }
    }
    return rules
  }

  private mutating func rule(_ node: Node) -> CodingRule? {
    guard let name = text("name", of: node), let words = text("rule", of: node) else { return nil }
    var rule = CodingRule(name: name, rule: words)
    rule.tables = names("tables", of: node, kind: "table", known: tables.map(\.name))
    let fields = tables.filter { rule.tables.isEmpty || rule.tables.contains($0.name) }
      .flatMap { $0.fields.map(\.field.name) }
    rule.fields = names("fields", of: node, kind: "field", known: fields)
    guard let judgement = node["judgement"]?.boolean else {
      malformed("judgement", "true or false", node["judgement"] ?? node, found: node["judgement"])
      return rule
    }
    if judgement {
      rule.alternative = text("alternative", of: node)
    } else if let alternative = node["alternative"] {
      diagnostics.append(.alternativeOfNoJudgement(name, at: alternative.place))
    }
    return rule
  }

  private mutating func text(_ key: String, of node: Node) -> String? {
    if let text = node[key]?.text, !text.isEmpty { return text }
    malformed(key, "text", node[key] ?? node, found: node[key])
    return nil
  }

  private mutating func names(_ key: String, of node: Node, kind: String, known: [String]) -> [String] {
    guard let value = node[key] else { return [] }
    guard let list = value.list else {
      malformed(key, "a list of names", value)
      return []
    }
    return list.compactMap { item in
      guard let name = item.text else {
        malformed(key, "a list of names", item)
        return nil
      }
      if !known.contains(name) {
        let near = Array(Set(known)).sorted()
        diagnostics.append(.unknownName(kind, name, known: near, at: item.place))
      }
      return name
    }
  }

  private mutating func malformed(_ key: String, _ expected: String, _ node: Node) {
    malformed(key, expected, node, found: node)
  }

  private mutating func malformed(_ key: String, _ expected: String, _ node: Node, found: Node?) {
    diagnostics.append(
      .malformedDescriptor(key, expected: expected, found: found?.kindName ?? "nothing", at: node.place))
  }
}
