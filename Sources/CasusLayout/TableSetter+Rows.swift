import CasusReport
import CasusScene

/// Rows between hairlines, groups under their heads, totals under lines of their own.
extension TableSetter {
  mutating func rows(_ cells: [[SetCell]]) -> [Strip] {
    var strips: [Strip] = []
    var waiting: [Strip] = []
    for index in cells.indices {
      let set =
        switch table.role(ofRow: index) {
        case .group: [groupHead(cells[index], index)]
        case .message: [message(cells[index], index)]
        case .body, .subtotal, .total: row(cells[index], index)
        }
      if table.role(ofRow: index) == .group, index + 1 < cells.count {
        // A head is never the last thing on a page.
        waiting += set
        continue
      }
      let isTotal = [.subtotal, .total].contains(table.role(ofRow: index))
      if isTotal, set.count == 1, waiting.isEmpty, let last = strips.popLast() {
        strips.append(([last] + set).asOne)
      } else if set.count == 1 {
        strips.append((waiting + set).asOne)
      } else {
        strips += waiting + set
      }
      waiting = []
    }
    return strips
  }

  /// The line under a row: by what follows.
  private func line(below index: Int) -> Frame {
    let c = composer.theme.colors
    let isLast = index + 1 >= table.rows.count
    let (width, color): (Double, Color) =
      switch table.role(ofRow: index + 1) {
      case .total: (0.75, c.ink)
      case .subtotal: (0.5, c.mark)
      case .group, .body, .message: (0.5, isLast ? c.mark : c.grid)
      }
    return .rule(from: 0, to: measure, y: -width / 2, width, color)
  }

  private mutating func groupHead(_ cells: [SetCell], _ index: Int) -> Strip {
    let name = composer.nextName()
    groupName = name
    let reach = Tag.CellReach(columns: table.columns.count, id: name)
    let branches = path + [composer.branch(.tableRow), composer.branch(.tableHeader(scope: .row, reach))]
    let content = cells.first?.content ?? RichText()
    let text = composer.set(content, composer.roles.tableCell.weighted(600), measure: measure)
    let above = index == 0 ? TableSetter.padding : TableSetter.padding + 4
    let height = above + text.height + TableSetter.padding - 0.7
    var pieces = composer.pieces(text, below: branches, y: above)
    if text.lines.isEmpty { pieces.append(Piece(branches, [])) }
    pieces.append(Piece([], [line(below: index).shifted(0, height)]))
    return Strip(height, pieces)
  }

  /// Words across all columns, where there are no rows.
  private func message(_ cells: [SetCell], _ index: Int) -> Strip {
    let branches = path + [composer.branch(.paragraph)]
    let text = composer.set(cells.first?.content ?? RichText(), composer.roles.tableCell, measure: measure)
    let height = text.height + 2 * TableSetter.padding
    return Strip(
      height,
      composer.pieces(text, below: branches, y: TableSetter.padding)
        + [Piece([], [line(below: index).shifted(0, height)])])
  }

  /// A row as one strip; one that would fill half a page and more as a strip for each of its lines.
  private func row(_ cells: [SetCell], _ index: Int) -> [Strip] {
    let row = composer.branch(.tableRow)
    let texts = cells.enumerated().map { column, cell in
      let room = textWidth(of: column) - (cell.glyph == nil ? 0 : TableSetter.glyphAdvance)
      if let line = cell.line, fits(line, room) { return line }
      return composer.set(cell.content, cell.role, measure: max(room, 12))
    }
    let lead = composer.roles.tableCell.lead
    let lineCount = max(1, texts.map(\.lines.count).max() ?? 1)
    var lines = (0..<lineCount).map { _ in Strip(lead) }
    let rowName = table.hasGroups && isHead(0, index) ? composer.nextName() : nil
    for (column, text) in texts.enumerated() {
      let branches = path + [row, composer.branch(tag(column, index, rowName))]
      if let glyph = cells[column].glyph { lines[0].pieces += sign(glyph, cells[column], column, below: branches) }
      let hang = cells[column].glyph == nil ? 0 : TableSetter.glyphAdvance
      let placed = placed(text, column: column, tail: cells[column].tail, hang: hang, below: branches)
      for (number, pieces) in placed.enumerated() { lines[number].pieces += pieces }
      if text.lines.isEmpty { lines[0].pieces.append(Piece(branches, [])) }
      lines[0].pieces += mark(cells[column].cell, column)
    }
    let bottom = Strip(
      TableSetter.padding + 0.5, [Piece([], [line(below: index).shifted(0, TableSetter.padding + 0.5)])])
    var strips = [Strip(TableSetter.padding)] + lines + [bottom]
    if table.role(ofRow: index) == .body { strips = withZeroLines(strips) }
    let isTall = strips.reduce(0) { $0 + $1.height } > composer.grid.height / 2
    return isTall ? strips : [merged(strips)]
  }

  private func isHead(_ column: Int, _ row: Int) -> Bool {
    column == 0 && table.columns.first?.alignment == .left
  }

