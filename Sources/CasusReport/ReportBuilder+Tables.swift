import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

private let tableKeys = [
  "data", "transform", "sort", "columns", "group", "totals", "emphasis", "notes", "title", "subtitle", "source",
  "place",
  "empty",
]

extension ReportBuilder {
  /// A table with every cell printed.
  mutating func table(_ block: ComputedBlock) -> ReportTable? {
    let spec = block.spec
    check(spec, known: tableKeys, in: "the table block")
    let placement = placement(spec, default: .wide)
    let title = richText("title", of: spec)
    let subtitle = richText("subtitle", of: spec)
    guard let rows = rowsOfTable(block) else { return nil }
    let group = spec["group"].flatMap { $0.isNull ? nil : index(of: $0, in: rows) }
    let (columns, spans) = columns(spec["columns"], of: rows, without: group)
    guard !columns.isEmpty else {
      if spec["columns"]?.list?.isEmpty ?? true { diagnostics.append(.emptyColumns(at: block.place)) }
      return nil
    }
    guard case .table(let number)? = anchors.targets[block.name] else { return nil }
    var table = ReportTable(
      title: title, subtitle: subtitle, number: number, anchor: block.name, placement: placement,
      columns: columns.map {
        ReportTable.Column(
          title: $0.title, alignment: $0.alignment, isLead: $0.isLead, span: $0.span, graphic: $0.graphic)
      }, rows: [], data: rows)
    table.spans = spans
    table.mayBeNarrower = spec["place"]?.isNull ?? true
    table.decimalMark = decimalMark
    if rows.rowCount == 0 {
      guard let empty = richText("empty", of: spec) else {
        diagnostics.append(.emptyTable(block.name, because: rows.whyEmpty, at: block.place))
        return nil
      }
      table.rows = [[ReportTable.Cell(empty)]]
      table.roles[0] = .message
    } else {
      fill(&table, block, columns, rows, group: group)
    }
    table.source = richText("source", of: spec)
    if dataset["sources"] != nil, spec["source"] == nil || briefing.frontMatter.document.listsSources {
      let references = Set((0..<rows.rowCount).flatMap { rows.lineage[$0] }).sorted()
      note(.table(number, anchor: block.name), of: references)
      if spec["source"] == nil { table.source = sourceLine(for: references).map { RichText(cited: $0) } }
    }
    return table
  }

  /// Rows in their groups, totals, marks and notes.
  private mutating func fill(
    _ table: inout ReportTable, _ block: ComputedBlock, _ columns: [TableColumn], _ rows: Table, group: Int?
  ) {
    let keys = keys(of: rows)
    let emphasis = block.spec["emphasis"].flatMap { $0.isNull ? nil : self.rows(of: rows, where: $0) } ?? []
    let marks = tableNotes(block.spec["notes"], &table, columns, rows)
    let totals = totals(block.spec["totals"], columns, of: rows)
    for section in sections(of: rows, by: group) {
      if let group, let first = section.rows.first {
        table.roles[table.rows.count] = .group
        table.rows.append([groupHead(first, group, of: rows)])
      }
      for row in section.rows {
        var line: [ReportTable.Cell] = []
        for (position, column) in columns.enumerated() {
          var cell = cell(row, column, of: rows, keyed: keys[row], in: block)
          let isMarked = column.emphasis.indices.contains(row) && column.emphasis[row]
          cell.isEmphasized = isMarked || emphasis.indices.contains(row) && emphasis[row]
          if let letters = marks[TableMark(row: row, column: position)] { cell.content.runs += letters }
          line.append(cell)
        }
        table.rows.append(line)
      }
      if let totals, group != nil, totals.hasSubtotals {
        table.roles[table.rows.count] = .subtotal
        let part = "subtotal[\(section.name)]"
        table.rows.append(
          line(of: totals, totals.subtitle, columns, rows, section.rows, named: part, in: block, &table))
      }
    }
    if let totals {
      table.roles[table.rows.count] = .total
      let all = Array(0..<rows.rowCount)
      table.rows.append(line(of: totals, totals.title, columns, rows, all, named: "total", in: block, &table))
    }
  }

