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
  /// Whether the pages will be turned round, as the language is written from right to left: what is laid out here at
  /// the left stands at the right on paper.
  let isMirrored: Bool
  /// The anchors of the document: a link to any other would lead nowhere.
  let anchors: Set<String>
  /// The blocks the text refers to: only they need to show their number.
  let cited: Set<String>
  /// The entry in the evidence of each published number, and those that entries lead back to; nothing without evidence.
  let entryOfNumber: [Int: Int]
  let firstPrintings: Set<Int>
  /// The anchors of numbers that stand on a page.
  var printedNumbers: Set<String> = []
  var diagnostics: [Diagnostic] = []

  private var lastID = 0
  var marks: [InlineMark] = []
  var markedNotes: Set<Int> = []
  private var baselines: [TextStyle: (baseline: Double, cap: Double)] = [:]
  private var reported: Set<MissingCharacter> = []

  private struct MissingCharacter: Hashable {
    var character: Character
    var family: String
  }

  /// What a marked stretch of text belongs to.
  struct InlineMark {
    var branches: [Branch]
    var isStruck: Bool
    /// Whether it leads somewhere without showing it.
    var isQuiet = false
  }

  init(
    typesetter: any Typesetter, theme: Theme, language: String, grid: Grid, anchors: Set<String>, cited: Set<String>,
    evidence: EvidenceAppendix? = nil
  ) {
    entryOfNumber = evidence?.entryOfNumber ?? [:]
    firstPrintings = evidence?.firstPrintings ?? []
    self.typesetter = typesetter
    self.theme = theme
    roles = TextRoles(theme)
    self.language = language
    wording = Wording(language: language)
    self.grid = grid
    isMirrored = readsRightToLeft(language)
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

  /// A name for an element of the structure tree that others refer to.
  func nextName() -> String {
    lastID += 1
    return "head-\(lastID)"
  }

  // MARK: Lines

  /// When lines are evened out, so that no last line holds a single word.
  enum Balance { case never, whenShort, always }

  /// Text broken into lines, not yet placed.
  struct SetText {
    var lines: [TextLine]
    var role: TextRole
    /// From the top of a line to its baseline, and to the top of its capitals.
    var baseline: Double
    var capTop: Double

    var width: Double { lines.map(\.width).max() ?? 0 }
    var height: Double { Double(lines.count) * role.lead }
    var baseBottom: Double { role.lead - baseline }
  }

  /// Lines of a measure. `turns` sets a paragraph that is read the other way than the page flush with the other edge.
  func set(
    _ text: RichText, _ role: TextRole, measure: Double, indent: Double = 0, balance: Balance = .never,
    turns: Bool = false
  ) -> SetText {
    let spans = spans(of: text, role)
    let shape = ParagraphShape(
      measure: measure, indent: indent, language: language, hyphenates: role.hyphenates && theme.page.hyphenates,
      justifies: role.justifies && theme.page.justifies, isRightToLeft: isMirrored)
    let lines = spans.isEmpty ? [] : balanced(typesetter.paragraph(spans, shape), spans, shape, balance)
    report(lines, role, measure: measure, place: text.place)
    var set = placed(lines, role)
    for index in set.lines.indices {
      let indent = index == 0 ? indent : 0
      if turns, set.lines[index].isRightToLeft != isMirrored {
        set.lines[index] = set.lines[index].moved(max(0, measure - indent - set.lines[index].width))
      } else if indent > 0 {
        set.lines[index] = set.lines[index].moved(indent)
      }
    }
    return set
  }

  /// The text on one line, however long.
  func line(_ text: RichText, _ role: TextRole) -> SetText {
    let spans = spans(of: text, role)
    // A line by itself would be read as its first letter is.
    let shape = ParagraphShape(measure: 100_000, language: language, isRightToLeft: true)
    let lines = spans.isEmpty ? [] : isMirrored ? typesetter.paragraph(spans, shape) : [typesetter.line(spans)]
    report(lines, role, measure: .infinity, place: text.place)
    return placed(lines, role)
  }

  func line(_ text: String, _ role: TextRole) -> SetText { line(RichText(text), role) }

  /// The width of plain text, without a word about what is missing in it.
  func width(of text: String, _ role: TextRole) -> Double { typesetter.width(of: text, role.style) }

  private func placed(_ lines: [TextLine], _ role: TextRole) -> SetText {
    let metrics = metrics(of: role)
    let unbound = lines.map(\.unbound)
    return SetText(
      lines: isMirrored ? unbound.map(\.mirrored) : unbound, role: role, baseline: metrics.baseline, capTop: metrics.cap
    )
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
}

extension TextLine {
  /// The line as on a page that will be turned round.
  fileprivate var mirrored: TextLine {
    var line = self
    for index in runs.indices { line.runs[index].origin.x = width - runs[index].origin.x - runs[index].width }
    return line
  }

  /// The line further to the right, the white before it counted.
  fileprivate func moved(_ distance: Double) -> TextLine {
    var line = self
    line.runs = runs.map { run in
      var moved = run
      moved.origin.x += distance
      return moved
    }
    line.width += distance
    return line
  }
}
