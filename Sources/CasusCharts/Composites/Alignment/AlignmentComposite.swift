import CasusData
import CasusScene
package import CasusSource
import CasusYAML

/// How far each two members agree, as the lower triangle of a matrix with the value in the cell.
package enum AlignmentComposite: Composite {
  package static let name = "alignment"
  package static let summary =
    "How far each two members agree: a lower triangle with values, grey where too few issues."

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    let hasLabels = unit.table.index(of: "aLabel") != nil
    guard let one = fields.required("x", default: hasLabels ? "aLabel" : "a", in: name, reporting: &diagnostics),
      let other = fields.required("y", default: hasLabels ? "bLabel" : "b", in: name, reporting: &diagnostics),
      let value = fields.required("color", default: "s", in: name, reporting: &diagnostics)
    else { return nil }
    let count = fields.name("count", default: "n")
    var order = AlignmentContent.Order.clustering
    if let written = fields.property("order") {
      if let known = written.text.flatMap(AlignmentContent.Order.init) {
        order = known
      } else {
        diagnostics.append(
          .unfitProperty(
            "order", expected: "clustering, name or data", found: written.text ?? written.kindName, at: written.place))
      }
    }
    let content = AlignmentContent(
      unit.table, fields, one: one, other: other, value: value, count: count, order: order)
    if content.members.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "its data has no pair", at: unit.place))
    }
    let field = unit.table.index(of: value).map { unit.table.fields[$0] }
    let cells = AlignmentCells(
      theme: unit.theme,
      isSigned: AlignmentCells.signed.contains(value)
        || content.all.contains { ($0.pair.value ?? 0) < 0 }, decimals: field?.decimals ?? 2,
      least: fields.property("atLeast")?.number ?? 5)
    var sketch = Sketch(unit)
    let title = fields.title("color") ?? field?.title ?? value
    let alt = alt(content, cells, title)
    let height =
      unit.width < LagLayout.tinyBelow
      ? cells.drawTable(content, in: &sketch, place: unit.place, reporting: &diagnostics)
      : cells.drawTriangle(content, in: &sketch, place: unit.place, reporting: &diagnostics)
    return sketch.expansion(of: unit, named: name, height: height, alt: alt)
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ content: AlignmentContent, _ cells: AlignmentCells, _ title: String) -> String {
    let all = content.all
    let shown = all.compactMap { entry in cells.shown(entry.pair).map { (entry.a, entry.b, $0) } }
    var text = "\(all.count == 1 ? "1 pair" : "\(all.count) pairs") of \(content.members.count) members by \(title)"
    if let low = shown.min(by: { $0.2 < $1.2 }), let high = shown.max(by: { $0.2 < $1.2 }), low.2 < high.2 {
      text += ", from \(cells.printed(low.2)) (\(low.0) and \(low.1)) to \(cells.printed(high.2)) "
      text += "(\(high.0) and \(high.1))"
    }
    let few = all.count - shown.count
    return few == 0 ? text : "\(text); \(few) without a value"
  }
}
