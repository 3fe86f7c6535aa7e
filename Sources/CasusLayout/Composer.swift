import CasusReport
import CasusScene
import CasusSource

/// Sets rich text in the theme's roles, and remembers what could not be set.
///
/// It belongs to one run, as its typesetter does.
final class Composer {
  let typesetter: any Typesetter
  let theme: Theme
  let roles: TextRoles
  let language: String
  let wording: Wording
  let grid: Grid
  /// The anchors of the document: a link to any other would lead nowhere.
  let anchors: Set<String>
  /// The blocks the text refers to: only they need to show their number.
  let cited: Set<String>
  var diagnostics: [Diagnostic] = []

  private var lastID = 0
  private var marks: [InlineMark] = []
  private var markedNotes: Set<Int> = []
  private var baselines: [TextStyle: (baseline: Double, cap: Double)] = [:]
  private var reported: Set<MissingCharacter> = []

  private struct MissingCharacter: Hashable {
    var character: Character
    var family: String
  }

  /// What a marked stretch of text belongs to.
  private struct InlineMark {
    var branches: [Branch]
    var isStruck: Bool
  }

  init(
    typesetter: any Typesetter, theme: Theme, language: String, grid: Grid, anchors: Set<String>, cited: Set<String>
  ) {
    self.typesetter = typesetter
    self.theme = theme
    roles = TextRoles(theme)
    self.language = language
    wording = Wording(language: language)
    self.grid = grid
    self.anchors = anchors
    self.cited = cited
  }

  /// A node of the structure tree that no other shares.
  func branch(_ tag: Tag) -> Branch {
    lastID += 1
    return Branch(id: lastID, kind: .tag(tag))
  }

  func branch(_ link: Frame.Link) -> Branch {
    lastID += 1
    return Branch(id: lastID, kind: .link(link))
  }

  // MARK: Lines

  /// When lines are evened out, so that no last line holds a single word.
  enum Balance { case never, whenShort, always }

  /// Text broken into lines, not yet placed.
  struct SetText {
    var lines: [TextLine]
    var role: TextRole
    /// Taken from the first line.
    var indent = 0.0
    /// From the top of a line to its baseline, and to the top of its capitals.
    var baseline: Double
    var capTop: Double

    var width: Double { lines.map(\.width).max() ?? 0 }
    var height: Double { Double(lines.count) * role.lead }
    var baseBottom: Double { role.lead - baseline }
  }

  func set(
    _ text: RichText, _ role: TextRole, measure: Double, indent: Double = 0, balance: Balance = .never
  ) -> SetText {
    let spans = spans(of: text, role)
    let shape = ParagraphShape(measure: measure, indent: indent, language: language)
    let lines = spans.isEmpty ? [] : balanced(typesetter.paragraph(spans, shape), spans, shape, balance)
    report(lines, role, measure: measure, place: text.place)
    var set = placed(lines, role)
    set.indent = indent
    return set
  }

  /// The text on one line, however long.
  func line(_ text: RichText, _ role: TextRole) -> SetText {
    let spans = spans(of: text, role)
    let lines = spans.isEmpty ? [] : [typesetter.line(spans)]
    report(lines, role, measure: .infinity, place: text.place)
    return placed(lines, role)
  }

  func line(_ text: String, _ role: TextRole) -> SetText { line(RichText(text), role) }

  /// The width of plain text, without a word about what is missing in it.
  func width(of text: String, _ role: TextRole) -> Double { typesetter.width(of: text, role.style) }

  private func placed(_ lines: [TextLine], _ role: TextRole) -> SetText {
    let metrics = metrics(of: role)
    return SetText(lines: lines.map(\.unbound), role: role, baseline: metrics.baseline, capTop: metrics.cap)
  }

  private func metrics(of role: TextRole) -> (baseline: Double, cap: Double) {
    if let known = baselines[role.style] { return (role.lead / 2 + known.baseline, role.lead / 2 + known.cap) }
    let line = typesetter.line([TextSpan("Hx", role.style, role.color)])
    let baseline = (line.ascent - line.descent) / 2
    // Capitals of the theme's families are about seven tenths of their size.
    let cap = baseline - 0.7 * role.style.size
    baselines[role.style] = (baseline, cap)
    return (role.lead / 2 + baseline, role.lead / 2 + cap)
  }

  private func balanced(
    _ lines: [TextLine], _ spans: [TextSpan], _ shape: ParagraphShape, _ balance: Balance
  ) -> [TextLine] {
    guard lines.count > 1, let last = lines.last, balance != .never else { return lines }
    let words = last.runs.map(\.text).joined().split(separator: " ")
    guard balance == .always || words.count < 2 || last.width < shape.measure / 5 else { return lines }
    return evenedOut(lines, spans, shape, typesetter)
  }

