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
          continue
        }
        // A note that finds no room goes on in the next column.
        let taken = splits ? note.lines(in: height - used - gap, isFirst: column.isEmpty) : 0
        if taken > 0 {
          if gap > 0 { column.append(Strip(gap)) }
          column += note.strips[..<taken]
          rest[rest.startIndex].strips.removeFirst(taken)
        }
        break
      }
      columns.append(column)
    }
  }

  /// The lowest columns that hold all notes, no higher than `limit`; nil where the notes need more. Notes are kept whole
  /// unless that leaves columns empty that they could fill.
  static func balanced(_ notes: ArraySlice<SetNote>, count: Int, limit: Double) -> NoteColumns? {
    let whole = balanced(notes, count: count, limit: limit, splits: false)
    let even = notes.reduce(0) { $0 + $1.height } / Double(count)
    if let whole, whole.height < even * 1.25 + leastGain { return whole }
    guard let split = balanced(notes, count: count, limit: limit, splits: true) else { return whole }
    if let whole, whole.height < split.height * 1.25 + leastGain { return whole }
    return split
  }

  /// Less height than this is not worth cutting a note in two: three lines.
  private static let leastGain = 30.0

  private static func balanced(
    _ notes: ArraySlice<SetNote>, count: Int, limit: Double, splits: Bool
  ) -> NoteColumns? {
    func dealt(_ height: Double) -> NoteColumns { NoteColumns(notes, count: count, height: height, splits: splits) }
    guard dealt(limit).rest.isEmpty else { return nil }
    let tallest = splits ? 0 : notes.map(\.height).max() ?? 0
    var low = max(tallest, notes.reduce(0) { $0 + $1.height } / Double(count)) - 1
    var high = limit
    while high - low > 1 {
      let middle = (low + high) / 2
      if dealt(middle).rest.isEmpty { high = middle } else { low = middle }
    }
    return dealt(high)
  }
}

extension SetNote {
  /// How many of its lines stand in a column before it goes on in the next, at least two on either side; at the top of
  /// a column as many as there is room for, so that no note is too long for the columns.
  fileprivate func lines(in room: Double, isFirst: Bool) -> Int {
    var count = 0
    var height = 0.0
    while count < strips.count, height + strips[count].height <= room + 0.01 {
      height += strips[count].height
      count += 1
    }
    let kept = min(count, strips.count - 2)
    if kept >= 2 { return kept }
    return isFirst ? count : 0
  }
}
