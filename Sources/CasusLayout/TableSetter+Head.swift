import CasusReport
import CasusScene

/// The head: heads of several columns over theirs, titles on one baseline, the ends of the marks' scales below them.
extension TableSetter {
  mutating func headRow(_ heads: [Composer.SetText]) -> Strip {
    nameHeads()
    let rows = (0..<(table.spans.isEmpty ? 1 : 2)).map { _ in composer.branch(.tableRow) }
    let spans = spanHeads()
    let spanHeight = spans.map { $0.text.height }.max().map { $0 + 5.5 } ?? 0
    let scale = scaleRole
    let hasScale = table.columns.contains { $0.graphic != nil }
    let set = heads.indices.map { index in
      fits(heads[index], columns.widths[index])
        ? heads[index] : composer.set(table.columns[index].title, headRole, measure: columns.widths[index])
    }
    let scaleHeight = hasScale ? scale.lead : 0
    let titles = set.enumerated().map { index, text in
      text.height + (table.columns[index].graphic == nil ? 0 : scaleHeight)
    }
    let height = spanHeight + (titles.max() ?? 0) + TableSetter.padding + 1 + 0.75
    let bottom = height - 0.75 - TableSetter.padding

    var pieces: [Piece] = []
    var below: [Piece] = []
    for (span, range) in table.spannedColumns {
      if let span, let head = spans.first(where: { $0.span == span && $0.columns == range }) {
        let reach = Tag.CellReach(columns: range.count, id: name(spanNames, span))
        let branches = path + [rows[0], composer.branch(.tableHeader(scope: .column, reach))]
        pieces += composer.pieces(head.text, below: branches, x: columns.edges[range.lowerBound])
        let y = spanHeight - 3.5
        let right = columns.edges[range.upperBound - 1] + columns.widths[range.upperBound - 1]
        pieces.append(
          Piece([], [.rule(from: columns.edges[range.lowerBound], to: right, y: y, 0.5, composer.theme.colors.mark)]))
      }
      for index in range {
        let headers = span.flatMap { name(spanNames, $0) }.map { [$0] } ?? []
        let reach = Tag.CellReach(
          rows: span == nil ? rows.count : 1, id: name(columnNames, index), headers: headers)
        let row = span == nil ? rows[0] : rows[rows.count - 1]
        let branches = path + [row, composer.branch(.tableHeader(scope: .column, reach))]
        let scaled = ends(index, bottom - scale.lead, below: branches)
        let top = bottom - (scaled.isEmpty ? 0 : scaleHeight) - set[index].height
        var own = title(set[index], column: index, top: top, below: branches) + scaled
        if own.isEmpty { own = [Piece(branches, [])] }
        if span == nil { pieces += own } else { below += own }
      }
    }
    let line = Frame.rule(from: 0, to: measure, y: height - 0.375, 0.75, composer.theme.colors.ink)
    return Strip(height, pieces + below + [Piece([], [line])])
  }

  private mutating func nameHeads() {
    guard table.hasGroups else { return }
    columnNames = table.columns.map { _ in composer.nextName() }
    spanNames = table.spans.map { _ in composer.nextName() }
  }

  private func name(_ names: [String], _ index: Int) -> String? { names.indices.contains(index) ? names[index] : nil }

  private func spanHeads() -> [(span: Int, columns: Range<Int>, text: Composer.SetText)] {
    table.spannedColumns.compactMap { span, range in
      guard let span else { return nil }
      let width =
        columns.edges[range.upperBound - 1] + columns.widths[range.upperBound - 1]
        - columns.edges[range.lowerBound]
      var role = headRole.weighted(600)
      role.color = composer.theme.colors.ink
      return (span, range, composer.set(table.spans[span], role, measure: width))
    }
  }

  private var scaleRole: TextRole {
    var role = headRole
    role.style.size = 6.5
    role.lead = 8.5
    role.style.features = "tnum=1"
    return role
  }

  /// A title over its column, on the side on which its cells stand; over marks from the left.
  private func title(
    _ text: Composer.SetText, column index: Int, top: Double, below branches: [Branch]
  ) -> [Piece] {
    let column = table.columns[index]
    return zip(composer.strips(text, below: branches), text.lines).enumerated().flatMap { number, pair in
      let free = max(0, columns.widths[index] - pair.1.width)
      let x: Double =
        switch column.alignment {
        case .left: 0
        case .right: column.graphic == nil && !composer.isMirrored ? free : 0
        case .center: free / 2
        }
      return pair.0.pieces.map { $0.moved(columns.edges[index] + x, top + Double(number) * headRole.lead) }
    }
  }

  /// The ends of a scale over the ends of the marks.
  private func ends(_ index: Int, _ top: Double, below branches: [Branch]) -> [Piece] {
    guard let graphic = table.columns[index].graphic else { return [] }
    let low = composer.line(graphic.low, scaleRole)
    let high = composer.line(graphic.high, scaleRole)
    let left = markEdge(of: index)
    let right = left + markWidth(of: index)
    return composer.pieces(low, below: branches, x: left - (graphic.domain.lowerBound < 0 ? 0 : 0.5), y: top)
      + composer.pieces(high, below: branches, x: right - high.width / 2, y: top)
  }
}