  private func tag(_ column: Int, _ row: Int, _ rowName: String?) -> Tag {
    let isHead = isHead(column, row)
    guard table.hasGroups else { return isHead ? .tableHeader(scope: .row) : .tableCell() }
    let group = table.role(ofRow: row) == .total ? nil : groupName
    if isHead { return .tableHeader(scope: .row, Tag.CellReach(id: rowName, headers: [group].compactMap { $0 })) }
    let span = table.columns[column].span.flatMap { spanNames.indices.contains($0) ? spanNames[$0] : nil }
    let own = columnNames.indices.contains(column) ? columnNames[column] : nil
    return .tableCell(Tag.CellReach(headers: [span, own, group, rowName].compactMap { $0 }))
  }

  private func sign(_ glyph: String, _ cell: SetCell, _ column: Int, below branches: [Branch]) -> [Piece] {
    let x = columns.edges[column] + TableSetter.glyphRadius + 0.6
    let sign = ResponseGlyphs.frames(glyph, radius: TableSetter.glyphRadius, composer.theme.colors)
    let drawn = sign.map {
      (composer.isMirrored ? $0.mirrored(in: 0) : $0).shifted(x, composer.roles.tableCell.lead / 2)
    }
    guard !drawn.isEmpty else { return [] }
    // Where the words beside it do not say what it says, it speaks for itself.
    guard let word = cell.cell.glyphWord else { return [Piece([], [.tag(.artifact, drawn)])] }
    return [Piece(branches + [composer.branch(.figure(alt: word))], drawn)]
  }

  private func mark(_ cell: ReportTable.Cell, _ column: Int) -> [Piece] {
    guard let extent = cell.extent, let graphic = table.columns[column].graphic else { return [] }
    let frames = tableMark(
      extent, graphic, width: markWidth(of: column), isEmphasized: cell.isEmphasized, composer.theme.colors)
    let drawn = frames.map { $0.shifted(markEdge(of: column), composer.roles.tableCell.lead / 2) }
    return [Piece([], [.tag(.artifact, drawn)])]
  }

  /// A thin line at nought through all rows, from which the bars start.
  private func withZeroLines(_ strips: [Strip]) -> [Strip] {
    let bars = table.columns.indices.filter { table.columns[$0].graphic?.mark == .bar }
    guard !bars.isEmpty else { return strips }
    return strips.map { strip in
      var strip = strip
      for column in bars {
        guard let domain = table.columns[column].graphic?.domain else { continue }
        let share = -domain.lowerBound / (domain.upperBound - domain.lowerBound)
        let x = markEdge(of: column) + min(max(share, 0), 1) * markWidth(of: column)
        let line = Path(from: Point(x, 0), to: Point(x, strip.height))
        let stroke = Stroke(composer.theme.colors.mark, width: 0.5)
        strip.pieces.append(Piece([], [.tag(.artifact, [.path(line, fill: nil, stroke: stroke)])]))
      }
      return strip
    }
  }

  // MARK: Places

  /// The part of a column that words and figures have.
  func textWidth(of column: Int) -> Double {
    table.columns[column].graphic == nil ? columns.widths[column] : min(figureWidths[column], columns.widths[column])
  }

  func markEdge(of column: Int) -> Double { columns.edges[column] + textWidth(of: column) + TableSetter.markGap }

  /// Open ends keep room for their arrow.
  func markWidth(of column: Int) -> Double {
    max(8, columns.widths[column] - textWidth(of: column) - TableSetter.markGap - 5)
  }

  /// Strips as one; the pieces of a cell side by side, so that a row is read cell by cell.
  private func merged(_ strips: [Strip]) -> Strip {
    let one = strips.asOne
    // A stable order by the cells' nodes, which were numbered from left to right.
    let sorted = one.pieces.enumerated().sorted { a, b in
      (cellNumber(a.element), a.offset) < (cellNumber(b.element), b.offset)
    }
    return Strip(one.height, sorted.map(\.element))
  }

  private func cellNumber(_ piece: Piece) -> Int {
    piece.path.count > path.count + 1 ? piece.path[path.count + 1].id : 0
  }

  func fits(_ text: Composer.SetText, _ room: Double) -> Bool {
    text.width <= room + 0.1 && text.lines.count <= 1
  }

  /// The lines of a cell, each at its place from left to right; a figure with its whole number over the others.
  private func placed(
    _ text: Composer.SetText, column index: Int, tail: Double?, hang: Double, below path: [Branch]
  ) -> [[Piece]] {
    zip(composer.strips(text, below: path), text.lines).map { strip, line in
      let free = max(0, textWidth(of: index) - hang - line.width)
      // Digits stand below digits of their place at the right of a column, on a page that is turned round too.
      if composer.isMirrored, table.columns[index].alignment == .right {
        let shift = text.lines.count == 1 ? tail.map { max(0, tails[index] - $0) } ?? 0 : 0
        return strip.pieces.map { $0.moved(columns.edges[index] + hang + shift, 0) }
      }
      let level = text.lines.count == 1 ? tail.map { max(0, free - tails[index] + $0) } : nil
      let x: Double =
        switch table.columns[index].alignment {
        case .left: 0
        case .right: level ?? free
        case .center: free / 2
        }
      return strip.pieces.map { $0.moved(columns.edges[index] + hang + x, 0) }
    }
  }
}
