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

  init(_ curves: [SurvivalCurve], ruler: LabelRuler, width: Double, height: Double?) {
    self.width = width
    isTiny = width < 160
    let names = curves.count > 1 ? curves.map { ruler.width($0.name, .axis) }.max() ?? 0 : 0
    left = max(width < 300 ? 29.6 : 42, isTiny || names == 0 ? 0 : min(names + 20, 0.3 * width))
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
}
