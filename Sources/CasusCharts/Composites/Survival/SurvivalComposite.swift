package import CasusSource
import CasusScene
import CasusYAML

/// The share still waiting after each day, with its band, a tick for each case that went out of sight, the median,
/// and how many were still watched.
package enum SurvivalComposite: Composite {
  package static let name = "survival"
  package static let summary =
    "The share still waiting by day: steps, 95 % band, censor ticks, median, numbers at risk."

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let days = fields.required("x", default: "days", in: name, reporting: &diagnostics),
      let survival = fields.required("y", default: "survival", in: name, reporting: &diagnostics)
    else { return nil }
    let curves = SurvivalCurve.all(in: unit.table, fields, days: days, survival: survival)
    if curves.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "no row has days and a share", at: unit.place))
    }
    var sketch = Sketch(unit)
    let plot = SurvivalPlot(curves, ruler: sketch.ruler, width: unit.width, height: unit.spec["height"]?.number)
    let ticks = plot.drawAxes(in: &sketch)
    let inks = seriesInks(of: unit.theme)
    for (index, curve) in curves.enumerated() {
      if curves.count <= 2 { plot.drawBand(of: curve, in: &sketch) }
      plot.drawLine(of: curve, inks[index % inks.count], in: &sketch)
    }
    var labels = SurvivalLabels(plot: plot, curves: curves, inks: inks)
    diagnostics += labels.draw(in: &sketch).map { Diagnostic.labelDropped($0, at: unit.place) }
    var bottom = plot.bottom + (plot.isTiny ? 13 : 16.3)
    if !plot.isTiny { bottom = SurvivalStrip(plot: plot, ticks: ticks).draw(curves, inks, in: &sketch, y: bottom) }
    return sketch.expansion(of: unit, named: name, height: bottom, alt: alt(curves))
  }

  /// Blue first; the accent means "still open" and is no series.
  private static func seriesInks(of theme: Theme) -> [Ink] {
    [.blue] + theme.colors.categorical.enumerated().filter { $0.offset > 1 }.map { Ink($0.element) }
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ curves: [SurvivalCurve]) -> String {
    curves.map { curve in
      let count = DayTicks.grouped(curve.steps.first?.atRisk ?? 0)
      let median =
        curve.median.map { "half ended within \(DayTicks.grouped($0.days)) days" } ?? "the median was not reached"
      let share = DayTicks.grouped(100 * (curve.steps.last?.survival ?? 1))
      let head = curve.name.isEmpty ? "\(count) waits" : "\(curve.name), \(count) waits"
      return "\(head): \(median); \(share)% still open after \(DayTicks.grouped(curve.lastDay)) days"
    }.joined(separator: ". ")
  }
}
