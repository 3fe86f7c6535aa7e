package import CasusReport
package import CasusScene
package import CasusSource

/// Sets a number-check sheet on landscape pages: a table with a box to tick in each row, its head on every page.
package func layOut(
  _ sheet: CheckSheet, language: String, theme: Theme, typesetter: any Typesetter,
  reporting diagnostics: inout [Diagnostic]
) -> PagedDocument {
  let paper = Paper(name: "A4 landscape", size: Size(Paper.a4.size.height, Paper.a4.size.width))
  let composer = Composer(
    typesetter: typesetter, theme: theme, language: language, grid: Grid(paper: paper), anchors: [], cited: [])
  var setter = CheckSheetSetter(composer: composer, paper: paper)
  setter.set(sheet)
  let paint = background(of: theme, on: paper)
  let drawn = setter.pages.enumerated().map { index, pieces in
    pieces + setter.foot(sheet.title, page: index + 1, of: setter.pages.count)
  }
  let meant = drawn.map { $0.filter { !$0.path.isEmpty } }
  var growth = Growth(meant)
  let pages = drawn.indices.map { page in
    let text = growth.frames(meant[page][...])
    let frames = paint + drawn[page].artifact + [.tag(.document, text)]
    return PagedDocument.Page(
      size: paper.size,
      frames: composer.isMirrored ? frames.map { $0.mirrored(in: paper.size.width) } : frames)
  }
  diagnostics += composer.diagnostics
  return PagedDocument(
    pages: pages, outline: [.init(title: sheet.title, level: 1, destination: Anchors.title)],
    metadata: PagedDocument.Metadata(title: sheet.title, language: language))
}

/// Fills pages with the rows of a sheet.
private struct CheckSheetSetter {
  let composer: Composer
  let paper: Paper
  var pages: [[Piece]] = [[]]
  private var y: Double

  private static let margin = millimetres(14)
  private static let gap = 10.0
  private static let padding = 3.5
  /// Box, number, printed form, sentence, value, formula, rows and sources.
  private static let shares = [9.0, 22, 66, 190, 88, 160, 0]

  init(composer: Composer, paper: Paper) {
    self.composer = composer
    self.paper = paper
    y = Self.margin
  }

  private var left: Double { Self.margin }
  private var width: Double { paper.size.width - 2 * Self.margin }
  private var bottom: Double { paper.size.height - Self.margin - 14 }

  private var columns: [(x: Double, width: Double)] {
    var x = left
    return Self.shares.enumerated().map { index, share in
      let isLast = index == Self.shares.count - 1
      let column = (x: x, width: isLast ? left + width - x : share)
      x += share + Self.gap
      return column
    }
  }

  mutating func set(_ sheet: CheckSheet) {
    let title = composer.set(RichText(sheet.title), composer.roles.heading, measure: width - 230)
    put(title, below: [composer.branch(.anchor(Anchors.title)), composer.branch(.heading(level: 1))])
    let words = composer.set(RichText(sheet.words), composer.roles.evidence, measure: width - 230)
    put(words, below: [composer.branch(.paragraph)])
    signature()
    for part in sheet.parts {
      y += 12
      if y + 60 > bottom { newPage() }
      let head = composer.set(RichText(part.title), composer.roles.boxTitle, measure: width)
      put(head, below: [composer.branch(.heading(level: 2))])
      put(
        composer.set(RichText(part.words), composer.roles.evidence, measure: width),
        below: [composer.branch(.paragraph)])
      y += 4
      let table = composer.branch(.table)
      heads(below: table)
      for row in part.rows { add(row, below: table) }
    }
  }

  /// Lines for who checked, and when.
  private mutating func signature() {
    let lines: [(String, Double)] = [("Checked by", 130), ("Date", 60)]
    var x = left + width - 210
    for (label, length) in lines {
      let text = composer.line(label, composer.roles.source)
      let base = Self.margin + 22
      pages[0] += composer.pieces(text, below: [composer.branch(.paragraph)]).map { $0.moved(x, base) }
      pages[0].append(Piece([], [.rule(from: x, to: x + length, y: base, 0.5, composer.theme.colors.mark)]))
      x += length + 20
    }
  }

