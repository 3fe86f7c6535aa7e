import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// The totals a table asks for.
struct TableTotals {
  var title: RichText
  var subtitle: RichText
  var hasSubtotals: Bool
  /// By the position of the column.
  var fields: [Int: TableTotal]
  /// Whether a missing value forbids the total rather than making it a lower bound.
  var refuses: Bool
  var place: Place
}

extension ReportBuilder {
  /// `totals: true`, a list of fields, or `{fields, title, subtotals, missing}`.
  mutating func totals(_ node: Node?, _ columns: [TableColumn], of table: Table) -> TableTotals? {
    guard let node, !node.isNull, node.boolean != false else { return nil }
    let words = DocumentWords.of(briefing.frontMatter.language)
    var totals = TableTotals(
      title: RichText(words.total), subtitle: RichText(words.subtotal), hasSubtotals: false, fields: [:],
      refuses: false, place: node.place)
    var fields: Node? = node
    if node.entries != nil {
      check(node, known: ["fields", "title", "subtotals", "missing"], in: "'totals'")
      if let title = richText("title", of: node) { totals.title = title }
      readSubtotals(node, &totals)
      if let missing = node["missing"], !missing.isNull {
        totals.refuses = missing.text == "refuse"
        if missing.text != "refuse", missing.text != "at-least" {
          diagnostics.append(
            .unfitValue(
              "missing", expected: "refuse or at-least", found: missing.text ?? missing.kindName, at: missing.place))
        }
      }
      fields = node["fields"].flatMap { $0.isNull ? nil : $0 }
    }
    if let fields, fields.boolean == nil {
      readTotals(fields, &totals, columns, table)
    } else {
      for (position, column) in columns.enumerated() where isAdded(column, table) { totals.fields[position] = .sum }
      if totals.fields.isEmpty {
        diagnostics.append(
          .unfitValue("totals", expected: "a column whose numbers can be added", found: "none", at: node.place))
      }
    }
    return totals.fields.isEmpty ? nil : totals
  }

  private mutating func readSubtotals(_ node: Node, _ totals: inout TableTotals) {
    guard let value = node["subtotals"], !value.isNull else { return }
    if let flag = value.boolean {
      totals.hasSubtotals = flag
    } else if let title = richText("subtotals", of: node) {
      totals.hasSubtotals = true
      totals.subtitle = title
    }
  }

  private mutating func readTotals(
    _ node: Node, _ totals: inout TableTotals, _ columns: [TableColumn], _ table: Table
  ) {
    var wanted: [(field: Node, kind: TableTotal)] = []
    if let entries = node.entries {
      for entry in entries {
        let kinds = TableTotal.allCases.map(\.rawValue)
        guard let kind = entry.value.text.flatMap({ TableTotal(rawValue: $0) }) else {
          diagnostics.append(
            .unknownTotal(entry.value.text ?? entry.value.kindName, known: kinds, at: entry.value.place))
          continue
        }
        wanted.append((Node(.text(entry.key), at: entry.keyPlace), kind))
      }
    } else {
      wanted = (node.list ?? [node]).map { ($0, .sum) }
    }
    for (field, kind) in wanted {
      guard let index = index(of: field, in: table) else { continue }
      guard let position = columns.firstIndex(where: { $0.index == index }) else {
        let names = columns.map { table.fields[$0.index].name }
        diagnostics.append(.unknownColumn(table.fields[index].name, known: names, at: field.place))
        continue
      }
      let column = table.columns[index]
      let hasNumbers = (0..<table.rowCount).contains { ReportTable.Extent(column[$0]) != nil }
      guard kind == .count || hasNumbers else {
        diagnostics.append(
          .unfitValue(
            "totals", expected: "a column of numbers", found: "'\(table.fields[index].name)'", at: field.place))
        continue
      }
      totals.fields[position] = kind
    }
  }

