package import CasusSource
import CasusData
import CasusScene
import CasusYAML

/// Members by issues: who sided with the state whose cause it was, who stood between, who against, and four ways of
/// not having a position that are never mistaken for one another.
package enum MatrixComposite: Composite {
  package static let name = "matrix"
  package static let summary = "Members by issues in cells of five states, told apart without colour, with a tally."
  package static let ownFacets: Set = ["column"]

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let member = fields.required("y", default: "actorLabel", in: name, reporting: &diagnostics),
      let issue = fields.required(
        "x", default: unit.table.index(of: "issueShort") == nil ? "issueLabel" : "issueShort", in: name,
        reporting: &diagnostics)
    else { return nil }
    var content = MatrixContent(unit.table, fields, member: member, issue: issue)
    if content.members.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "its data has no row", at: unit.place))
    }
    var sketch = Sketch(unit)
    let alt = alt(content)
    let highlight = fields.property("highlight")?.text ?? content.mainPrincipal
    var dropped: [String] = []
    // No column is legible at 20 pt: what is certainly too many goes before anything is measured.
    var tooMany = content.issues.count - Int(min(max(unit.width / 20, 1), 500))
    while tooMany > 0, let label = content.dropIssue() {
      dropped.append(label)
      tooMany -= 1
    }
    var layout = MatrixLayout(content, ruler: sketch.ruler, width: unit.width)
    while !layout.isLegible, let label = content.dropIssue() {
      dropped.append(label)
      layout = MatrixLayout(content, ruler: sketch.ruler, width: unit.width)
    }
    if !dropped.isEmpty { diagnostics.append(.columnsDropped(dropped, at: unit.place)) }
    let hasGroups = content.issues.contains { !$0.principal.isEmpty }
    let heads = MatrixHeads(content, layout, ruler: sketch.ruler)
    layout.place(content, headLines: heads.lineCount, hasGroups: hasGroups)
    heads.draw(content, layout, highlight: highlight, hasGroups: hasGroups, in: &sketch)
    diagnostics += heads.shortened.map { Diagnostic.labelShortened($0.0, to: $0.1, at: unit.place) }
    let signs = MatrixSigns(unit.theme)
    drawCells(content, layout, signs, highlight: highlight, in: &sketch)
    let bottom = drawTally(content, layout, fields, highlight: highlight, in: &sketch)
    let shown = content.members.flatMap { member in content.issues.compactMap { content[member, $0] } }
    let occurring = Set(shown.map(\.state))
    let key = MatrixKey(
      states: MatrixCell.State.inOrder.filter(occurring.contains), hasCorner: shown.contains(where: \.isPrincipal),
      signs: signs)
    let height =
      layout.keyIsBeside
      ? max(bottom, key.drawBeside(in: &sketch, x: unit.width - MatrixLayout.keyBeside + 8, top: layout.top))
      : key.drawBelow(in: &sketch, top: bottom + 7)
    return sketch.expansion(of: unit, named: name, height: height, alt: alt)
  }

  private static func drawCells(
    _ content: MatrixContent, _ layout: MatrixLayout, _ signs: MatrixSigns, highlight: String?, in sketch: inout Sketch
  ) {
    for (y, member) in zip(layout.rows, content.members) {
      let weight = member.id == highlight ? 600 : 400
      let lettering = layout.memberLettering.weighing(weight)
      let label = sketch.ruler.shortened(member.label, to: layout.labelWidth - 4, lettering) ?? ""
      sketch.text(label, at: Point(0, y + layout.cell.height / 2 + lettering.drop), lettering, in: "members")
      for (columns, issues) in zip(layout.columns, content.groups) {
        for (x, issue) in zip(columns, issues) {
          let rect = Rect(x, y, layout.cell.width, layout.cell.height)
          let cell = content[member, issue]
          let rows = cell.map { [$0.row] } ?? []
          signs.draw(cell?.state ?? .notCoded, in: rect, of: &sketch, stage: "cells", rows: rows)
          if cell?.isPrincipal == true { signs.drawCorner(in: rect, of: &sketch, stage: "cells", rows: rows) }
        }
      }
    }
  }

  /// How many allies stood with the state concerned, of those who took a position. The lower edge comes back.
  private static func drawTally(
    _ content: MatrixContent, _ layout: MatrixLayout, _ fields: CompositeFields, highlight: String?,
    in sketch: inout Sketch
  ) -> Double {
    if fields.property("tally")?.boolean == false || content.members.isEmpty { return layout.bottom }
    let y = layout.bottom + 4
    sketch.rule(from: Point(0, y), to: Point(layout.right, y), .init(ink: .mark, width: 0.6), in: "tally-rule")
    let size = layout.isCompact ? 7.25 : 8
    let center = y + (layout.isCompact ? 7.2 : 7.9)
    let head = Lettering(size: size, ink: .ink2)
    sketch.text("Allies with it", at: Point(0, center + head.drop), head, in: "tally")
    for (columns, issues) in zip(layout.columns, content.groups) {
      for (x, issue) in zip(columns, issues) {
        let tally = content.tally(issue)
        let isMain = highlight != nil && issue.principal == highlight
        let lettering = Lettering(size: size, weight: isMain ? 600 : 400, ink: .ink, align: .center)
        let text = tally.positions == 0 ? "–" : "\(tally.with) of \(tally.positions)"
        let point = Point(x + layout.cell.width / 2, center + lettering.drop)
        sketch.text(text, at: point, lettering, in: "tally", rows: tally.rows)
      }
    }
    return center + 5
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ content: MatrixContent) -> String {
    let allies = content.members.flatMap { member in
      content.issues.compactMap { content[member, $0] }.filter { !$0.isPrincipal }
    }
    let count = { (state: MatrixCell.State) in allies.count { $0.state == state } }
    let taken = allies.count { $0.state.isPosition }
    return "\(content.members.count) members on \(content.issues.count) issues: of \(taken) positions of allies "
      + "\(count(.with)) with the state concerned, \(count(.between)) between, \(count(.against)) against, "
      + "\(count(.abstained)) abstained; \(count(.silent)) times silent"
  }
}
