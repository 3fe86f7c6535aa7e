import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// A column of a computed table as its author wants it.
struct TableColumn {
  /// Which field of the table it shows.
  var index: Int
  var title: RichText
  /// The title without its unit.
  var name: RichText
  var alignment: ReportTable.Alignment
  var isLead = false
  var format: String?
  var unit: String?
  /// Digits after the point that all its figures have, where nobody declared any.
  var decimals: Int?
  /// The field whose code names the sign before the words.
  var glyph: Int?
  var fallback: RichText?
  /// The head it shares with its neighbours: an index into the table's.
  var span: Int?
  var graphic: ReportTable.Graphic?
  /// The rows whose cell stands out in this column.
  var emphasis: [Bool] = []
  var place: Place
}

private let columnKeys = [
  "field", "title", "format", "align", "lead", "glyph", "unit", "fallback", "bar", "dot", "emphasis", "columns",
]

extension ReportBuilder {
  /// The columns a block asks for, and the heads that several of them share; all fields where it names none.
  mutating func columns(
    _ node: Node?, of table: Table, without left: Int?
  ) -> (columns: [TableColumn], spans: [RichText]) {
    guard let node, !node.isNull else {
      let columns = table.fields.indices.filter { $0 != left }.map { index in
        column(index, Node(.map([]), at: Place(file: briefing.path)), of: table)
      }
      return (columns, [])
    }
    guard let items = node.list else {
      diagnostics.append(.unfitValue("columns", expected: "a list", found: node.kindName, at: node.place))
      return ([], [])
    }
    var columns: [TableColumn] = []
    var spans: [RichText] = []
    for item in items {
      guard let inner = item["columns"], item["field"] == nil else {
        if let column = column(item, of: table) { columns.append(column) }
        continue
      }
      check(item, known: ["title", "columns"], in: "a group of columns")
      guard let inner = inner.list else {
        diagnostics.append(.unfitValue("columns", expected: "a list", found: inner.kindName, at: inner.place))
        continue
      }
      spans.append(richText("title", of: item) ?? RichText())
      for node in inner {
        guard var column = column(node, of: table) else { continue }
        column.span = spans.count - 1
        columns.append(column)
      }
    }
    return (columns, spans)
  }

  private mutating func column(_ item: Node, of table: Table) -> TableColumn? {
    check(item, known: columnKeys, in: "a column")
    guard let field = item.text.map({ _ in item }) ?? item["field"] else {
      diagnostics.append(.missingKey("field", in: "a column", at: item.place))
      return nil
    }
    guard let index = index(of: field, in: table) else { return nil }
    let column = column(index, item, of: table)
    if table.rowCount > 0, column.fallback == nil, sample(of: table.columns[index]) == nil {
      diagnostics.append(.columnWithoutValues(table.fields[index].name, at: field.place))
    }
    return column
  }

  private mutating func column(_ index: Int, _ node: Node, of table: Table) -> TableColumn {
    let field = table.fields[index]
    let sample = sample(of: table.columns[index])
    var column = TableColumn(
      index: index, title: RichText(field.title ?? field.name), name: RichText(field.title ?? field.name),
      alignment: alignment(field, sample), place: node.place)
    column.isLead = flag("lead", of: node)
    column.format = words("format", of: node)
    column.unit = words("unit", of: node)
    column.fallback = richText("fallback", of: node)
    if let title = richText("title", of: node) { (column.title, column.name) = (title, title) }
    column.decimals = decimals(of: index, in: table)
    if let align = node["align"], !align.isNull {
      switch align.text {
      case "left": column.alignment = .left
      case "right": column.alignment = .right
      case "center", "centre": column.alignment = .center
      default:
        diagnostics.append(
          .unfitValue("align", expected: "left, right or center", found: align.text ?? align.kindName, at: align.place))
      }
    }
    if let glyph = node["glyph"], !glyph.isNull {
      column.glyph = glyph.boolean.map { $0 ? index : nil } ?? self.index(of: glyph, in: table)
    }
    if let emphasis = node["emphasis"], !emphasis.isNull { column.emphasis = rows(of: table, where: emphasis) }
    column.graphic = graphic(node, column, of: table)
    moveUnitToTitle(&column, Measure(cell: 0, index, of: table.rowCount > 0 ? table : table.padded), sample)
    return column
  }

  /// The unit stands once, in the head, and not in every cell.
  private func moveUnitToTitle(_ column: inout TableColumn, _ measure: Measure, _ sample: Value?) {
    switch sample {
    case .number, .bounds: break
    default: return
    }
    let isDays = measure.kind == .days
    guard measure.kind != .share, let unit = column.unit ?? (isDays ? manyDays : measure.unit), !unit.isEmpty else {
      return
    }
    if column.format == nil { column.format = "#" }
    let title = column.title.plainText
    if !title.lowercased().contains(unit.lowercased()) { column.title.runs.append(RichText.Run(", \(unit)")) }
  }

  /// As many digits as three significant ones of the largest number need, and no more than any number has.
  private func decimals(of index: Int, in table: Table) -> Int? {
    var digits = 0
    var largest = 0.0
    for row in 0..<table.rowCount {
      guard let extent = ReportTable.Extent(table.columns[index][row]) else { continue }
      let measure = Measure(cell: row, index, of: table)
      guard measure.kind == .number, measure.decimals == nil else { return nil }
      digits = max(digits, printer.print(.measure(measure))?.decimals ?? 0)
      largest = max(largest, abs(extent.low), abs(extent.high ?? 0))
    }
    return digits == 0 ? nil : min(digits, largest >= 100 ? 0 : largest >= 10 ? 1 : digits)
  }

  private var manyDays: String { LanguageWords.of(briefing.frontMatter.language).manyDays }

  mutating func index(of node: Node, in table: Table) -> Int? {
    guard let name = node.text else {
      diagnostics.append(.unfitValue("field", expected: "the name of a field", found: node.kindName, at: node.place))
      return nil
    }
    if let index = table.index(of: name) { return index }
    diagnostics.append(.unknownColumn(name, known: table.fieldNames, at: node.place))
    return nil
  }

  private func sample(of column: Column) -> Value? {
    (0..<column.count).lazy.map { column[$0] }.first { $0 != .null }
  }

  /// Numbers to the right, words to the left.
  private func alignment(_ field: Field, _ sample: Value?) -> ReportTable.Alignment {
    switch field.type {
    case .integer, .number, .bounds, .year: return .right
    case .text, .boolean, .date: return .left
    case .any:
      switch sample {
      case .number, .bounds: return .right
      default: return .left
      }
    }
  }
}

extension Table {
  /// A table with one row of nothing, so that a column's kind can be asked of an empty one.
  fileprivate var padded: Table {
    Table(
      name: name, fields: fields, columns: fields.map { _ in .values([.null]) }, rowCount: 1,
      lineage: Lineage { _ in [] })
  }
}
