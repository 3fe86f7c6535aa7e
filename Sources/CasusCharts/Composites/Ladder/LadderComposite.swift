package import CasusSource
import CasusScene

/// One block for each case, as dark as the highest answer it got, from none to force.
package enum LadderComposite: Composite {
  package static let name = "ladder"
  package static let summary = "A block for each case, as dark as its highest answer, from none to force."

  private static let gap = 1.4
  private static let blockHeight = 14.5
  private static let lane = 23.7

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let member = fields.required("y", default: "actorLabel", in: name, reporting: &diagnostics),
      let level = fields.required("color", default: "highest", in: name, reporting: &diagnostics)
    else { return nil }
    let rows = LadderRow.all(in: unit.table, fields, member: member, level: level)
    if rows.isEmpty { diagnostics.append(.compositeHasNothingToDraw(name, why: "its data has no row", at: unit.place)) }
    var sketch = Sketch(unit)
    let fills = unit.theme.colors.ordinal.map { Ink($0) }
    if unit.width < 160 {
      let end = LadderTable(rows: rows, fills: fills).draw(in: &sketch, place: unit.place, reporting: &diagnostics)
      let height = key(rows, fills).draw(in: &sketch, y: end + 11) + 5
      return sketch.expansion(of: unit, named: name, height: height, alt: alt(rows))
    }
    let lettering = Lettering(size: 8, ink: .ink)
    let widest = rows.map { sketch.ruler.width($0.label, lettering.weighing(600)) }.max() ?? 0
    let left = min(max(widest + 10, unit.width < 300 ? 66 : 80), 0.4 * unit.width)
    let count = Double(rows.map(\.cases.count).max() ?? 1)
    // Room for the count after the longest row; blocks shrink rather than break.
    let room = unit.width - left - 18
    let block = min(21, room / max(count, 1) - gap)
    for (index, row) in rows.enumerated() {
      let center = blockHeight / 2 + Double(index) * lane
      let isMost = rows.count > 1 && index == 0 && rows[1].cases.count < row.cases.count
      let style = lettering.weighing(isMost ? 600 : 400)
      let label = sketch.ruler.shortened(row.label, to: left - 6, style) ?? "…"
      if label != row.label { diagnostics.append(.labelShortened(row.label, to: label, at: unit.place)) }
      let members = row.cases.map(\.row)
      sketch.text(label, at: Point(0, center + style.drop), style, in: "members", rows: members)
      let top = center - blockHeight / 2
      let end =
        block >= 3
        ? drawBlocks(row, Point(left, top), block, fills, in: &sketch)
        : drawSegments(
          row, Rect(left, top, room / count * Double(row.cases.count), blockHeight), fills, unit.theme, in: &sketch)
      let number = Lettering(size: 7.5, ink: .ink3)
      sketch.text(
        DayTicks.grouped(Double(row.cases.count)), at: Point(end + 5, center + number.drop), number, in: "counts",
        rows: members)
    }
    let bottom = Double(max(rows.count, 1) - 1) * lane + blockHeight
    sketch.rule(
      from: Point(0, bottom + 7.5), to: Point(unit.width, bottom + 7.5), .init(ink: .rule, width: 0.5), in: "key-rule")
    let height = key(rows, fills).draw(in: &sketch, y: bottom + 19) + 5
    return sketch.expansion(of: unit, named: name, height: height, alt: alt(rows))
  }

  /// A block for each case; the right end of the last comes back.
  private static func drawBlocks(
    _ row: LadderRow, _ corner: Point, _ width: Double, _ fills: [Ink], in sketch: inout Sketch
  ) -> Double {
    for (index, item) in row.cases.enumerated() {
      let rect = Rect(corner.x + Double(index) * (width + gap), corner.y, width, blockHeight)
      draw(item.rung, rect, fills, in: &sketch, stage: "blocks", rows: [item.row])
    }
    return corner.x + Double(row.cases.count) * (width + gap) - gap
  }

  /// One bar whose parts carry their numbers, where blocks would be too thin to count.
  private static func drawSegments(
    _ row: LadderRow, _ rect: Rect, _ fills: [Ink], _ theme: Theme, in sketch: inout Sketch
  ) -> Double {
    var x = rect.x
    for rung in LadderRow.Rung.allCases {
      let cases = row.cases.filter { $0.rung == rung }
      guard !cases.isEmpty else { continue }
      let width = rect.width * Double(cases.count) / Double(row.cases.count)
      let part = Rect(x, rect.y, width, rect.height)
      draw(rung, part, fills, in: &sketch, stage: "blocks", rows: cases.map(\.row), isSigned: false)
      let number = Lettering(
        size: 7, ink: fills.indices.contains(rung.step) ? fills[rung.step].legible(in: theme) : .ink, align: .center)
      let text = DayTicks.grouped(Double(cases.count))
      if sketch.ruler.width(text, number) + 3 <= width {
        sketch.text(
          text, at: Point(x + width / 2, rect.y + rect.height / 2 + number.drop), number, in: "numbers",
          rows: cases.map(\.row))
      }
      x += width
    }
    return x
  }

  /// A step of the ramp; the palest three have an outline, a refusal its cross.
  static func draw(
    _ rung: LadderRow.Rung, _ rect: Rect, _ fills: [Ink], in sketch: inout Sketch, stage: String, rows: [Int],
    isSigned: Bool = true
  ) {
    let fill = fills.indices.contains(rung.step) ? fills[rung.step] : .mark
    if rung.step < 3 {
      sketch.rect(
        rect.insetBy(0.4), fill: .solid(fill), line: .init(ink: .mark, width: 0.8), in: stage, rows: rows)
    } else {
      sketch.rect(rect, fill: .solid(fill), in: stage, rows: rows)
    }
    if rung == .refused, isSigned {
      let radius = min(3.2, rect.width * 0.3, rect.height * 0.3)
      ResponseGlyph.refused.draw(
        in: &sketch, at: Point(rect.x + rect.width / 2, rect.y + rect.height / 2), radius: radius,
        stage: stage + "-signs",
        rows: rows, isFree: true)
    }
  }

  private static func key(_ rows: [LadderRow], _ fills: [Ink]) -> KeyRow {
    let occurring = Set(rows.flatMap { $0.cases.map(\.rung) })
    return KeyRow(
      entries: LadderRow.Rung.allCases.filter(occurring.contains).map { rung in
        KeyRow.Entry(word: rung.word, width: 8.6) { sketch, left in
          draw(rung, Rect(left.x, left.y - 3.4, 8.6, 6.8), fills, in: &sketch, stage: "key-blocks", rows: [])
        }
      })
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ rows: [LadderRow]) -> String {
    let cases = rows.flatMap(\.cases)
    let parts = LadderRow.Rung.allCases.compactMap { rung -> String? in
      let count = cases.count { $0.rung == rung }
      return count == 0 ? nil : rung == .none ? "\(count) without an answer" : "\(count) \(rung.word)"
    }
    let count = cases.count == 1 ? "1 case" : "\(cases.count) cases"
    return parts.isEmpty ? count : "\(count) by highest answer: \(parts.joined(separator: ", "))"
  }
}
