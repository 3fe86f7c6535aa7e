import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

private let tableKeys = ["data", "transform", "columns", "title", "subtitle", "source", "place", "empty"]

extension ReportBuilder {
  /// A table with every cell printed.
  mutating func table(_ block: ComputedBlock) -> ReportTable? {
    let spec = block.spec
    check(spec, known: tableKeys, in: "the table block")
    let placement = placement(spec, default: .wide)
    let title = richText("title", of: spec)
    let subtitle = richText("subtitle", of: spec)
    guard let rows = rowsOfTable(block) else { return nil }
    let columns = columns(spec["columns"], of: rows)
    guard !columns.isEmpty else {
      if spec["columns"]?.list?.isEmpty ?? true { diagnostics.append(.emptyColumns(at: block.place)) }
      return nil
    }
    var cells: [[ReportTable.Cell]] = []
    let keys = keys(of: rows)
    for row in 0..<rows.rowCount {
      var line: [ReportTable.Cell] = []
      for column in columns { line.append(cell(row, column, of: rows, keyed: keys[row], in: block)) }
      cells.append(line)
    }
    if rows.rowCount == 0 {
      guard let empty = richText("empty", of: spec) else {
        diagnostics.append(.emptyTable(block.name, at: block.place))
        return nil
      }
      cells = [columns.indices.map { ReportTable.Cell($0 == 0 ? empty : RichText()) }]
    }
    var source = richText("source", of: spec)
    if spec["source"] == nil, dataset["sources"] != nil {
      let references = Set((0..<rows.rowCount).flatMap { rows.lineage[$0] })
      source = sourceLine(for: references.sorted()).map { RichText($0) }
    }
    guard case .table(let number)? = anchors.targets[block.name] else { return nil }
    return ReportTable(
      title: title, subtitle: subtitle, source: source, number: number, anchor: block.name, placement: placement,
      columns: columns.map { ReportTable.Column(title: $0.title, alignment: $0.alignment, isLead: $0.isLead) },
      rows: cells, data: rows)
  }

  /// The table a block names, after its transforms.
  private mutating func rowsOfTable(_ block: ComputedBlock) -> Table? {
    guard let data = block.spec["data"], !data.isNull else {
      diagnostics.append(.missingKey("data", in: "the table block", at: block.place))
      return nil
    }
    guard let name = data.text else {
      diagnostics.append(.unfitValue("data", expected: "the name of a table", found: data.kindName, at: data.place))
      return nil
    }
    guard let table = table(named: name, at: data.place, reporting: &diagnostics) else { return nil }
    guard let transform = block.spec["transform"], !transform.isNull else { return table }
    guard let steps = transform.list else {
      diagnostics.append(
        .unfitValue("transform", expected: "a list", found: transform.kindName, at: transform.place))
      return nil
    }
    return applyTransforms(steps, to: table, in: evaluator.scope, reporting: &diagnostics)
  }

  /// Names for rows that last when others come and go: the words of the first column, or numbers where these repeat.
  private func keys(of table: Table) -> [String] {
    let words = (0..<table.rowCount).map { row -> String in
      if case .text(let word)? = table.columns.first?[row] { word } else { "" }
    }
    return Set(words).count == words.count && !words.contains("") ? words : words.indices.map { String($0 + 1) }
  }

  /// A cell as it is printed; a blank is an en dash, which no reader takes for nought.
  private mutating func cell(
    _ row: Int, _ column: TableColumn, of table: Table, keyed key: String, in block: ComputedBlock
  ) -> ReportTable.Cell {
    var measure = Measure(cell: row, column.index, of: table)
    if let unit = column.unit { measure.unit = unit }
    let glyph = column.glyph.flatMap { index -> String? in
      if case .text(let name) = table.columns[index][row] { name } else { nil }
    }
    let printing = printer.printing(.measure(measure), format: column.format)
    if case .unfitFormat(let reason, let hint) = printing {
      // A column has one format: one complaint is enough for all its rows.
      let fault = Diagnostic.unfitFormat(reason, hint: hint, at: column.place)
      if !diagnostics.contains(fault) { diagnostics.append(fault) }
    }
    guard case .printed(let printed) = printing else {
      return ReportTable.Cell(column.fallback ?? RichText("–"), glyph: glyph)
    }
    if case .text = measure.value { return ReportTable.Cell(RichText(printed.text), glyph: glyph) }
    let field = table.fields[column.index].name
    let origin = PublishedValue.Cell(
      table: block.name, spec: block.spec, row: key, field: field, format: column.format)
    let value = publish(
      printed, source: "\(block.name)[\(key)].\(field)", at: column.place, from: .cell(origin))
    return ReportTable.Cell(RichText([run(value)]), glyph: glyph)
  }
}