  /// Whether adding a column up says something: counts, amounts and days, not shares, scores and years.
  private func isAdded(_ column: TableColumn, _ table: Table) -> Bool {
    guard table.fields[column.index].type != .year,
      let row = (0..<table.rowCount).first(where: { ReportTable.Extent(table.columns[column.index][$0]) != nil })
    else { return false }
    switch Measure(cell: row, column.index, of: table).kind {
    case .count, .number, .days: return true
    case .share, .score, .text, .date: return false
    }
  }

  /// A row of totals over some rows; what is missing is never nought.
  mutating func line(
    of totals: TableTotals, _ title: RichText, _ columns: [TableColumn], _ table: Table, _ rows: [Int],
    named name: String, in block: ComputedBlock,
    _ report: inout ReportTable
  ) -> [ReportTable.Cell] {
    // The label stands in the first column that has no total.
    let labelled = columns.indices.first { totals.fields[$0] == nil }
    var line: [ReportTable.Cell] = []
    var lowerBounds: [(title: String, missing: Int, count: Int)] = []
    for (position, column) in columns.enumerated() {
      guard let kind = totals.fields[position] else {
        line.append(ReportTable.Cell(position == labelled ? title : RichText()))
        continue
      }
      line.append(total(kind, column, table, rows, named: name, in: block, totals, &lowerBounds))
    }
    if !lowerBounds.isEmpty, rows.count == table.rowCount {
      var note = RichText.Run(DocumentWords.of(briefing.frontMatter.language).atLeast(lowerBounds))
      note.isCited = true
      report.notes.append(RichText([note]))
    }
    return line
  }

  private mutating func total(
    _ kind: TableTotal, _ column: TableColumn, _ table: Table, _ rows: [Int], named name: String,
    in block: ComputedBlock, _ totals: TableTotals, _ lowerBounds: inout [(title: String, missing: Int, count: Int)]
  ) -> ReportTable.Cell {
    let field = table.fields[column.index]
    let values = rows.map { table.columns[column.index][$0] }
    let outcome = kind.outcome(of: values)
    let gaps = kind == .count ? 0 : outcome.missing
    if gaps > 0, totals.refuses || outcome.value == .null {
      let fault = Diagnostic.totalWithGaps(
        field.name, kind.rawValue, missing: gaps, of: values.count, isAsked: totals.refuses, at: totals.place)
      if !diagnostics.contains(fault) { diagnostics.append(fault) }
      return ReportTable.Cell(RichText("–"))
    }
    let sample = rows.first { ReportTable.Extent(table.columns[column.index][$0]) != nil } ?? rows.first ?? 0
    var measure = Measure(cell: sample, column.index, of: table)
    measure.value = outcome.value
    if kind == .count { (measure.kind, measure.unit, measure.decimals) = (.count, nil, nil) }
    if kind == .mean, measure.kind == .count { measure.kind = .number }
    if let unit = column.unit { measure.unit = unit }
    if kind != .count, measure.decimals == nil { measure.decimals = column.decimals }
    measure.n = kind == .count ? rows.count : outcome.n
    measure.missing = gaps
    measure.reason = nil
    measure.rule = "total/\(kind.rawValue)"
    measure.formula = "\(kind.rawValue) of \(field.name) over \(rows.count) rows of \(table.name)"
    measure.lineage = { Set(rows.flatMap { table.lineage[$0] }).sorted() }
    let format = kind == .count ? nil : column.format
    guard case .printed(let printed) = printer.printing(.measure(measure), format: format) else {
      return ReportTable.Cell(RichText("–"))
    }
    let origin = PublishedValue.Cell(
      table: block.name, spec: block.spec, row: name, field: field.name, format: format)
    var run = run(
      publish(printed, source: "\(block.name).\(name).\(field.name)", at: totals.place, from: .cell(origin)))
    // The accent says "still open"; what is only unknown is a lower bound in plain ink.
    run.isOpen = run.isOpen && outcome.open > 0
    if case .bounds(let bounds) = outcome.value, bounds.isOpen {
      lowerBounds.append((column.name.plainText, gaps + outcome.open, values.count))
    }
    return ReportTable.Cell(RichText([run]))
  }
}
