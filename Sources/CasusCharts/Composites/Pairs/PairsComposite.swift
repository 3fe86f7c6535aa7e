import CasusData
import CasusScene
package import CasusSource
import CasusYAML

/// Two bars for each case: what was asked above what was given, on the ladder of answers or as numbers.
package enum PairsComposite: Composite {
  package static let name = "pairs"
  package static let summary = "What was asked beside what was given, case by case, on the ladder or as numbers."

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    let table = unit.table
    guard let label = fields.required("y", default: "request", in: name, reporting: &diagnostics),
      let asked = fields.required(
        "x", default: table.index(of: "form") == nil ? "asked" : "form", in: name, reporting: &diagnostics),
      let got = fields.required(
        "x2", default: table.index(of: "highest") == nil ? "got" : "highest", in: name, reporting: &diagnostics)
    else { return nil }
    let isNumeric = (0..<table.rowCount).contains { row in
      [asked, got].contains { field in
        switch table.value(row, field) {
        case .number, .bounds: true
        default: false
        }
      }
    }
    let ladder = isNumeric ? nil : PairLadder(fields.property("levels")?.list?.compactMap(\.text))
    let cases = PairCase.Reading(table: table, fields: fields, label: label, asked: asked, got: got, ladder: ladder)
      .cases()
    if cases.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "its data has no row", at: unit.place))
    }
    let unitName = table.index(of: got).flatMap { table.fields[$0].unit } ?? ""
    var sketch = Sketch(unit)
    let drawing = PairsDrawing(cases, ladder: ladder, unit: unitName, width: unit.width, ruler: sketch.ruler)
    diagnostics += drawing.draw(in: &sketch).map { .labelShortened($0.0, to: $0.1, at: unit.place) }
    let key = PairsDrawing.key(cases, hasBars: unit.width >= LagLayout.tinyBelow)
    let height = key.entries.isEmpty ? drawing.bottom : key.draw(in: &sketch, y: drawing.bottom + 9) + 4
    return sketch.expansion(of: unit, named: name, height: height, alt: alt(cases))
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ cases: [PairCase]) -> String {
    let refused = cases.filter { $0.state == .refused }
    let open = cases.filter { $0.state == .open }
    let closed = cases.filter { $0.state == .closed }
    var parts: [String] = []
    let met = closed.count { $0.fellShort == false }
    let short = closed.filter { $0.fellShort == true }
    if met > 0 { parts.append("\(met) got what was asked or more") }
    if !short.isEmpty { parts.append("\(short.count) got less") }
    if !refused.isEmpty { parts.append("\(refused.count) refused") }
    if !open.isEmpty { parts.append("\(open.count) still open") }
    let unknown = cases.count { !$0.isRequestKnown }
    if unknown > 0 { parts.append("\(unknown) without a request on record") }
    let gap = { (item: PairCase) in (item.asked?.low ?? 0) - (item.got?.end ?? 0) }
    if let widest = (short + refused).filter({ $0.asked != nil }).max(by: { gap($0) < gap($1) }), gap(widest) > 0 {
      let got = widest.gotWords.isEmpty ? "nothing" : widest.gotWords
      parts.append("the widest gap is \(widest.label): asked \(widest.askedWords), got \(got)")
    }
    let count = cases.count == 1 ? "1 case" : "\(cases.count) cases"
    return parts.isEmpty ? count : "\(count): \(parts.joined(separator: "; "))"
  }
}