  private func report(_ lines: [TextLine], _ role: TextRole, measure: Double, place: Place?) {
    for line in lines {
      if line.width > measure + 0.5 {
        diagnostics.append(
          .lineTooWide(Composer.excerpt(line), width: line.width, measure: measure, at: place))
      }
      for character in line.missing {
        let missing = MissingCharacter(character: character, family: role.style.family)
        guard reported.insert(missing).inserted else { continue }
        diagnostics.append(
          .missingGlyph(character, family: role.style.family, in: Composer.excerpt(line), at: place))
      }
    }
  }

  private static func excerpt(_ line: TextLine) -> String {
    let text = line.runs.map(\.text).joined()
    return text.count > 60 ? text.prefix(59) + "…" : text
  }

  // MARK: Spans

  private func spans(of text: RichText, _ role: TextRole) -> [TextSpan] {
    var spans: [TextSpan] = []
    var previous: RichText.Run?
    for run in text.runs where !run.text.isEmpty {
      if let note = run.note {
        spans.append(noteMark(note, run.text, role, isSecond: previous?.note != nil))
      } else {
        let continues = previous.map { $0.link == run.link && $0.isStruck == run.isStruck && $0.note == nil } ?? false
        spans.append(span(of: run, role, mark: continues ? spans.last?.mark : mark(of: run)))
      }
      previous = run
    }
    return spans
  }

  private func span(of run: RichText.Run, _ role: TextRole, mark: Int?) -> TextSpan {
    var style = role.style
    if run.isStrong || run.isOpen && role.stressesOpenNumbers { style.weight = role.strong }
    if run.isEmphasized { style.italic = true }
    if run.isCode {
      style.family = theme.chartFamily
      style.size *= role.style.family == theme.chartFamily ? 1 : 0.88
      style.features = "tnum=1"
    }
    let leads = mark.map { !marks[$0].branches.isEmpty } ?? false
    let plain = run.isStrong ? role.strongColor ?? role.color : role.color
    let color = run.isOpen ? theme.colors.accent : leads ? theme.colors.blue : plain
    return TextSpan(bound(run.text), style, color, mark: mark)
  }

  private func noteMark(_ number: Int, _ text: String, _ role: TextRole, isSecond: Bool) -> TextSpan {
    var branches = [branch(.reference)]
    if markedNotes.insert(number).inserted { branches.insert(branch(.anchor(Anchors.mark(ofNote: number))), at: 0) }
    branches.append(branch(.destination(Anchors.note(number))))
    marks.append(InlineMark(branches: branches, isStruck: false))
    // A word joiner keeps the mark with its word; the hair of space keeps the two apart.
    return TextSpan(
      "\u{2060}" + (isSecond ? "," : "") + "\u{200A}\u{2060}" + text,
      TextStyle(theme.chartFamily, role.noteMark, weight: 500), theme.colors.blue, rise: 0.48 * role.noteMark,
      mark: marks.count - 1)
  }

  private func mark(of run: RichText.Run) -> Int? {
    let branches: [Branch] =
      switch run.link {
      case .url(let url): [branch(.url(url))]
      case .block(let anchor): anchors.contains(anchor) ? [branch(.destination(anchor))] : []
      case .note(let number): [branch(.destination(Anchors.note(number)))]
      case nil: []
      }
    guard !branches.isEmpty || run.isStruck else { return nil }
    marks.append(InlineMark(branches: branches, isStruck: run.isStruck))
    return marks.count - 1
  }

  /// Whether a mark of the note stands in the text, so that its number can lead back.
  func hasMark(ofNote number: Int) -> Bool { markedNotes.contains(number) }

  // MARK: Pieces

  /// One strip for each line, its text in leaves below `path`.
  func strips(_ text: SetText, below path: [Branch], x: Double = 0) -> [Strip] {
    let isMarked = text.lines.contains { $0.runs.contains { $0.mark != nil } }
    guard isMarked else {
      return text.lines.enumerated().map { number, line in
        let left = number == 0 ? x + text.indent : x
        return Strip(text.role.lead, [Piece(path, line.frames(at: Point(left, text.baseline)))])
      }
    }
    var current: (mark: Int?, path: [Branch])?
    return text.lines.enumerated().map { number, line in
      let x = number == 0 ? x + text.indent : x
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
      return Strip(text.role.lead, pieces)
    }
  }

  /// The lines one below the other, as the pieces of a single strip.
  func pieces(_ text: SetText, below path: [Branch], x: Double = 0, y: Double = 0) -> [Piece] {
    strips(text, below: path, x: x).enumerated().flatMap { index, strip in
      strip.pieces.map { $0.moved(0, y + Double(index) * strip.height) }
    }
  }
}
