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
  var alignment: ReportTable.Alignment
  var isLead = false
  var format: String?
  var unit: String?
  /// The field whose code names the sign before the words.
  var glyph: Int?
  var fallback: RichText?
  var place: Place
}

private let columnKeys = ["field", "title", "format", "align", "lead", "glyph", "unit", "fallback"]

extension ReportBuilder {
  /// The columns a block asks for; all fields where it names none.
  mutating func columns(_ node: Node?, of table: Table) -> [TableColumn] {
    guard let node, !node.isNull else {
      return table.fields.indices.map { index in
        column(index, Node(.map([]), at: Place(file: briefing.path)), of: table)
      }
    }
    guard let items = node.list else {
      diagnostics.append(.unfitValue("columns", expected: "a list", found: node.kindName, at: node.place))
      return []
    }
    var columns: [TableColumn] = []
    for item in items {
      check(item, known: columnKeys, in: "a column")
      guard let field = item.text.map({ _ in item }) ?? item["field"] else {
        diagnostics.append(.missingKey("field", in: "a column", at: item.place))
        continue
      }
      if let index = index(of: field, in: table) {
        columns.append(column(index, item, of: table))
      }
    }
    return columns
  }

  private mutating func column(_ index: Int, _ node: Node, of table: Table) -> TableColumn {
    let field = table.fields[index]
    let sample = sample(of: table.columns[index])
    var column = TableColumn(
      index: index, title: RichText(field.title ?? field.name), alignment: alignment(field, sample), place: node.place)
    column.isLead = flag("lead", of: node)
    column.format = words("format", of: node)
    column.unit = words("unit", of: node)
    column.fallback = richText("fallback", of: node)
    if let title = richText("title", of: node) { column.title = title }
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

  private var manyDays: String { LanguageWords.of(briefing.frontMatter.language).manyDays }

  private mutating func index(of node: Node, in table: Table) -> Int? {
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
