import CasusScene

/// Notes at the foot of the page their mark is on: the text ends above them, and what finds no room goes on at the foot
/// of the next page.
extension Paginator {
  /// From the text to the rule over the notes, and from there to the notes.
  private static let gapAbove = 10.0
  private static let gapBelow = 6.0

  /// The notes whose marks stand in some strips, in their order.
  func notes(in strips: ArraySlice<Strip>) -> [SetNote] {
    guard !footNotes.isEmpty else { return [] }
    return strips.flatMap(\.noteMarks).compactMap { footNotes[$0] }
  }

  /// The lowest that text may reach, above the notes of the page so far and those of the strips that would be added.
  func bottom(with strips: ArraySlice<Strip> = []) -> Double {
    footNotes.isEmpty && foot.isEmpty ? grid.bottom : grid.bottom - footHeight(foot + notes(in: strips))
  }

  /// The height of notes in three columns with the rule above them, at most a third of the page.
  func footHeight(_ notes: [SetNote]) -> Double {
    guard !notes.isEmpty else { return 0 }
    let most = grid.height / 3
    let height = NoteColumns.balanced(notes[...], count: 3, limit: most)?.height ?? most
    return height + Paginator.gapAbove + Paginator.gapBelow
  }

  /// Sets the notes of a page that is done; what is left of them goes to the next.
  mutating func closeFoot() {
    guard !foot.isEmpty else { return }
    let lowest = max(text.y, side.y)
    let room = grid.bottom - lowest - Paginator.gapAbove - Paginator.gapBelow
    guard room > 0 else { return }
    let columns =
      NoteColumns.balanced(foot[...], count: 3, limit: room) ?? NoteColumns(foot[...], count: 3, height: room)
    guard columns.height > 0 else { return }
    let top = grid.bottom - columns.height
    var pieces = [Piece([], [.rule(from: grid.left, to: grid.right, y: top - Paginator.gapBelow, 0.5, rule)])]
    for (index, column) in columns.columns.enumerated() {
      var y = top
      for strip in column {
        pieces += strip.pieces.map { $0.moved(grid.x(ofColumn: 2 * index), y) }
        y += strip.height
      }
    }
    let rect = Rect(
      grid.left, top - Paginator.gapBelow, Grid.width(of: .wide), columns.height + Paginator.gapBelow)
    pages[pages.count - 1].append(PlacedBlock(kind: .notes, rect: rect, pieces: pieces))
    foot = Array(columns.rest)
  }

  /// Gives the notes of the last page their place, and pages of their own to those that find none.
  mutating func finishFoot() {
    closeFoot()
    while !foot.isEmpty {
      let before = foot.reduce(0) { $0 + $1.strips.count }
      newPage()
      closeFoot()
      guard foot.reduce(0, { $0 + $1.strips.count }) < before else { return }
    }
  }
}

extension Strip {
  /// The notes whose first marks stand in the strip.
  fileprivate var noteMarks: [Int] {
    var marks: [Int] = []
    for piece in pieces {
      for case .tag(.anchor(let name)) in piece.path.map(\.kind) {
        if let number = Anchors.note(ofMark: name), !marks.contains(number) { marks.append(number) }
      }
    }
    return marks
  }
}
