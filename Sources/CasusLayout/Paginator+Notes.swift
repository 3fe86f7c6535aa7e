import CasusScene

extension Paginator {
  /// The notes in three columns after everything else.
  mutating func place(_ notes: [SetNote]) {
    var rest = notes[...]
    var marker = FlowBlock(kind: .notes, span: .wide, strips: [])
    marker.capTop = 2
    var isFirst = true
    while !rest.isEmpty {
      // A table ends in a rule of its own.
      let needsRule = isFirst && !isEmpty && text.block?.kind != .table
      let afterTable = isFirst && text.block?.kind == .table && text.y >= side.y
      let top = isEmpty ? grid.top : afterTable ? text.y + 7 : wideTop(of: marker)
      let ruleHeight = needsRule ? 7.0 : 0
      let room = grid.bottom - top - ruleHeight
      var columns = NoteColumns.balanced(rest, count: 3, limit: room)
      if columns == nil {
        guard isEmpty || room >= 60 else {
          newPage()
          continue
        }
        columns = NoteColumns(rest, count: 3, height: room)
      }
      guard let columns, columns.height > 0 else {
        guard !isEmpty else { return }
        newPage()
        continue
      }
      put(columns, top: top, ruleHeight: ruleHeight)
      rest = columns.rest
      isFirst = false
      if !rest.isEmpty { newPage() }
    }
  }

  private mutating func put(_ columns: NoteColumns, top: Double, ruleHeight: Double) {
    var pieces: [Piece] = []
    if ruleHeight > 0 {
      pieces.append(Piece([], [.rule(from: grid.left, to: grid.right, y: top + 0.25, 0.5, rule)]))
    }
    for (index, column) in columns.columns.enumerated() {
      var y = top + ruleHeight
      for strip in column {
        pieces += strip.pieces.map { $0.moved(grid.x(ofColumn: 2 * index), y) }
        y += strip.height
      }
    }
    let height = ruleHeight + columns.height
    pages[pages.count - 1].append(
      PlacedBlock(kind: .notes, rect: Rect(grid.left, top, Grid.width(of: .wide), height), pieces: pieces))
    let cursor = Cursor(y: top + height, block: FlowBlock(kind: .notes, span: .wide, strips: []))
    (text, side) = (cursor, cursor)
  }
}
