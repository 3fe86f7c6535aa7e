import CasusReport
import CasusScene

/// A note that is set, its number hanging before it.
struct SetNote: Sendable {
  var strips: [Strip]
  /// More white before it than between notes, where something stands above it in its column.
  var spaceBefore = 0.0
  var height: Double { strips.reduce(0) { $0 + $1.height } }
}

extension Composer {
  static let noteGap = 2.5

  /// The notes in three columns of two: number in blue, which leads back to the mark.
  func notes(_ notes: [Report.Note]) -> [SetNote] {
    let hang = notes.count > 99 ? 15.0 : notes.count > 9 ? 12.5 : 9
    let measure = Grid.width(ofColumns: 2) - hang
    return notes.enumerated().map { index, note in
      let number = index + 1
      let path = [branch(.anchor(Anchors.note(number))), branch(.note)]
      var strips: [Strip] = []
      for text in note.content {
        let lines = set(text, roles.note, measure: measure)
        strips += self.strips(lines, below: path + [branch(.paragraph)], x: hang)
      }
      let digits = line(String(number), roles.noteNumber)
      let back: [Branch] = hasMark(ofNote: number) ? [branch(.destination(Anchors.mark(ofNote: number)))] : []
      let label = self.pieces(digits, below: path + [branch(.listLabel)] + back)
      if strips.isEmpty { strips = [Strip(roles.note.lead)] }
      strips[0].pieces.insert(contentsOf: label, at: 0)
      return SetNote(strips: strips)
    }
  }
}

/// Notes dealt into columns of a height, in reading order: down the first column, then the next.
struct NoteColumns {
  /// What stands in each column: strips and the gaps between notes.
  var columns: [[Strip]] = []
  /// The notes, or the rest of one, for which there was no room.
  var rest: ArraySlice<SetNote> = []

  var height: Double { columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0 }

  init(_ notes: ArraySlice<SetNote>, count: Int, height: Double, splits: Bool = true) {
    rest = notes
    for _ in 0..<count {
      var column: [Strip] = []
      var used = 0.0
      while let note = rest.first {
        let gap = column.isEmpty ? 0 : Composer.noteGap + note.spaceBefore
        if used + gap + note.height <= height + 0.01 {
          if gap > 0 { column.append(Strip(gap)) }
          column += note.strips
          used += gap + note.height
          rest = rest.dropFirst()
        } else if splits, column.isEmpty, let first = note.strips.first, first.height <= height {
          // A note longer than a column goes on in the next.
          var taken = 0
          while taken < note.strips.count, used + note.strips[taken].height <= height + 0.01 {
            used += note.strips[taken].height
            taken += 1
          }
          column += note.strips[..<taken]
          rest[rest.startIndex].strips.removeFirst(taken)
          break
        } else {
          break
        }
      }
      columns.append(column)
    }
  }

  /// The lowest columns that hold all notes, no higher than `limit`; nil where the notes need more.
  static func balanced(_ notes: ArraySlice<SetNote>, count: Int, limit: Double) -> NoteColumns? {
    let tallest = notes.map(\.height).max() ?? 0
    let splits = tallest > limit
    func dealt(_ height: Double) -> NoteColumns { NoteColumns(notes, count: count, height: height, splits: splits) }
    guard dealt(limit).rest.isEmpty else { return nil }
    var low = max(splits ? 0 : tallest, notes.reduce(0) { $0 + $1.height } / Double(count)) - 1
    var high = limit
    while high - low > 1 {
      let middle = (low + high) / 2
      if dealt(middle).rest.isEmpty { high = middle } else { low = middle }
    }
    return dealt(high)
  }
}
