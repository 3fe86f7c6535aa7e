import CasusReport
import CasusScene

extension Composer {
  /// Headline numbers side by side, level row by row: figure, words, range line, bound.
  func tiles(_ tiles: [Tile]) -> [FlowBlock] {
    // Two and four stand in halves, all others in thirds.
    let perRow = tiles.count == 2 || tiles.count == 4 ? 2 : 3
    return stride(from: 0, to: tiles.count, by: perRow).map { start in
      row(Array(tiles[start..<min(start + perRow, tiles.count)]), columnsEach: 6 / perRow)
    }
  }

  private func row(_ tiles: [Tile], columnsEach: Int) -> FlowBlock {
    let measure = Grid.width(ofColumns: columnsEach)
    let figures = tiles.map { figureLine($0) }
    let words = tiles.map { set($0.words, roles.tileWords, measure: measure, balance: .always) }
    let bounds = tiles.map { set($0.bound, roles.tileBound, measure: measure, balance: .always) }

    let figureTop = 4.75
    let wordsTop = figureTop + roles.tileFigure.lead + 8
    let wordsBottom = wordsTop + (words.map(\.height).max() ?? 0)
    let hasRange = tiles.contains { $0.range != nil }
    let rangeY = wordsBottom + 10
    let boundsTop = hasRange ? rangeY + 7.75 : wordsBottom + 3
    let height = boundsTop + (bounds.map(\.height).max() ?? 0)

    var pieces: [Piece] = []
    for (index, tile) in tiles.enumerated() {
      let x = Double(index * columnsEach) * (Grid.column + Grid.gutter)
      let rule = Frame.rule(from: x, to: x + measure, y: 0.375, 0.75, theme.colors.ink)
      pieces.append(Piece([], [rule]))
      pieces += self.pieces(figures[index], below: [branch(.paragraph)], x: x, y: figureTop)
      pieces += self.pieces(words[index], below: [branch(.paragraph)], x: x, y: wordsTop)
      if let range = tile.range {
        // As in a chart the larger value lies to the right, whichever way the page is read.
        let drawn = rangeLine(range, theme.colors).map { isMirrored ? $0.mirrored(in: 146) : $0 }
        pieces.append(Piece([], [.tag(.artifact, drawn.map { $0.shifted(x + 4, rangeY) })]))
      }
      pieces += self.pieces(bounds[index], below: [branch(.paragraph)], x: x, y: boundsTop)
    }
    var block = FlowBlock(kind: .tiles, span: .wide, strips: [Strip(height, pieces)])
    block.baseBottom = bounds.first?.baseBottom ?? 0
    block.floats = true
    return block
  }

  /// The figure and its unit on one baseline.
  private func figureLine(_ tile: Tile) -> SetText {
    let color = tile.isOpen ? theme.colors.accent : theme.colors.ink
    var figure = tile.figure
    if !tile.unit.isEmpty { figure.runs.append(RichText.Run(" ")) }
    return joined(line(figure, roles.tileFigure.colored(color)), line(tile.unit, roles.tileUnit.colored(color)))
  }

  /// Two lines as one, the second where the first ends.
  private func joined(_ first: SetText, _ second: SetText) -> SetText {
    guard var line = first.lines.first, let tail = second.lines.first else {
      return first.lines.isEmpty ? second : first
    }
    line.runs += tail.runs.map { run in
      var moved = run
      moved.origin.x += line.width
      return moved
    }
    line.width += tail.width
    var joined = first
    joined.lines = [line]
    return joined
  }
}

extension Path {
  /// A circle of four curves, its middle at (x, 0).
  static func circle(at x: Double, radius r: Double) -> Path {
    let k = 0.5522847498 * r
    var path = Path()
    path.move(x + r, 0)
    path.curve(Point(x + r, k), Point(x + k, r), Point(x, r))
    path.curve(Point(x - k, r), Point(x - r, k), Point(x - r, 0))
    path.curve(Point(x - r, -k), Point(x - k, -r), Point(x, -r))
    path.curve(Point(x + k, -r), Point(x + r, -k), Point(x + r, 0))
    path.close()
    return path
  }
}