  /// The rows of each group, in the order in which the groups first appear; all in one where there are none.
  private func sections(of table: Table, by group: Int?) -> [(name: String, rows: [Int])] {
    guard let group else { return [("", Array(0..<table.rowCount))] }
    var order: [Value: Int] = [:]
    var sections: [(name: String, rows: [Int])] = []
    for row in 0..<table.rowCount {
      let value = table.columns[group][row]
      if let section = order[value] {
        sections[section].rows.append(row)
      } else {
        order[value] = sections.count
        sections.append((value.plainText, [row]))
      }
    }
    return sections
  }

  private func groupHead(_ row: Int, _ group: Int, of table: Table) -> ReportTable.Cell {
    let printed = printer.print(.measure(Measure(cell: row, group, of: table)))
    return ReportTable.Cell(RichText(printed?.text ?? "–"))
  }

  /// The table a block names, after its transforms and in its order.
  private mutating func rowsOfTable(_ block: ComputedBlock) -> Table? {
    guard let data = block.spec["data"], !data.isNull else {
      diagnostics.append(.missingKey("data", in: "the table block", at: block.place))
      return nil
    }
    guard let table = table(data, of: block) else { return nil }
    var steps: [Node] = []
    if let transform = block.spec["transform"], !transform.isNull {
      guard let list = transform.list else {
        diagnostics.append(
          .unfitValue("transform", expected: "a list", found: transform.kindName, at: transform.place))
        return nil
      }
      steps = list
    }
    if let sort = block.spec["sort"], !sort.isNull {
      steps.append(Node(.map([Node.Entry(key: "sort", keyPlace: sort.place, value: sort)]), at: sort.place))
    }
    return steps.isEmpty ? table : applyTransforms(steps, to: table, in: evaluator.scope, reporting: &diagnostics)
  }

  /// A table by its name, or one written out: `data: {values: […]}`.
  private mutating func table(_ data: Node, of block: ComputedBlock) -> Table? {
    if let values = data["values"]?.list {
      check(data, known: ["values"], in: "'data'")
      return Table(inline: values, name: block.name)
    }
    guard let name = data.text else {
      diagnostics.append(
        .unfitValue("data", expected: "the name of a table, or values", found: data.kindName, at: data.place))
      return nil
    }
    return table(named: name, at: data.place, reporting: &diagnostics)
  }

  /// For which rows an expression over `datum` holds.
  mutating func rows(of table: Table, where condition: Node) -> [Bool] {
    let name = "__holds"
    let place = condition.place
    let step = Node(
      .map([
        Node.Entry(key: "calculate", keyPlace: place, value: condition),
        Node.Entry(key: "as", keyPlace: place, value: Node(.text(name), at: place)),
      ]), at: place)
    let result = applyTransforms([step], to: table, in: evaluator.scope, reporting: &diagnostics)
    guard let column = result[name] else { return [] }
    return (0..<table.rowCount).map { row in
      switch column[row] {
      case .boolean(let holds): holds
      case .number(let number): number != 0 && !number.isNaN
      default: false
      }
    }
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
    if measure.decimals == nil { measure.decimals = column.decimals }
    var cell = ReportTable.Cell(column.fallback ?? RichText("–"))
    if let index = column.glyph, case .text(let code) = table.columns[index][row] {
      cell.glyph = code
      if index != column.index {
        cell.glyphWord = printer.print(.measure(Measure(cell: row, index, of: table)))?.text ?? code
      }
    }
    if column.graphic != nil { cell.extent = ReportTable.Extent(measure.value) }
    let printing = printer.printing(.measure(measure), format: column.format)
    if case .unfitFormat(let reason, let hint) = printing {
      // A column has one format: one complaint is enough for all its rows.
      let fault = Diagnostic.unfitFormat(reason, hint: hint, at: column.place)
      if !diagnostics.contains(fault) { diagnostics.append(fault) }
    }
    guard case .printed(let printed) = printing else { return cell }
    if case .text = measure.value {
      cell.content = RichText(printed.text)
    } else {
      let field = table.fields[column.index].name
      let origin = PublishedValue.Cell(
        table: block.name, spec: block.spec, row: key, field: field, format: column.format)
      let value = publish(
        printed, source: "\(block.name)[\(key)].\(field)", at: column.place, from: .cell(origin))
      cell.content = RichText([run(value)])
    }
    return cell
  }

  /// What parts whole numbers from their fractions in the briefing's language.
  var decimalMark: Character {
    Character(LanguageWords.of(briefing.frontMatter.language).decimalPoint)
  }
}
