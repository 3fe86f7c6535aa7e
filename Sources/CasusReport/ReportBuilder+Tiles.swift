import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

private let tileKeys = ["figure", "unit", "words", "bound", "range"]
private let rangeKeys = ["domain", "value", "low", "high", "other"]

extension ReportBuilder {
  /// Headline numbers: a list of tiles, or a mapping with the list in `tiles`.
  mutating func tiles(_ block: ComputedBlock) -> [Tile]? {
    var list = block.spec
    if block.spec.entries != nil {
      check(block.spec, known: ["tiles"], in: "the tiles block")
      guard let inner = block.spec["tiles"] else {
        diagnostics.append(.missingKey("tiles", in: "the tiles block", at: block.place))
        return nil
      }
      list = inner
    }
    guard let items = list.list else {
      diagnostics.append(.unfitValue("tiles", expected: "a list", found: list.kindName, at: list.place))
      return nil
    }
    var tiles: [Tile] = []
    for item in items {
      if let tile = tile(item) { tiles.append(tile) }
    }
    return tiles
  }

  private mutating func tile(_ node: Node) -> Tile? {
    guard node.entries != nil else {
      diagnostics.append(.unfitValue("tiles", expected: "a mapping in the list", found: node.kindName, at: node.place))
      return nil
    }
    check(node, known: tileKeys, in: "a tile")
    guard let figureNode = node["figure"], !figureNode.isNull else {
      diagnostics.append(.missingKey("figure", in: "a tile", at: node.place))
      return nil
    }
    let figure = figureText(figureNode, of: node)
    let unit = richText("unit", of: node)?.plainText ?? ""
    let words = richText("words", of: node) ?? RichText()
    let bound = richText("bound", of: node) ?? RichText()
    let measure = figure.runs.compactMap(\.published).first.map { published[$0].measure }
    var range: Tile.Range?
    if let node = node["range"], !node.isNull { range = self.range(node, of: measure) }
    return Tile(
      figure: figure, unit: unit, words: words, bound: bound, range: range,
      isOpen: figure.runs.contains(where: \.isOpen))
  }

  /// The figure without its unit, which stands beside it: text with `{{ }}`, or an expression by itself.
  private mutating func figureText(_ figure: Node, of node: Node) -> RichText {
    guard let text = figure.text, !text.contains("{{") else {
      return richText("figure", of: node, TextStyle(format: "#")) ?? RichText()
    }
    guard let template = parseTemplate(text, at: figure.place, reporting: &diagnostics),
      let value = value(of: template, format: "#")
    else { return RichText() }
    return RichText([run(value)])
  }

  /// Where the value lies, and where it might; what is not given is taken from the figure's own bounds.
  private mutating func range(_ node: Node, of measure: Measure?) -> Tile.Range? {
    guard node.entries != nil else {
      diagnostics.append(.unfitValue("range", expected: "a mapping", found: node.kindName, at: node.place))
      return nil
    }
    check(node, known: rangeKeys, in: "a range")
    guard let ends = node["domain"]?.list, ends.count == 2, let first = number(ends[0]), let last = number(ends[1]),
      first.low < last.low
    else {
      let found = node["domain"]
      diagnostics.append(
        .unfitValue(
          "domain", expected: "two numbers, the smaller first", found: found?.kindName ?? "nothing",
          at: found?.place ?? node.place))
      return nil
    }
    let own = measure.flatMap { Span($0) }
    let value = given("value", in: node) ?? own
    let low = given("low", in: node)?.low ?? (value?.low ?? own?.low)
    let high = given("high", in: node).map(\.high) ?? value?.high
    guard let low else {
      diagnostics.append(.missingKey("value", in: "the range", at: node.place))
      return nil
    }
    return Tile.Range(
      low: low, high: high, value: value?.point, other: given("other", in: node)?.low,
      domain: first.low...last.low)
  }

  private mutating func given(_ key: String, in node: Node) -> Span? {
    guard let value = node[key], !value.isNull else { return nil }
    return number(value)
  }

  /// A number, or an expression that yields one, with braces or without.
  private mutating func number(_ node: Node) -> Span? {
    if let number = node.number { return number.isFinite ? Span(low: number, high: number) : nil }
    guard var text = node.text else {
      diagnostics.append(.unfitValue("range", expected: "a number", found: node.kindName, at: node.place))
      return nil
    }
    var place = node.place
    if text.hasPrefix("{{"), text.hasSuffix("}}"), text.utf8.count >= 4 {
      text = String(text.dropFirst(2).dropLast(2))
      place.column += 2
    }
    guard let expression = parseExpression(text, at: place, reporting: &diagnostics) else { return nil }
    let evaluated = evaluator.evaluate(expression, reporting: &diagnostics)
    guard !evaluated.isFaulty else { return nil }
    if let span = Span(evaluated.value) { return span }
    diagnostics.append(.undefinedValue(expression.text, reason: "a range wants a number", at: place))
    return nil
  }
}

/// A number or the bounds of one, as a range line shows it.
private struct Span {
  var low: Double
  /// Nil where it is still open.
  var high: Double?
  /// The number itself, where bounds stand around it.
  var middle: Double?

  /// Where the dot stands: at the number, at the lower bound of what is still open, nowhere between closed bounds.
  var point: Double? { middle ?? (high == nil || high == low ? low : nil) }

  init(low: Double, high: Double?) {
    self.low = low
    self.high = high
  }

  init?(_ value: Value) {
    guard let extent = ReportTable.Extent(value) else { return nil }
    self.init(low: extent.low, high: extent.high)
  }

  /// A measure's own bounds: of its value, or else its interval.
  init?(_ measure: Measure) {
    self.init(measure.value)
    guard case .number(let number) = measure.value, let interval = measure.interval, let low = interval.low else {
      return
    }
    self.low = low
    high = interval.high ?? number
    middle = number
  }
}
