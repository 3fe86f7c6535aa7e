import CasusScene

/// Set lines as strips and pieces, each stretch of text below the node it belongs to.
extension Composer {
  /// One strip for each line, its text in leaves below `path`.
  func strips(_ text: SetText, below path: [Branch], x: Double = 0) -> [Strip] {
    let isMarked = text.lines.contains { $0.runs.contains { $0.mark != nil } }
    guard isMarked else {
      return text.lines.map { line in
        var strip = Strip(text.role.lead, [Piece(path, line.frames(at: Point(x, text.baseline)))])
        strip.endsInWord = line.isHyphenated
        return strip
      }
    }
    var current: (mark: Int?, path: [Branch])?
    return text.lines.map { line in
      var pieces: [Piece] = []
      for run in line.runs {
        if current == nil || current?.mark != run.mark {
          let branches = run.mark.map { marks[$0].branches } ?? []
          current = (run.mark, path + (branches.isEmpty ? [branch(.span)] : branches))
        }
        var frames = TextLine(runs: [run], width: 0, ascent: 0, descent: 0).frames(at: Point(x, text.baseline))
        if let mark = run.mark, marks[mark].isStruck {
          let left = x + run.origin.x
          let y = text.baseline - 0.26 * run.style.size
          frames.append(
            .path(
              Path(from: Point(left, y), to: Point(left + run.width, y)), fill: nil,
              stroke: Stroke(run.color, width: 0.06 * run.style.size)))
        }
        pieces.append(Piece(current?.path ?? path, frames))
      }
      var strip = Strip(text.role.lead, pieces)
      strip.endsInWord = line.isHyphenated
      return strip
    }
  }

  /// The lines one below the other, as the pieces of a single strip.
  func pieces(_ text: SetText, below path: [Branch], x: Double = 0, y: Double = 0) -> [Piece] {
    strips(text, below: path, x: x).enumerated().flatMap { index, strip in
      strip.pieces.map { $0.moved(0, y + Double(index) * strip.height) }
    }
  }
}
