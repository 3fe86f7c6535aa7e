import CasusReport
import CasusScene

/// Cells before their columns have a width, and what they ask for.
extension TableSetter {
  /// A cell on one line.
  struct SetCell {
    var cell: ReportTable.Cell
    var role: TextRole
    /// Nil for a text that needs several.
    var line: Composer.SetText?
    /// How far it reaches beyond its whole number; nil for words.
    var tail: Double?

    var content: RichText { cell.content }
    var glyph: String? { cell.glyph }
  }

  var headRole: TextRole { composer.roles.tableHead }

  func cell(_ row: Int, _ index: Int) -> SetCell {
    let column = table.columns[index]
    let rowRole = table.role(ofRow: row)
    let cells = table.rows[row]
    let cell = cells.indices.contains(index) ? cells[index] : ReportTable.Cell(RichText())
    var role = composer.roles.tableCell
    if column.alignment == .right, isMeasured(row) {
      role.style.features = "tnum=1"
      if !column.isLead { role.color = composer.theme.colors.ink2 }
    }
    if column.isLead && isMeasured(row) || cell.isEmphasized || ![.body, .message].contains(rowRole) {
      role = role.weighted(600)
    }
    if cell.isEmphasized || rowRole != .body { role.color = composer.theme.colors.ink }
    // What is surely too long for one line, or has several by its author's will, is not set on one to be measured.
    let length = cell.content.runs.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let isLong =
      Double(length) * 0.3 * role.style.size > measure || cell.content.runs.contains { $0.text.contains("\n") }
    let line = isLong ? nil : composer.line(cell.content, role)
    var tail: Double?
    if column.alignment == .right, let line,
      let whole = wholePart(of: cell.content.plainText, decimalMark: table.decimalMark)
    {
      tail = max(0, line.width - composer.width(of: bound(whole), role))
    }
    return SetCell(cell: cell, role: role, line: line, tail: tail)
  }

  /// Which cells say how wide their columns are: a group's head spans them all.
  private func isMeasured(_ row: Int) -> Bool { ![.group, .message].contains(table.role(ofRow: row)) }

  mutating func measureFigures(_ cells: [[SetCell]]) {
    tails = table.columns.indices.map { index in
      cells.indices.filter { isMeasured($0) }.compactMap { cells[$0][index].tail }.max() ?? 0
    }
    figureWidths = table.columns.indices.map { index in
      cells.indices.filter { isMeasured($0) }.map { row in
        let cell = cells[row][index]
        let advance = cell.glyph == nil ? 0 : TableSetter.glyphAdvance
        guard let width = cell.line?.width else { return naturalWidth(of: cell) + advance }
        return (cell.tail.map { width - $0 + tails[index] } ?? width) + advance
      }.max() ?? 0
    }
  }

  func wishes(_ heads: [Composer.SetText], _ cells: [[SetCell]]) -> [TableColumns.Wish] {
    var wishes = table.columns.indices.map { index in
      var natural = figureWidths[index]
      var longest = ""
      var longestRole = composer.roles.tableCell
      for row in cells.indices where isMeasured(row) {
        let cell = cells[row][index]
        for word in cell.content.plainText.split(whereSeparator: { $0.isWhitespace || $0 == "/" })
        where word.count > longest.count {
          longest = String(word)
          longestRole = cell.role
        }
      }
      let glyph = cells.contains { $0[index].glyph != nil } ? TableSetter.glyphAdvance : 0
      var least = longest.isEmpty ? 0 : composer.width(of: longest, longestRole) + glyph
      if tails[index] > 0 { least = max(least, natural) }
      if table.columns[index].graphic != nil {
        least = natural + TableSetter.markGap + TableSetter.leastMarkWidth
        natural += TableSetter.markGap + TableSetter.markWidth
      }
      let headWord = table.columns[index].title.plainText.split(separator: " ").max { $0.count < $1.count }
      let headLeast = headWord.map { composer.width(of: String($0), headRole) } ?? 0
      // A head wraps before it makes its column wide.
      natural = max(natural, heads[index].width <= 48 ? heads[index].width : headLeast)
      least = min(max(least, headLeast), natural)
      // Words part from words by white; figures and marks stay near what they belong to.
      let stretch = table.columns[index].graphic != nil ? 0.3 : table.columns[index].alignment == .right ? 0.7 : 1
      return TableColumns.Wish(natural: natural + 0.05, least: least, stretch: stretch)
    }
    widenForSpans(&wishes)
    return wishes
  }

  /// The columns under a head of several are together as wide as its longest word.
  private func widenForSpans(_ wishes: inout [TableColumns.Wish]) {
    for (span, range) in table.spannedColumns {
      guard let span else { continue }
      let word = table.spans[span].plainText.split(separator: " ").max { $0.count < $1.count }
      let least = word.map { composer.width(of: String($0), headRole.weighted(600)) } ?? 0
      let lacking = least - range.reduce(0) { $0 + wishes[$1].least } - 12 * Double(range.count - 1)
      guard lacking > 0 else { continue }
      for index in range {
        wishes[index].least += lacking / Double(range.count)
        wishes[index].natural = max(wishes[index].natural, wishes[index].least)
      }
    }
  }

  /// The width a text of several lines asks for: that of the longest its author wrote, at most all there is.
  private func naturalWidth(of cell: SetCell) -> Double {
    let lines = cell.content.plainText.split(separator: "\n")
    guard lines.count > 1 else { return measure }
    return min(measure, lines.map { composer.width(of: String($0), cell.role) }.max() ?? 0)
  }
}
