import CasusAnalysis
import CasusCharts
import CasusData
package import CasusSource
package import CasusSpec
import CasusYAML

/// Numbers in the words an author wrote for a chart that its data does not bear out, or no longer.
///
/// A number typed in a title, a subtitle or an alternative text holds if it is a cell of the plotted data at the
/// precision at which it is typed, a part of a date in it, a count or a share of its rows, or a number the briefing
/// prints elsewhere of the same things. Years, articles, figures and the level of a confidence band are left alone.
package func staleChartWords(in report: Report, of briefing: Briefing) -> [Diagnostic] {
  let charts = Dictionary(report.charts.map { ($0.name, $0) }) { first, _ in first }
  let words = NumberWords(language: report.language)
  let printed = PrintedNumber.all(in: report, report.prose.map { TypedText($0, words: words) }, words)
  return briefing.blocks.flatMap(\.computed).flatMap { block -> [Diagnostic] in
    guard block.kind == .chart, let chart = charts[block.name] else { return [] }
    let written = [
      ("alternative text", block.spec["alt"] ?? block.spec["description"]),
      ("title", block.spec["title"]?["text"] ?? block.spec["title"]),
      ("subtitle", block.spec["subtitle"] ?? block.spec["title"]?["subtitle"]),
    ].flatMap { name, node in (node?.list ?? [node].compactMap { $0 }).map { (name, $0) } }
    guard written.contains(where: { $0.1.text != nil }) else { return [] }
    let known = ChartNumbers(chart.tables, words: words)
    return written.flatMap { name, node -> [Diagnostic] in
      guard let text = node.text else { return [] }
      let typed = TypedText(text.withoutTemplates, words: words)
      return typed.tokens.indices.compactMap { index in
        guard case .number(let value, let decimals, let isPercent) = typed.tokens[index].kind,
          !typed.isReference(index), !typed.isConfidenceLevel(index),
          !known.hold(value, decimals: decimals, isPercent: isPercent),
          !printed.contains(where: {
            $0.value == value && $0.isPercent == isPercent && !$0.nouns.isDisjoint(with: typed.nouns(after: index))
          })
        else { return nil }
        return .staleInChart(
          typed.tokens[index].text, in: name, of: block.name,
          at: Place(
            file: node.place.file, line: node.place.line, column: node.place.column, length: node.place.length))
      }
    }
  }
}

/// The numbers that stand in a chart's data or follow from its rows by counting.
private struct ChartNumbers {
  private var values: [Double] = []
  /// Shares of rows, in per cent.
  private var shares: [Double] = []

  init(_ tables: [Table], words: NumberWords) {
    for table in tables {
      values.append(Double(table.rowCount))
      for column in table.columns {
        var counts: [String: Int] = [:]
        for row in 0..<min(table.rowCount, 20_000) {
          counts[column[row].plainText, default: 0] += 1
          add(column[row], words: words)
        }
        values.append(Double(counts.count))
        // Counts of very many values are no numbers one would quote.
        guard counts.count <= 200 else { continue }
        values += counts.values.map(Double.init)
        values += counts.values.map { Double(table.rowCount - $0) }
        shares += counts.values.map { 100 * Double($0) / Double(max(1, table.rowCount)) }
      }
    }
  }

  private mutating func add(_ value: Value, words: NumberWords) {
    switch value {
    case .number(let number): values.append(number)
    case .bounds(let bounds): values += [bounds.low] + (bounds.high.map { [$0] } ?? [])
    case .date(let date):
      for day in [date.first, date.last].compactMap({ $0 }) {
        let (year, _, number) = day.civil
        values += [year, number].map(Double.init)
      }
    case .text(let text): values += TypedText(text, words: words).numbers
    case .list(let list): for item in list { add(item, words: words) }
    case .null, .boolean, .instant, .object: break
    }
  }

  /// Whether a number that was typed is one of them at its own precision; a share may stand in the data as 0.42.
  func hold(_ value: Double, decimals: Int, isPercent: Bool) -> Bool {
    let tolerance = 0.5 * pow10(-decimals) + 1e-9
    let isClose = { (found: Double) in abs(abs(found) - value) <= tolerance }
    if values.contains(where: isClose) { return true }
    return isPercent && (values.contains { isClose(100 * $0) } || shares.contains(where: isClose))
  }

  private func pow10(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / pow10(-exponent) : (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}

extension TypedText {
  /// Every number in it.
  fileprivate var numbers: [Double] {
    tokens.compactMap { if case .number(let value, _, _) = $0.kind { value } else { nil } }
  }
}

extension String {
  /// The text with every `{{ … }}` taken out: what is computed needs no check.
  fileprivate var withoutTemplates: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "{{") {
      result += rest[..<open.lowerBound] + " … "
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return result }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

extension Block {
  /// The block itself or those within it, where they are computed.
  fileprivate var computed: [ComputedBlock] {
    switch self {
    case .computed(let block): [block]
    case .quote(let blocks, _): blocks.flatMap(\.computed)
    case .callout(let callout): callout.blocks.flatMap(\.computed)
    case .list(let list): list.items.flatMap { $0.flatMap(\.computed) }
    case .heading, .paragraph, .markdownTable, .code, .rule: []
    }
  }
}
