import CasusReport
import CasusScene
import CasusSource

extension Composer {
  /// A table without vertical rules: head over a line of ink, rows between hairlines, numbers flush right.
  func table(_ table: ReportTable) -> FlowBlock {
    let span: Grid.Span =
      switch table.placement {
      case .text: .text
      case .side: .side
      case .wide: .wide
      }
    var setter = TableSetter(composer: self, table: table, measure: Grid.width(of: span))
    return setter.block(span)
  }
}

/// Sets one table.
private struct TableSetter {
  let composer: Composer
  let table: ReportTable
  let measure: Double
  let path: [Branch]
  var columns = TableColumns([], measure: 0, gap: 0)

  private static let padding = 3.7
  private static let glyphRadius = 3.1
  private static let glyphAdvance = 13.5

  init(composer: Composer, table: ReportTable, measure: Double) {
    self.composer = composer
    self.table = table
    self.measure = measure
    path = (table.anchor.map { [composer.branch(.anchor($0))] } ?? []) + [composer.branch(.table)]
  }

  mutating func block(_ span: Grid.Span) -> FlowBlock {
    let cells = table.rows.map { row in
      table.columns.indices.map { cell(row.indices.contains($0) ? row[$0] : .init(RichText()), $0) }
    }
    let heads = table.columns.indices.map { composer.line(table.columns[$0].title, headRole) }
    columns = TableColumns(wishes(heads, cells), measure: measure, gap: span == .side ? 8 : 12)
    if columns.isTooNarrow {
      composer.diagnostics.append(
        .tableTooWide(
          table.title?.plainText ?? table.anchor ?? "", columns: table.columns.count, at: table.title?.place))
    }

    var block = FlowBlock(kind: .table, span: span, strips: caption())
    block.capTop = captionCapTop
    let head = table.columns.isEmpty ? [] : [headRow(heads)]
    block.strips += head
    let headStrips = block.strips.count
    for (index, row) in cells.enumerated() {
      block.strips += self.row(row, isLast: index == cells.count - 1)
    }
    if let source = table.source, !source.isEmpty {
      let lines = composer.set(source, composer.roles.source, measure: measure)
      let strips = [Strip(5)] + composer.strips(lines, below: [composer.branch(.paragraph)])
      block.strips = join(block.strips, strips)
      block.baseBottom = lines.baseBottom
    }
    // The head belongs to the first rows; to the eye the title alone is no table.
    block.breaks = .rows(head: headStrips)
    block.repeated = head
    block.cut = [Piece([], [.rule(from: 0, to: measure, y: -0.25, 0.5, composer.theme.colors.mark)])]
    block.floats = span != .side
    return block
  }

  // MARK: Title and source

  private var captionCapTop = 0.0

  private mutating func caption() -> [Strip] {
    let roles = composer.roles
    let path = path + [composer.branch(.caption)]
    var strips: [Strip] = []
    if let anchor = table.anchor, let number = table.number, composer.cited.contains(anchor) {
      strips += composer.numberLine("\(composer.wording.table) \(number)", below: path, measure: measure)
    }
    if let title = table.title, !title.isEmpty {
      let lines = composer.set(title, roles.figureTitle, measure: measure, balance: .whenShort)
      if strips.isEmpty { captionCapTop = lines.capTop }
      strips += composer.strips(lines, below: path + [composer.branch(.span)])
      strips.append(Strip(2))
    }
    if let subtitle = table.subtitle, !subtitle.isEmpty {
      let lines = composer.set(subtitle, roles.figureSubtitle, measure: measure)
      strips += composer.strips(lines, below: path + [composer.branch(.span)])
    }
    if !strips.isEmpty { strips.append(Strip(4)) }
    return strips
  }

  /// What follows the last row stays with it.
  private func join(_ strips: [Strip], _ tail: [Strip]) -> [Strip] {
    guard var last = strips.last else { return tail }
    for strip in tail {
      last.pieces += strip.pieces.map { $0.moved(0, last.height) }
      last.height += strip.height
    }
    return strips.dropLast() + [last]
  }

  // MARK: Cells

  /// A cell before its column has a width: on one line.
  private struct SetCell {
    var content: RichText
    var glyph: String?
    var role: TextRole
    /// Nil for a text that needs several.
    var line: Composer.SetText?
  }

  private var headRole: TextRole { composer.roles.tableHead }

  private func cell(_ cell: ReportTable.Cell, _ index: Int) -> SetCell {
    let column = table.columns[index]
    var role = composer.roles.tableCell
    if column.alignment == .right {
      role.style.features = "tnum=1"
      if !column.isLead { role.color = composer.theme.colors.ink2 }
    }
    if column.isLead { role = role.weighted(600) }
    // What is surely too long for one line, or has several by its author's will, is not set on one to be measured.
    let length = cell.content.runs.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let isLong =
      Double(length) * 0.3 * role.style.size > measure || cell.content.runs.contains { $0.text.contains("\n") }
    let line = isLong ? nil : composer.line(cell.content, role)
    return SetCell(content: cell.content, glyph: cell.glyph, role: role, line: line)
  }

  private func wishes(_ heads: [Composer.SetText], _ cells: [[SetCell]]) -> [TableColumns.Wish] {
    table.columns.indices.map { index in
      var natural = 0.0
      var longest = ""
      var longestRole = composer.roles.tableCell
      for row in cells {
        let cell = row[index]
        let advance = cell.glyph == nil ? 0 : TableSetter.glyphAdvance
        natural = max(natural, (cell.line?.width ?? naturalWidth(of: cell)) + advance)
        for word in cell.content.plainText.split(whereSeparator: { $0.isWhitespace || $0 == "/" })
        where word.count > longest.count {
          longest = String(word)
          longestRole = cell.role
        }
      }
      let glyph = cells.contains { $0[index].glyph != nil } ? TableSetter.glyphAdvance : 0
      var least = longest.isEmpty ? 0 : composer.width(of: longest, longestRole) + glyph
      let headWord = table.columns[index].title.plainText.split(separator: " ").max { $0.count < $1.count }
      let headLeast = headWord.map { composer.width(of: String($0), headRole) } ?? 0
      // A head wraps before it makes its column wide.
      natural = max(natural, heads[index].width <= 48 ? heads[index].width : headLeast)
      least = min(max(least, headLeast), natural)
      return TableColumns.Wish(natural: natural + 0.05, least: least)
    }
  }

