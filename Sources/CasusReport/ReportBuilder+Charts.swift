import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

extension ReportBuilder {
  /// A chart with its number; its texts are printed and its source line is written before it is drawn.
  mutating func figure(_ block: ComputedBlock) -> Figure? {
    var block = block
    let placement = placement(block.spec, default: .text)
    let needsSource = block.spec["source"] == nil && dataset["sources"] != nil
    let rows = needsSource || briefing.frontMatter.document.listsSources ? rows(behind: block.spec) : []
    texts = []
    block.spec = printed(block.spec)
    let texts = self.texts
    if case .map(var entries) = block.spec.content {
      entries.removeAll { $0.key == "place" }
      if block.spec["source"] == nil, let line = sourceLine(for: rows) {
        entries.append(
          Node.Entry(key: "source", keyPlace: block.place, value: Node(.text(line), at: block.place)))
      }
      block.spec.content = .map(entries)
    }
    guard let chart = charts(block, placement), case .figure(let number)? = anchors.targets[block.name] else {
      return nil
    }
    note(.figure(number, anchor: block.name), of: rows)
    return Figure(chart: chart, number: number, anchor: block.name, placement: placement, texts: texts)
  }

  /// The keys of a chart that hold an author's words.
  private static let wordKeys: Set<String> = ["title", "subtitle", "alt", "description"]

  /// A specification with its `{{ }}` printed; data and transforms have none.
  private mutating func printed(_ node: Node) -> Node {
    var node = node
    switch node.content {
    case .text(let text) where text.contains("{{"):
      let content = parseText(text, at: node.place, reporting: &diagnostics)
      let text = richText(content)
      texts.append(text)
      node.content = .text(text.plainText)
    case .list(let items):
      var printedItems: [Node] = []
      for item in items { printedItems.append(printed(item)) }
      node.content = .list(printedItems)
    case .map(var entries):
      for index in entries.indices where entries[index].key != "data" && entries[index].key != "transform" {
        // Words without a number in them are read by who looks for numbers typed by hand.
        if let words = entries[index].value.text, ReportBuilder.wordKeys.contains(entries[index].key),
          !words.contains("{{")
        {
          var text = RichText(words)
          text.place = entries[index].value.place
          texts.append(text)
        }
        entries[index].value = printed(entries[index].value)
      }
      node.content = .map(entries)
    default: break
    }
    return node
  }

  /// The rows of the dataset behind a chart and its layers. What is wrong with its data is the drawing's to report.
  private func rows(behind node: Node) -> [RowReference] {
    var found: Set<RowReference> = []
    func visit(_ node: Node, _ inherited: Table?) {
      var ignored: [Diagnostic] = []
      var table = inherited
      if let name = node["data"]?.text ?? node["data"]?["name"]?.text {
        table = self.table(named: name, at: node.place, reporting: &ignored)
      }
      if let steps = node["transform"]?.list, let input = table {
        table = applyTransforms(steps, to: input, in: evaluator.scope, reporting: &ignored)
      }
      let parts =
        ["layer", "concat", "hconcat", "vconcat"].flatMap { node[$0]?.list ?? [] } + (node["spec"].map { [$0] } ?? [])
      if parts.isEmpty, let table {
        for row in 0..<table.rowCount { found.formUnion(table.lineage[row]) }
      }
      for part in parts { visit(part, table) }
    }
    visit(node, nil)
    return found.sorted()
  }

  /// The table a block's `data` names: `lag.cases`, a fact, a table of the dataset.
  func table(named name: String, at place: Place, reporting diagnostics: inout [Diagnostic]) -> Table? {
    guard let expression = parseExpression(name, at: place, reporting: &diagnostics) else { return nil }
    let evaluated = evaluator.evaluate(expression, reporting: &diagnostics)
    guard !evaluated.isFaulty else { return nil }
    switch evaluated.answer {
    case .table(let table): return table
    case .row(let table, let row): return table.selecting([row])
    case .measure:
      diagnostics.append(.notATable(name, found: "a single value", at: place))
    case .group(let group):
      let tables = group.names.filter { if case .table? = group[$0] { true } else { false } }
      let found = "a group of results" + (tables.isEmpty ? "" : " with the tables \(tables.joined(separator: ", "))")
      diagnostics.append(.notATable(name, found: found, at: place))
    }
    return nil
  }
}
