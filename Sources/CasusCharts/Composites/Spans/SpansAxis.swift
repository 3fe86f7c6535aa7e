import CasusData
import CasusScene

/// The years over the spells.
struct SpansAxis {
  let left: Double
  let right: Double
  let start: Double
  let end: Double

  init(_ spans: [Spell], asOf: CivilDay?, left: Double, right: Double) {
    self.left = left
    self.right = right
    let first = CivilDay(number: Int32(clamping: Int(spans.map(\.first.first).min() ?? 0)))
    start = Double(CivilDay(year: first.civil.year, month: 1, day: 1).number)
    let last = spans.map { max($0.last?.last ?? 0, $0.first.last) }.max() ?? 1
    // What lasts goes on to the day of the report, or a little beyond the last date known.
    let lasting = asOf.map { Double($0.number) } ?? last + 0.06 * max(last - start, 365)
    end = max(start + 1, spans.contains { $0.last == nil } ? max(last, lasting) : last)
  }

  func x(_ day: Double) -> Double { left + (min(max(day, start), end) - start) / (end - start) * (right - left) }

  func draw(in sketch: inout Sketch, top: Double, bottom: Double) {
    let years = (end - start) / 365.25
    let step = [1, 2, 5, 10, 20, 50, 100].first { Double($0) / years * (right - left) >= 40 } ?? 200
    let first = CivilDay(number: Int32(clamping: Int(start))).civil.year
    let last = CivilDay(number: Int32(clamping: Int(end))).civil.year
    // The first year stands at the left edge; round years follow where they leave it room.
    var year = first
    while year < first + 3000 {
      let day = Double(CivilDay(year: year, month: 1, day: 1).number)
      guard day <= end else { break }
      if day >= start {
        let place = x(day)
        sketch.rule(from: Point(place, top - 2), to: Point(place, bottom), .init(ink: .grid, width: 0.5), in: "grid")
        let half = sketch.ruler.width(String(year), .axis) / 2
        sketch.text(
          String(year), at: Point(min(place, right - half), 4 + Lettering.axis.drop), .axis.aligned(.center), in: "axis"
        )
      }
      year = (year / step + 1) * step
      while year < first + 3000, x(Double(CivilDay(year: year, month: 1, day: 1).number)) - left < 30, year <= last {
        year += step
      }
    }
  }
}
