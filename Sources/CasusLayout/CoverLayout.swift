import CasusReport
import CasusScene

extension Composer {
  /// The head of the first page: title and dek in four columns, the data block beside them in two.
  func cover(_ report: Report) -> FlowBlock {
    var pieces: [Piece] = []
    var y = 0.0
    var baseBottom = 0.0
    func add(_ text: SetText, _ path: [Branch], gap: Double) {
      guard !text.lines.isEmpty else { return }
      if y > 0 { y += gap }
      pieces += self.pieces(text, below: path, y: y)
      y += text.height
      baseBottom = text.baseBottom
    }
    let measure = Grid.width(of: .text)
    // With nothing beside it a long title may run across the page.
    let title = title(report.title, measure: report.about.isEmpty ? Grid.width(of: .wide) : measure)
    add(title, [branch(.anchor(Anchors.title)), branch(.heading(level: 1))], gap: 0)
    add(
      set(report.subtitle, roles.dek, measure: measure, balance: .always), [branch(.paragraph)], gap: 7)
    add(set(byline(report), roles.byline, measure: measure), [branch(.paragraph)], gap: 6)

    // The data block's first rule stands a little below the top of the title's capitals.
    let about = self.about(report.about, top: title.lines.isEmpty ? 0 : 7.75)
    pieces += about.pieces
    var block = FlowBlock(kind: .cover, span: .wide, strips: [Strip(max(y, about.height), pieces)])
    if y >= about.height { block.baseBottom = baseBottom }
    if pieces.isEmpty { block.strips = [] }
    return block
  }

  /// At most two lines: a long title is set smaller.
  private func title(_ text: RichText, measure: Double) -> SetText {
    let sizes = [35.0, 31, 27, 23, 20]
    for size in sizes {
      var role = roles.title
      role.style.size = size
      role.style.tracking *= size / 35
      role.lead = (37 * size / 35).rounded()
      let lines = set(text, role, measure: measure, balance: .whenShort)
      if lines.lines.count <= 2 && lines.width <= measure || size == sizes.last { return lines }
    }
    return set(text, roles.title, measure: measure)
  }

  private func byline(_ report: Report) -> RichText {
    var byline = report.author
    if !report.author.isEmpty && !report.date.isEmpty { byline.runs.append(RichText.Run("\u{2002}")) }
    byline.runs += report.date.runs
    return byline
  }

  /// Label and content between thin rules.
  private func about(_ lines: [Report.AboutLine], top: Double) -> (pieces: [Piece], height: Double) {
    guard !lines.isEmpty else { return ([], 0) }
    let x = 4 * (Grid.column + Grid.gutter)
    let measure = Grid.width(of: .side)
    var pieces: [Piece] = []
    var y = top
    func rule() {
      pieces.append(Piece([], [.rule(from: x, to: x + measure, y: y, 0.5, theme.colors.rule)]))
    }
    for line in lines {
      rule()
      let label = set(RichText(line.label), roles.aboutLabel, measure: measure)
      let content = set(line.content, roles.aboutContent, measure: measure, balance: .whenShort)
      y += 4
      pieces += self.pieces(label, below: [branch(.paragraph)], x: x, y: y)
      y += label.height
      pieces += self.pieces(content, below: [branch(.paragraph)], x: x, y: y)
      y += content.height + 4.5
    }
    rule()
    return (pieces, y)
  }
}
