import CasusScene

/// The plane of a survival chart and what is drawn in it.
struct SurvivalPlot {
  let width: Double
  let left: Double
  let right: Double
  let top = 5.0
  let bottom: Double
  let lastDay: Double
  /// Below 160 pt: band and line only.
  let isTiny: Bool

  init(_ curves: [SurvivalCurve], width: Double, height: Double?) {
    self.width = width
    isTiny = width < 160
    left = width < 300 ? 29.6 : 42
    right = width - (width < 300 ? 6.5 : 8)
    bottom = top + min(max(height ?? (width < 300 ? 118 : min(170, 0.36 * width)), 40), 2000)
    lastDay = max(curves.map(\.lastDay).max() ?? 1, 1)
  }

  func x(_ days: Double) -> Double { left + days / lastDay * (right - left) }
  func y(_ share: Double) -> Double { bottom - share * (bottom - top) }

  /// Draws both axes; the days that have a tick come back.
  func drawAxes(in sketch: inout Sketch) -> [Double] {
    for share in [1.0] {
      sketch.rule(from: Point(left, y(share)), to: Point(right, y(share)), .init(ink: .grid, width: 0.5), in: "grid")
    }
    for (share, label) in [(1.0, "100%"), (0.5, "50"), (0, "0")] {
      sketch.text(
        label, at: Point(left - 6, y(share) + Lettering.axis.drop), .axis.aligned(.right), in: "axis")
    }
    let axis = Sketch.Line(ink: .mark, width: 0.8)
    let scale = (right - left) / lastDay
    let ticks = DayTicks(to: lastDay, scale: scale, spacing: width < 300 ? 40 : 55).days
    for day in ticks {
      sketch.rule(
        from: Point(x(day), bottom), to: Point(x(day), bottom + 3), .init(ink: .mark, width: 0.5), in: "ticks")
    }
    let baseline = bottom + 8.2 + Lettering.axis.drop
    for day in ticks {
      let label = DayTicks.label(day)
      let half = sketch.ruler.width(label, .axis) / 2
      let unit = day == ticks.last ? " days" : ""
      let end = x(day) + half + sketch.ruler.width(unit, .axis)
      if end > width {
        sketch.text(label + unit, at: Point(width, baseline), .axis.aligned(.right), in: "axis")
      } else {
        sketch.text(label, at: Point(x(day), baseline), .axis.aligned(.center), in: "axis")
        sketch.text(unit, at: Point(x(day) + half, baseline), .axis, in: "axis")
      }
    }
    sketch.rule(from: Point(left, bottom), to: Point(right, bottom), axis, in: "base")
    return ticks
  }

  func drawBand(of curve: SurvivalCurve, in sketch: inout Sketch) {
    let known = curve.steps.filter { $0.low != nil || $0.high != nil }
    guard let last = known.last else { return }
    let stage = curve.name.isEmpty ? "band" : "band-\(curve.name)"
    for (day, step) in known.map({ ($0.days, $0) }) + (last.days < curve.lastDay ? [(curve.lastDay, last)] : []) {
      let high = y(min(1, step.high ?? 1))
      let low = y(max(0, step.low ?? 0))
      sketch.add(Sketch.Item(x: x(day), y: high, y2: low, rows: [step.row]), .stepBand(.band), in: stage)
    }
  }

  func drawLine(of curve: SurvivalCurve, _ ink: Ink, in sketch: inout Sketch) {
    let stage = curve.name.isEmpty ? "curve" : "curve-\(curve.name)"
    let line = Sketch.Line(ink: ink, width: 1.6)
    for step in curve.steps {
      sketch.add(
        Sketch.Item(x: x(step.days), y: y(step.survival), rows: [step.row]), .steps(line), in: stage)
    }
    let tick = Sketch.Line(ink: ink, width: 1.2)
    for step in curve.steps where step.censored > 0 {
      let (x, y) = (x(step.days), y(step.survival))
      sketch.rule(from: Point(x, y - 3.6), to: Point(x, y + 3.6), tick, in: "censored", rows: [step.row])
    }
  }