  /// The width a text of several lines asks for: that of the longest its author wrote, at most all there is.
  private func naturalWidth(of cell: SetCell) -> Double {
    let lines = cell.content.plainText.split(separator: "\n")
    guard lines.count > 1 else { return measure }
    return min(measure, lines.map { composer.width(of: String($0), cell.role) }.max() ?? 0)
  }

  // MARK: Rows

  private func headRow(_ heads: [Composer.SetText]) -> Strip {
    let row = composer.branch(.tableRow)
    let set = heads.indices.map { index in
      fits(heads[index], columns.widths[index])
        ? heads[index] : composer.set(table.columns[index].title, headRole, measure: columns.widths[index])
    }
    let height = (set.map(\.height).max() ?? 0) + TableSetter.padding + 1 + 0.75
    var pieces: [Piece] = []
    for (index, text) in set.enumerated() {
      let branches = path + [row, composer.branch(.tableHeader(scope: .column))]
      let top = height - 0.75 - TableSetter.padding - text.height
      for (number, line) in placed(text, column: index, hang: 0, below: branches).enumerated() {
        pieces += line.map { $0.moved(0, top + Double(number) * headRole.lead) }
      }
      if text.lines.isEmpty { pieces.append(Piece(branches, [])) }
    }
    let line = Frame.rule(from: 0, to: measure, y: height - 0.375, 0.75, composer.theme.colors.ink)
    return Strip(height, pieces + [Piece([], [line])])
  }

  /// A row as one strip; one that would fill half a page and more as a strip for each of its lines.
  private func row(_ cells: [SetCell], isLast: Bool) -> [Strip] {
    let colors = composer.theme.colors
    let row = composer.branch(.tableRow)
    let texts = cells.enumerated().map { index, cell in
      let room = columns.widths[index] - (cell.glyph == nil ? 0 : TableSetter.glyphAdvance)
      if let line = cell.line, fits(line, room) { return line }
      return composer.set(cell.content, cell.role, measure: max(room, 12))
    }
    let lead = composer.roles.tableCell.lead
    let lineCount = max(1, texts.map(\.lines.count).max() ?? 1)
    var lines = (0..<lineCount).map { _ in Strip(lead) }
    for (index, text) in texts.enumerated() {
      let tag: Tag = index == 0 && table.columns[index].alignment == .left ? .tableHeader(scope: .row) : .tableCell
      let branches = path + [row, composer.branch(tag)]
      if let glyph = cells[index].glyph {
        let x = columns.edges[index] + TableSetter.glyphRadius + 0.6
        let sign = ResponseGlyphs.frames(glyph, radius: TableSetter.glyphRadius, colors)
        let drawn = sign.map { $0.shifted(x, lead / 2) }
        if !drawn.isEmpty { lines[0].pieces.append(Piece([], [.tag(.artifact, drawn)])) }
      }
      let hang = cells[index].glyph == nil ? 0 : TableSetter.glyphAdvance
      for (number, pieces) in placed(text, column: index, hang: hang, below: branches).enumerated() {
        lines[number].pieces += pieces
      }
      if text.lines.isEmpty { lines[0].pieces.append(Piece(branches, [])) }
    }
    let line = Frame.rule(from: 0, to: measure, y: -0.25, 0.5, isLast ? colors.mark : colors.grid)
    let bottom = Strip(TableSetter.padding + 0.5, [Piece([], [line.shifted(0, TableSetter.padding + 0.5)])])
    let strips = [Strip(TableSetter.padding)] + lines + [bottom]
    let isTall = strips.reduce(0) { $0 + $1.height } > composer.grid.height / 2
    return isTall ? strips : [merged(strips)]
  }

  /// Strips as one; the pieces of a cell side by side, so that a row is read cell by cell.
  private func merged(_ strips: [Strip]) -> Strip {
    var pieces: [Piece] = []
    var y = 0.0
    for strip in strips {
      pieces += strip.pieces.map { $0.moved(0, y) }
      y += strip.height
    }
    // A stable order by the cells' nodes, which were numbered from left to right.
    let sorted = pieces.enumerated().sorted { a, b in
      (cellNumber(a.element), a.offset) < (cellNumber(b.element), b.offset)
    }
    return Strip(y, sorted.map(\.element))
  }

  private func cellNumber(_ piece: Piece) -> Int {
    piece.path.count > path.count + 1 ? piece.path[path.count + 1].id : 0
  }

  private func fits(_ text: Composer.SetText, _ room: Double) -> Bool {
    text.width <= room + 0.1 && text.lines.count <= 1
  }

  /// The lines of a cell, each at its place from left to right.
  private func placed(
    _ text: Composer.SetText, column index: Int, hang: Double, below path: [Branch]
  ) -> [[Piece]] {
    zip(composer.strips(text, below: path), text.lines).map { strip, line in
      let free = max(0, columns.widths[index] - hang - line.width)
      let x: Double =
        switch table.columns[index].alignment {
        case .left: 0
        case .right: free
        case .center: free / 2
        }
      return strip.pieces.map { $0.moved(columns.edges[index] + hang + x, 0) }
    }
  }
}
