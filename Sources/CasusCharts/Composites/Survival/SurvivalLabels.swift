import CasusScene

/// The words in a survival chart: each curve's median and what its ticks mean, where they touch nothing.
struct SurvivalLabels {
  let plot: SurvivalPlot
  let curves: [SurvivalCurve]
  let inks: [Ink]
  private var taken: [Rect] = []

  init(plot: SurvivalPlot, curves: [SurvivalCurve], inks: [Ink]) {
    self.plot = plot
    self.curves = curves
    self.inks = inks
  }

  /// Draws the medians and the words; the words that found no room come back.
  mutating func draw(in sketch: inout Sketch) -> [String] {
    guard !curves.isEmpty else { return [] }
    let half = plot.y(0.5)
    sketch.rule(
      from: Point(plot.left, half), to: Point(plot.right, half), .init(ink: .mark, width: 0.5, dash: [2.4, 2]),
      in: "half")
    for (index, curve) in curves.enumerated() {
      guard let median = curve.median else { continue }
      let center = Point(plot.x(median.days), half)
      taken.append(Rect(center.x - 4, center.y - 4, 8, 8))
      sketch.symbol(
        "circle", at: center, radius: 2.6, fill: .solid(.background),
        line: .init(ink: inks[index % inks.count], width: 1.4), in: "medians", rows: [median.row])
    }
    if plot.isTiny { return [] }
    var dropped = curves.indices.compactMap { drawMedian($0, in: &sketch) }
    if let words = drawCensorNote(in: &sketch) { dropped.append(words) }
    return dropped
  }

  /// The curve's own colour names one curve; of several, each has its stroke before its words, which stay legible.
  private mutating func drawMedian(_ index: Int, in sketch: inout Sketch) -> String? {
    let curve = curves[index]
    let ink = inks[index % inks.count]
    let isOne = curves.count == 1
    let lettering = Lettering(size: 7.75, weight: 600, ink: isOne ? ink : .ink, halo: 2.4)
    let name = isOne ? "" : "\(curve.name): "
    let words =
      curve.median.map { "\(name)median \(DayTicks.grouped($0.days)) \($0.days == 1 ? "day" : "days")" }
      ?? "\(name)median not reached"
    let indent = isOne ? 0.0 : 11
    let width = sketch.ruler.width(words, lettering) + indent
    let wanted =
      curve.median.map { Point(plot.x($0.days) + 6, plot.y(0.5) - 14.5) }
      ?? Point(plot.x(curve.lastDay) - width, plot.y(curve.steps.last?.survival ?? 1) + 4)
    guard let spot = freeSpot(Size(width, 12), near: wanted) else { return words }
    let middle = spot.y + 6
    if !isOne {
      sketch.rule(
        from: Point(spot.x, middle), to: Point(spot.x + 8, middle), .init(ink: ink, width: 1.6), in: "median-swatches")
    }
    sketch.text(
      words, at: Point(spot.x + indent, middle + lettering.drop), lettering, in: "median-labels",
      rows: curve.median.map { [$0.row] } ?? [])
    taken.append(spot)
    return nil
  }

  /// Says once what the ticks mean, at the last of them.
  private mutating func drawCensorNote(in sketch: inout Sketch) -> String? {
    let words = "tick: still waiting"
    let lettering = Lettering(size: 7.5, ink: .ink2, halo: 2.4)
    let width = sketch.ruler.width(words, lettering)
    let ticks = curves.flatMap { $0.steps.filter { $0.censored > 0 } }
    guard !ticks.isEmpty else { return nil }
    let half = Rect(plot.left, plot.y(0.5) - 1, plot.right - plot.left, 2)
    for avoidsHalf in [true, false] {
      for tick in ticks.reversed() {
        let left = min(max(plot.x(tick.days) - width / 2, plot.left + 2), plot.right - 2 - width)
        for top in [plot.y(tick.survival) - 16, plot.y(tick.survival) + 4.5] {
          let spot = Rect(left, top, width, 12)
          guard isFree(spot), !(avoidsHalf && spot.intersects(half)) else { continue }
          sketch.text(words, at: Point(left, top + 6 + lettering.drop), lettering, in: "censor-note")
          taken.append(spot)
          return nil
        }
      }
    }
    return words
  }

  /// The free place nearest to the wanted one, which is tried first; nil where there is none.
  private func freeSpot(_ size: Size, near wanted: Point) -> Rect? {
    let left = min(max(wanted.x, plot.left + 3), max(plot.left + 3, plot.right - size.width))
    let columns = stride(from: 0, through: plot.right - size.width, by: 12).map { $0 } + [left]
    let rows = stride(from: -120.0, through: 120, by: 6).map { wanted.y + $0 }
    let spots = columns.flatMap { x in rows.map { y in Rect(x, y, size.width, size.height) } }
    let distance = { (spot: Rect) in abs(spot.x - left) + 1.5 * abs(spot.y - wanted.y) }
    return spots.filter { $0.x >= plot.left + 2 }.map { ($0, distance($0)) }
      .sorted { ($0.1, $0.0.y, $0.0.x) < ($1.1, $1.0.y, $1.0.x) }
      .first { isFree($0.0) }?.0
  }

  /// Whether a label here would stand in the plot and touch neither a curve nor another label.
  private func isFree(_ spot: Rect) -> Bool {
    guard spot.y >= plot.top - 3, spot.maxY <= plot.bottom - 1, spot.maxX <= plot.width,
      !taken.contains(where: spot.intersects)
    else { return false }
    return !curves.contains { curve in
      curve.steps.indices.contains { index in
        let step = curve.steps[index]
        let next = index + 1 < curve.steps.count ? curve.steps[index + 1] : step
        let (x, y) = (plot.x(step.days), plot.y(step.survival))
        let flat = Rect(x - 0.8, y - 0.8, plot.x(next.days) - x + 1.6, 1.6)
        let drop = Rect(plot.x(next.days) - 0.8, y, 1.6, plot.y(next.survival) - y)
        let tick = step.censored > 0 ? Rect(x - 0.6, y - 3.6, 1.2, 7.2) : flat
        return spot.intersects(flat) || spot.intersects(drop) || spot.intersects(tick)
      }
    }
  }
}
