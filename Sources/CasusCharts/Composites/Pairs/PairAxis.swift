import CasusScene

/// The ticks of a chart of pairs: the rungs of a ladder by name, or round numbers.
struct PairAxis {
  struct Tick {
    var value: Double
    var text: String
  }

  let ticks: [Tick]
  /// What the numbers count, printed once.
  let unit: String

  init(ladder: PairLadder) {
    ticks = (1..<ladder.codes.count).map { Tick(value: Double($0), text: ladder.words[$0]) }
    unit = ""
  }

  /// Round numbers up to the largest, five steps at the most.
  init(to last: Double, unit: String) {
    let rough = max(last, 1e-9) / 4
    var step = 1.0
    while step < rough, step < 1e14 { step *= 10 }
    while step > rough, step > 1e-9 { step /= 10 }
    step = [step, 2 * step, 5 * step, 10 * step].first { last / $0 <= 5 } ?? step
    let count = (last / step + 1e-9).rounded(.down)
    ticks = stride(from: 0, through: min(max(count, 0), 6), by: 1).map {
      Tick(value: $0 * step, text: Self.printed($0 * step))
    }
    self.unit = unit
  }

  static func printed(_ value: Double) -> String {
    if value == value.rounded() { return DayTicks.grouped(value) }
    let tenths = (abs(value) * 100).rounded() / 100
    guard tenths < 1e13 else { return DayTicks.grouped(value) }
    let whole = tenths.rounded(.down)
    let part = Int(((tenths - whole) * 100).rounded())
    let digits = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
    return (value < 0 ? "\u{2212}" : "") + DayTicks.grouped(whole) + (part == 0 ? "" : ".\(digits)")
  }

  /// Draws lines at all ticks and words at those that leave each other room, the farthest first.
  func draw(in sketch: inout Sketch, x: (Double) -> Double, zero: Double, top: Double, bottom: Double) {
    let baseline = 4 + Lettering.axis.drop
    sketch.rule(from: Point(zero, top), to: Point(zero, bottom), .init(ink: .mark, width: 0.8), in: "zero")
    var taken: [ClosedRange<Double>] = []
    for (index, tick) in ticks.enumerated().reversed() {
      let place = x(tick.value)
      if tick.value > 0 {
        sketch.rule(
          from: Point(place, top), to: Point(place, bottom), .init(ink: .grid, width: 0.5), in: "grid")
      }
      let isLast = index == ticks.count - 1
      let after = isLast && !unit.isEmpty ? " " + unit : ""
      let width = sketch.ruler.width(tick.text, .axis)
      let whole = width + sketch.ruler.width(after, .axis)
      let left = min(place - width / 2, sketch.width - whole)
      guard left >= zero - width / 2 - 0.1 else { continue }
      let span = left - 3...left + whole + 3
      guard !taken.contains(where: { $0.overlaps(span) }) else { continue }
      taken.append(span)
      sketch.text(tick.text, at: Point(left, baseline), .axis, in: "axis")
      if !after.isEmpty { sketch.text(after, at: Point(left + width, baseline), .axis, in: "axis") }
    }
  }
}
