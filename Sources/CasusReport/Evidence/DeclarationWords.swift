import CasusAnalysis
import CasusSource
import CasusSpec
import CasusYAML

/// A fact, an indicator, a parameter or a table block in words.
struct DeclarationWords {
  /// What is declared.
  enum Kind: Sendable { case parameter, fact, indicator, table }

  private(set) var words = ""
  private(set) var filters: [String] = []
  private(set) var fields: Set<String> = []
  private(set) var options: [Evidence.Step.Option] = []
  /// What computed columns hold, by their name.
  private(set) var calculated: [String: String] = [:]
  /// The names of the briefing it rests on.
  let names: [String]

  init(_ node: Node, kind: Kind, name: String) {
    names = node.namesUsed
    switch kind {
    case .parameter: words = "parameter of the briefing"
    case .fact: readRows(node, source: node["from"]?.text ?? "")
    case .table: readRows(node, source: node["data"]?.text ?? "")
    case .indicator: readIndicator(node)
    }
  }

  func step(named name: String, at place: Place) -> Evidence.Step {
    Evidence.Step(name: name, words: words, place: place, options: options, filters: filters)
  }

  // MARK: Facts and tables

  private mutating func readRows(_ node: Node, source: String) {
    var parts: [String] = []
    if let pick = node["pick"]?.text {
      parts.append("‘\(pick)’ of the one row of \(source)")
      fields.insert(pick)
    } else {
      parts.append("rows of \(source)")
    }
    if let condition = node["where"] { parts.append("where \(take(condition))") }
    var steps = node["transform"].map { $0.list ?? [$0] } ?? []
    let inline = (node.entries ?? []).filter {
      !["transform", "where", "from", "data", "pick"].contains($0.key) && TransformCatalog.named($0.key) != nil
    }
    if !inline.isEmpty, let entries = node.entries {
      // Steps in line share the mapping with the fact's own keys.
      steps.append(
        Node(.map(entries.filter { !["from", "where", "pick", "transform"].contains($0.key) }), at: node.place))
    }
    for step in steps { parts.append(take(step: step)) }
    if node["conflicts"]?.text == "all" { parts.append("every reading of contested facts") }
    words = parts.joined(separator: ", ")
  }

  private mutating func take(step: Node) -> String {
    for entry in step.entries ?? [] {
      switch entry.key {
      case "filter": return "where \(take(entry.value))"
      case "calculate":
        let name = step["as"]?.text ?? "value"
        let formula = take(entry.value, isFilter: false)
        calculated[name] = formula
        return "with \(name) = \(formula)"
      case "lookup":
        let from = step["from"]
        let table = from?["data"]?.text ?? from?["data"]?["name"]?.text ?? "another table"
        return "joined with \(table) by \(entry.value.compactText)"
      default: continue
      }
    }
    return step.compactText
  }

  /// A condition or a formula in words; what is no expression stands as it was written.
  private mutating func take(_ node: Node, isFilter: Bool = true) -> String {
    guard let text = node.text else {
      if isFilter { filters.append(node.compactText) }
      if let field = node["field"]?.text { fields.insert(field) }
      return node.compactText
    }
    var ignored: [Diagnostic] = []
    guard let expression = parseExpression(text, at: node.place, reporting: &ignored) else { return text }
    fields.formUnion(expression.fieldsOfDatum)
    if isFilter { filters.append(expression.words) }
    return expression.words
  }

  // MARK: Indicators

  private mutating func readIndicator(_ node: Node) {
    let name = node["measure"]?.text ?? ""
    var parts: [String] = []
    for entry in node.entries ?? [] where entry.key != "measure" {
      let value = entry.key == "where" ? take(entry.value) : entry.value.compactText
      parts.append(entry.key == "where" ? "where \(value)" : "\(entry.key) = \(value)")
    }
    words = parts.isEmpty ? name : "\(name), \(parts.joined(separator: ", "))"
    guard let type = IndicatorCatalog.named(name) else { return }
    for option in type.options + IndicatorRun.commonOptions {
      let written = node[option.name].flatMap { $0.isNull ? nil : $0 }
      // An option that is off and has no value of its own says nothing.
      guard written != nil || !option.fallback.isEmpty else { continue }
      let value = written.map { option.kind == .expression ? conditionText($0) : $0.compactText } ?? option.fallback
      let meaning = option.choices.first { $0.name == value }?.words
      options.append(
        Evidence.Step.Option(
          name: option.name, value: value, isWritten: written != nil, words: meaning ?? option.words))
    }
  }

  private func conditionText(_ node: Node) -> String {
    var ignored: [Diagnostic] = []
    return node.text.flatMap { parseExpression($0, at: node.place, reporting: &ignored)?.words } ?? node.compactText
  }
}

extension Node {
  /// The value on one line, as short as it can be read.
  fileprivate var compactText: String {
    switch content {
    case .null: "nothing"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): jsonNumber(value)
    case .text(let text): text
    case .list(let items): items.map(\.compactText).joined(separator: ", ")
    case .map(let entries): entries.map { "\($0.key) \($0.value.compactText)" }.joined(separator: "; ")
    }
  }
}