  func drawMedians(_ curves: [SurvivalCurve], _ inks: [Ink], in sketch: inout Sketch) {
    guard !curves.isEmpty else { return }
    sketch.rule(
      from: Point(left, y(0.5)), to: Point(right, y(0.5)), .init(ink: .mark, width: 0.5, dash: [2.4, 2]), in: "half")
    var taken: [Rect] = []
    for (index, curve) in curves.enumerated() {
      let ink = inks[index % inks.count]
      let name = curve.name.isEmpty ? "" : "\(curve.name): "
      let lettering = Lettering(size: 7.75, weight: 600, ink: ink, halo: 2.4)
      guard let median = curve.median else {
        let text = "\(name)median not reached"
        let size = sketch.ruler.width(text, lettering)
        let spot = freeSpot(for: size, from: right - size, near: y(0.5) - 7, curves, avoiding: taken)
        if !isTiny {
          sketch.text(text, at: Point(spot.x, spot.y + 6 + lettering.drop), lettering, in: "median-labels")
          taken.append(spot)
        }
        continue
      }
      let center = Point(x(median.days), y(0.5))
      sketch.symbol(
        "circle", at: center, radius: 2.6, fill: .solid(.background), line: .init(ink: ink, width: 1.4),
        in: "medians", rows: [median.row])
      guard !isTiny else { continue }
      let text = "\(name)median \(DayTicks.grouped(median.days)) \(median.days == 1 ? "day" : "days")"
      let size = sketch.ruler.width(text, lettering)
      let spot = freeSpot(for: size, from: center.x + 6, near: center.y - 8.5, curves, avoiding: taken)
      sketch.text(
        text, at: Point(spot.x, spot.y + 6 + lettering.drop), lettering, in: "median-labels", rows: [median.row])
      taken.append(spot)
    }
  }

  /// Says once what the ticks mean, over the last of them; the words come back where no place was free.
  func drawCensorNote(_ curves: [SurvivalCurve], in sketch: inout Sketch) -> String? {
    let words = "tick: still waiting"
    guard let curve = curves.first(where: { $0.steps.contains { $0.censored > 0 } }),
      let step = curve.steps.last(where: { $0.censored > 0 })
    else { return nil }
    let lettering = Lettering(size: 7.5, ink: .ink2, halo: 2.4)
    let size = sketch.ruler.width(words, lettering)
    let right = min(x(step.days) + size / 2, self.right - 2)
    let labels = sketch.layers.filter { $0.stage == "median-labels" }.flatMap(\.items).map {
      Rect(
        $0.x - 2, $0.y - 9, sketch.ruler.width($0.text ?? "", Lettering(size: 7.75, weight: 600, ink: .blue)) + 4, 12)
    }
    let above = Rect(right - size, y(step.survival) - 16, size, 12)
    let below = Rect(right - size, y(step.survival) + 4.5, size, 12)
    for spot in [above, below] where isFree(spot, curves, avoiding: labels) {
      sketch.text(words, at: Point(spot.x, spot.y + 6 + lettering.drop), lettering, in: "censor-note")
      return nil
    }
    return words
  }

  /// A place for a label of a width: as asked, else higher or lower in small steps, else as asked.
  private func freeSpot(
    for size: Double, from x: Double, near y: Double, _ curves: [SurvivalCurve], avoiding taken: [Rect]
  ) -> Rect {
    let left = max(self.left + 3, min(x, right - size))
    let shifts = [0.0, -6, 12, -12, 18, -18, 24, -24, 32, -32, 40, -40]
    let spots = shifts.map { Rect(left, y - 6 + $0, size, 12) }
    return spots.first { isFree($0, curves, avoiding: taken) } ?? Rect(left, y - 6, size, 12)
  }

  /// Whether a label here would stand in the plot and touch neither a curve nor another label.
  private func isFree(_ spot: Rect, _ curves: [SurvivalCurve], avoiding taken: [Rect]) -> Bool {
    guard spot.y >= top - 6, spot.maxY <= bottom - 1, !taken.contains(where: spot.intersects) else { return false }
    for curve in curves {
      for (index, step) in curve.steps.enumerated() {
        let next = index + 1 < curve.steps.count ? curve.steps[index + 1] : step
        let flat = Rect(x(step.days) - 0.8, y(step.survival) - 0.8, x(next.days) - x(step.days) + 1.6, 1.6)
        let drop = Rect(x(next.days) - 0.8, y(step.survival), 1.6, y(next.survival) - y(step.survival))
        let tick = step.censored > 0 ? Rect(x(step.days) - 0.6, y(step.survival) - 3.6, 1.2, 7.2) : flat
        if spot.intersects(flat) || spot.intersects(drop) || spot.intersects(tick) { return false }
      }
    }
    return true
  }
}
