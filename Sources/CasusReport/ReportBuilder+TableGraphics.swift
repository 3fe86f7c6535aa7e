import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

extension ReportBuilder {
  /// Bars or dots in a column: `bar: true`, or `bar: {domain: [0, 400]}`.
  mutating func graphic(_ node: Node, _ column: TableColumn, of table: Table) -> ReportTable.Graphic? {
    let asked: [(ReportTable.Graphic.Mark, Node)] = [ReportTable.Graphic.Mark.bar, .dot].compactMap { mark in
      guard let value = node[mark.rawValue], !value.isNull, value.boolean != false else { return nil }
      return (mark, value)
    }
    guard let (mark, value) = asked.first else { return nil }
    if asked.count > 1 {
      diagnostics.append(.unfitValue("dot", expected: "either bars or dots", found: "both", at: asked[1].1.place))
    }
    guard value.boolean == true || value.entries != nil else {
      diagnostics.append(
        .unfitValue(mark.rawValue, expected: "true or a mapping", found: value.kindName, at: value.place))
      return nil
    }
    check(value, known: ["domain"], in: "'\(mark.rawValue)'")
    let extents = (0..<table.rowCount).compactMap { ReportTable.Extent(table.columns[column.index][$0]) }
    guard !extents.isEmpty else {
      if table.rowCount > 0 {
        diagnostics.append(
          .unfitValue(mark.rawValue, expected: "a column of numbers", found: "none", at: value.place))
      }
      return nil
    }
    let ends = extents.flatMap { [$0.low, $0.high ?? $0.low] }
    var domain = nice(min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0))
    if let given = value["domain"], !given.isNull {
      let numbers = (given.list ?? []).compactMap(\.number)
      guard numbers.count == 2, given.list?.count == 2, numbers.allSatisfy(\.isFinite), numbers[0] < numbers[1] else {
        diagnostics.append(
          .unfitValue(
            "domain", expected: "two numbers, the smaller first", found: given.kindName, at: given.place))
        return nil
      }
      domain = numbers[0]...numbers[1]
      if let beyond = ends.first(where: { !domain.contains($0) }) {
        diagnostics.append(
          .beyondDomain(Value.number(beyond).plainText, of: table.fields[column.index].name, at: given.place))
      }
    }
    return ReportTable.Graphic(
      mark: mark, domain: domain, low: tick(domain.lowerBound, column, table),
      high: tick(domain.upperBound, column, table))
  }

  private func tick(_ value: Double, _ column: TableColumn, _ table: Table) -> String {
    let field = table.fields[column.index]
    let format = column.format ?? "#"
    return printer.print(.number(value), field: field, format: format) ?? Value.number(value).plainText
  }

  /// The domain's ends as round numbers: 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten.
  private func nice(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = -rounded(up: -range.lowerBound)
    let high = rounded(up: range.upperBound)
    return low < high ? low...high : 0...1
  }

  private func rounded(up value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    var power = 1.0
    while power * 10 <= value, power < 1e300 { power *= 10 }
    while power > value, power > 1e-300 { power /= 10 }
    let step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].first { $0 * power >= value * (1 - 1e-12) } ?? 10
    return step * power
  }
}

extension ReportTable.Extent {
  /// What a mark can show of a value; nil for words and for what is missing.
  init?(_ value: Value) {
    switch value {
    case .number(let number) where number.isFinite: self.init(low: number, high: number)
    case .bounds(let bounds) where bounds.low.isFinite && (bounds.high?.isFinite ?? true):
      self.init(low: bounds.low, high: bounds.high)
    default: return nil
    }
  }
}
