package import CasusSource
import CasusData
import CasusScene

/// Spells such as memberships as bars along years: hatched at an end where the day is not known, open where it lasts.
package enum SpansComposite: Composite {
  package static let name = "spans"
  package static let summary = "Spells such as memberships as bars along years, hatched where an end is not known."

  private static let barHeight = 8.2

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard
      let member = fields.required(
        "y", default: unit.table.index(of: "actorLabel") == nil ? "actor" : "actorLabel", in: name,
        reporting: &diagnostics),
      let from = fields.required("x", default: "from", in: name, reporting: &diagnostics)
    else { return nil }
    let spans = Spell.all(in: unit, fields, member: member, from: from, to: fields.name("x2", default: "to"))
    if spans.isEmpty { diagnostics.append(.compositeHasNothingToDraw(name, why: "no row has a start", at: unit.place)) }
    var sketch = Sketch(unit)
    let members = spans.map(\.member).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let lettering = Lettering(size: 8.25, ink: .ink)
    let widest = members.map { sketch.ruler.width($0, lettering.weighing(600)) }.max() ?? 0
    let left = min(max(widest + 10, 62), 0.4 * unit.width)
    let axis = SpansAxis(spans, asOf: unit.asOf, left: left, right: unit.width - 3)
    let fills = fills(of: unit.theme, spans)
    let lane = unit.width < 300 ? 17.3 : 18
    let top = 12.0
    axis.draw(in: &sketch, top: top, bottom: top + Double(max(members.count, 1)) * lane)
    for (index, name) in members.enumerated() {
      let center = top + (Double(index) + 0.5) * lane
      let own = spans.filter { $0.member == name }
      let style = lettering.weighing(own.allSatisfy { $0.last != nil } ? 600 : 400)
      let label = sketch.ruler.shortened(name, to: left - 6, style) ?? "…"
      if label != name { diagnostics.append(.labelShortened(name, to: label, at: unit.place)) }
      sketch.text(label, at: Point(0, center + style.drop), style, in: "members", rows: own.map(\.row))
      for spell in own { draw(spell, center: center, axis, fills, in: &sketch) }
      if index == 0 { drawKinds(own, center: center, axis, unit.theme, fills, in: &sketch) }
      if let cut = drawNote(own, center: center, axis, in: &sketch) {
        diagnostics.append(.labelShortened(cut.note, to: cut.shown, at: unit.place))
      }
    }
    let height = top + Double(max(members.count, 1)) * lane + 2
    return sketch.expansion(of: unit, named: name, height: height, alt: alt(spans, members))
  }

  /// One step of the ramp for each kind of spell, the last of them the darkest.
  private static func fills(of theme: Theme, _ spans: [Spell]) -> [String: Ink] {
    let kinds = spans.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let steps = kinds.count == 1 ? [5] : kinds.count == 2 ? [3, 5] : [2, 3, 4, 5, 6]
    return Dictionary(
      uniqueKeysWithValues: kinds.enumerated().map { index, kind in
        let step = steps[index % steps.count]
        return (kind, theme.colors.ordinal.indices.contains(step) ? Ink(theme.colors.ordinal[step]) : .mark)
      })
  }

  private static func draw(
    _ spell: Spell, center: Double, _ axis: SpansAxis, _ fills: [String: Ink], in sketch: inout Sketch
  ) {
    let top = center - barHeight / 2
    let rows = [spell.row]
    let solidEnd = spell.last?.first ?? axis.end
    let (a, b) = (axis.x(spell.first.last), axis.x(solidEnd))
    if b > a {
      sketch.rect(
        Rect(a, top, b - a, barHeight), fill: .solid(fills[spell.kind] ?? .mark), in: "spells", rows: rows)
    }
    for edge in [spell.first, spell.last].compactMap({ $0 }) where edge.last > edge.first + 1 {
      let (x, x2) = (axis.x(edge.first), axis.x(edge.last))
      if x2 - x >= 1 { sketch.hatched(Rect(x, top, x2 - x, barHeight), .mark, in: "unknown", rows: rows) }
    }
  }

  /// The kinds stand once, inside the first bars.
  private static func drawKinds(
    _ own: [Spell], center: Double, _ axis: SpansAxis, _ theme: Theme, _ fills: [String: Ink], in sketch: inout Sketch
  ) {
    guard Set(own.map(\.kind)).count > 1 else { return }
    for spell in own {
      let ink = fills[spell.kind]?.legible(in: theme) ?? .ink
      let lettering = Lettering(size: 7, weight: 600, ink: ink)
      let (a, b) = (axis.x(spell.first.last), axis.x(spell.last?.first ?? axis.end))
      if sketch.ruler.width(spell.kind, lettering) + 8 <= b - a {
        sketch.text(spell.kind, at: Point(a + 4, center + lettering.drop), lettering, in: "kinds", rows: [spell.row])
      }
    }
  }

  /// Draws a note after the last bar of a row; what had to be cut comes back.
  private static func drawNote(
    _ own: [Spell], center: Double, _ axis: SpansAxis, in sketch: inout Sketch
  ) -> (note: String, shown: String)? {
    guard let last = own.last, !last.note.isEmpty, let end = last.last else { return nil }
    let lettering = Lettering(size: 7.25, ink: .ink3, halo: 2.4)
    let x = axis.x(end.last) + 5
    let shown = sketch.ruler.shortened(last.note, to: axis.right - x, lettering) ?? ""
    sketch.text(shown, at: Point(x, center + lettering.drop), lettering, in: "notes", rows: [last.row])
    return shown == last.note ? nil : (last.note, shown)
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ spans: [Spell], _ members: [String]) -> String {
    let ended = members.filter { name in spans.filter { $0.member == name }.allSatisfy { $0.last != nil } }
    let spells = spans.count == 1 ? "1 spell" : "\(spans.count) spells"
    return "\(spells) of \(members.count): "
      + (ended.isEmpty ? "none has ended" : "ended for \(ended.joined(separator: ", "))")
  }
}