  private mutating func put(_ text: Composer.SetText, below path: [Branch]) {
    pages[pages.count - 1] += composer.pieces(text, below: path).map { $0.moved(left, y) }
    y += text.height
  }

  private mutating func newPage() {
    pages.append([])
    y = Self.margin
  }

  /// The heads of the columns; where a table goes on they are there for the eye alone.
  private mutating func heads(below table: Branch, isRepeated: Bool = false) {
    let row = composer.branch(.tableRow)
    let role = composer.roles.tableHead
    for (head, column) in zip(CheckSheet.heads, columns) {
      let path = isRepeated ? [] : [table, row, composer.branch(.tableHeader(scope: .column))]
      let text = composer.line(head.isEmpty ? "\u{2713}" : head, role)
      pages[pages.count - 1] += composer.pieces(text, below: path).map { $0.moved(column.x, y) }
    }
    y += role.lead + 2
    rule(0.75, composer.theme.colors.ink)
  }

  private mutating func rule(_ thickness: Double, _ color: Color) {
    pages[pages.count - 1].append(Piece([], [.rule(from: left, to: left + width, y: y, thickness, color)]))
  }

  private mutating func add(_ row: CheckSheet.Row, below table: Branch) {
    let roles = composer.roles
    let ground = [row.rows, row.sources].filter { !$0.isEmpty }.joined(separator: ". ")
    var printed = RichText.Run(row.printed)
    printed.isStrong = true
    let contents: [(RichText, TextRole)] = [
      (RichText(), roles.evidence),
      (RichText("\(row.number)" + (row.line > 0 ? "\nl. \(row.line)" : "")), roles.evidenceName),
      (RichText([printed]), roles.box), (row.sentence, roles.evidence), (RichText(row.value), roles.evidence),
      (RichText(row.formula), roles.evidence), (RichText(ground), roles.evidence),
    ]
    let texts = zip(contents, columns).map { content, column in
      composer.set(content.0, content.1, measure: column.width)
    }
    let height = (texts.map(\.height).max() ?? 0) + 2 * Self.padding
    if y + height > bottom, !pages[pages.count - 1].isEmpty {
      newPage()
      heads(below: table, isRepeated: true)
    }
    let line = composer.branch(.tableRow)
    for (index, (text, column)) in zip(texts, columns).enumerated() {
      let tag: Tag = index == 2 ? .tableHeader(scope: .row) : .tableCell()
      let path = [table, line, composer.branch(tag)]
      let top = y + Self.padding - (index == 2 ? 1 : 0)
      let set = composer.pieces(text, below: path).map { $0.moved(column.x, top) }
      pages[pages.count - 1] += set.isEmpty ? [Piece(path, [])] : set
      if index == 0 {
        let box = Path(Rect(column.x + 0.4, y + Self.padding + 0.6, 7.6, 7.6))
        let stroke = Stroke(composer.theme.colors.ink, width: 0.75)
        pages[pages.count - 1].append(Piece([], [.tag(.artifact, [.path(box, fill: nil, stroke: stroke)])]))
      }
    }
    y += height
    rule(0.5, composer.theme.colors.grid)
  }

  /// The sheet's title and the page's number.
  func foot(_ title: String, page: Int, of count: Int) -> [Piece] {
    let top = paper.size.height - Self.margin - 2
    var frames: [Frame] = []
    let name = composer.line(title, composer.roles.running)
    let number = composer.line("\(page) / \(count)", composer.roles.running)
    for (text, x) in [(name, left), (number, left + width - number.width)] {
      frames += text.lines.flatMap { $0.frames(at: Point(x, top + text.baseline)) }
    }
    return [Piece([], [.tag(.artifact, frames)])]
  }
}
