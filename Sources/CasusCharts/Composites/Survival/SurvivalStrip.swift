import CasusScene

/// The numbers under a survival chart: how many were still watched at each tick, and where there is room how many had
/// ended and how many had gone out of sight.
struct SurvivalStrip {
  let plot: SurvivalPlot
  let ticks: [Double]

  /// Draws the strip from `y` down; its lower edge comes back.
  func draw(_ curves: [SurvivalCurve], _ inks: [Ink], in sketch: inout Sketch, y: Double) -> Double {
    guard curves.contains(where: { $0.steps.contains { $0.atRisk > 0 } }) else { return y }
    let isNamed = curves.count > 1
    sketch.rule(from: Point(0, y), to: Point(plot.width, y), .init(ink: .rule, width: 0.5), in: "strip-rule")
    var center = y + 11
    for (index, curve) in curves.enumerated() {
      let head = Lettering(size: 7.5, weight: 600, ink: .ink)
      let word = isNamed ? sketch.ruler.shortened(curve.name, to: plot.left - 17, .axis) ?? "" : "open"
      if isNamed {
        sketch.rule(
          from: Point(0, center), to: Point(6, center), .init(ink: inks[index % inks.count], width: 1.6), in: "swatches"
        )
      }
      row(word, head, curve, indent: isNamed ? 9 : 0, center: center, in: &sketch) { $0.atRisk(on: $1) }
      if plot.width >= 300, !isNamed {
        let plain = Lettering(size: 7.5, ink: .ink2)
        center += 10.5
        row("ended", plain, curve, center: center, in: &sketch) { $0.ended(by: $1) }
        center += 10.5
        row("censored", plain, curve, center: center, in: &sketch) { $0.censored(by: $1) }
      }
      center += 10.5
    }
    return center - 10.5 + 5
  }

  private func row(
    _ word: String, _ lettering: Lettering, _ curve: SurvivalCurve, indent: Double = 0, center: Double,
    in sketch: inout Sketch,
    _ count: (SurvivalCurve, Double) -> Double
  ) {
    sketch.text(word, at: Point(indent, center + Lettering.axis.drop), .axis, in: "strip-words")
    for day in ticks {
      let text = DayTicks.grouped(count(curve, day))
      let half = sketch.ruler.width(text, lettering) / 2
      let middle = min(plot.x(day), plot.width - half)
      sketch.text(
        text, at: Point(middle, center + lettering.drop), lettering.aligned(.center), in: "strip",
        rows: curve.steps.filter { $0.days <= day }.map(\.row))
    }
  }
}
