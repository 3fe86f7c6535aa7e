import CasusScene
import CasusSource

/// The steps of one actor, each on a line of its own: labels stand left of the climb or under the tread, where no
/// other step can be, so that none overlaps.
struct StaircaseFlight {
  private static let words = Lettering(size: 7.5, ink: .ink, halo: 2.4)
  private static let date = Lettering(size: 7, ink: .ink3, halo: 2.4)
  private static let lead = 9.2
  private static let barHeight = 4.4
  private static let signReach = 7.0

  let top: Double
  let scale: TimelineScale
  private let steps: [Placed]
  private let denials: [Placed]
  /// The level of the ground.
  private let ground: Double
  let bottom: Double

  private struct Placed {
    var step: StaircaseStep
    /// Where the day is certain to have come, and the first it may have.
    var x: Double
    var first: Double
    var y: Double
    var lines: [String]
    var side: Side

    /// Left of the climb, under the tread, or above the bar of a day not known that leaves no room beside it.
    enum Side { case left, under, above }
  }

  init(_ stair: Staircase, scale: TimelineScale, ruler: LabelRuler, top: Double) {
    self.top = top
    self.scale = scale
    // The last step stands highest: heights are laid out from the top down.
    var y = top + 6
    var placed: [Placed] = []
    for step in stair.steps.reversed() {
      var item = Self.placed(step, scale, ruler)
      if item.side == .above { y += Double(item.lines.count) * Self.lead }
      item.y = y
      placed.append(item)
      y += item.side == .above ? 13.5 : max(13.5, Double(item.lines.count) * Self.lead + 5)
    }
    steps = placed.reversed()
    // Words under the lowest tread keep off the ground.
    ground = y + 1
    y = ground + 10
    var below: [Placed] = []
    for step in stair.denials {
      var item = Self.placed(step, scale, ruler)
      if item.side == .above { y += Double(item.lines.count) * Self.lead }
      item.y = y
      below.append(item)
      y += item.side == .above ? 12 : max(12, Double(item.lines.count) * Self.lead + 3)
    }
    denials = below
    bottom = below.isEmpty ? ground : y - 4
  }

  /// A step with its words on the side that has more room, on as many lines as they need there, three at the most.
  private static func placed(_ step: StaircaseStep, _ scale: TimelineScale, _ ruler: LabelRuler) -> Placed {
    let span = scale.span(of: step.event)
    let first = step.event.isDay ? span.left : min(span.left, span.right - 8)
    let day = ruler.width(step.event.detail, date) + 5
    let whole = ruler.width(step.event.label, words) + day
    let left = first - signReach
    let right = scale.width - span.right - signReach
    let beside = max(left, right)
    let above = span.right - 4
    let side: Placed.Side =
      left >= whole
      ? .left
      : right >= whole
        ? .under
        : beside >= 0.4 * scale.width || beside >= above
          ? (left >= right ? .left : .under) : .above
    let room = max(side == .left ? left : side == .under ? right : above, 20)
    // The date stands before the first line.
    let lines = broken(step.event.label, first: room - day, room: room, ruler)
    return Placed(step: step, x: span.right, first: first, y: 0, lines: lines, side: side)
  }

  private static func broken(_ text: String, first: Double, room: Double, _ ruler: LabelRuler) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if ruler.width(longer, words) <= (lines.count == 1 ? first : room) {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    if lines.count > 3 { lines = Array(lines.prefix(2)) + [lines.dropFirst(2).joined(separator: " ")] }
    return lines.map { line in ruler.shortened(line, to: room, words) ?? "…" }
  }

  func reports(at place: Place) -> [Diagnostic] {
    (steps + denials).compactMap { item in
      let shown = item.lines.filter { !$0.isEmpty }.joined(separator: " ")
      let whole = item.step.event.label.split(separator: " ").joined(separator: " ")
      return shown == whole ? nil : .labelShortened(whole, to: shown, at: place)
    }
  }

  /// Draws the days a signal may have come on, which lie under every sign.
  func drawSpans(in sketch: inout Sketch) {
    for item in steps + denials where item.x > item.first {
      let bar = Rect(item.first, item.y - Self.barHeight / 2, item.x - item.first, Self.barHeight)
      sketch.hatched(bar, .mark, in: "spans", rows: [item.step.row])
    }
  }

  func draw(in sketch: inout Sketch) {
    sketch.rule(
      from: Point(0, ground), to: Point(scale.width, ground), .init(ink: .mark, width: 0.8), in: "ground")
    let line = Sketch.Line(ink: .blue, width: 1.2)
    var level = ground
    for (index, item) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].x : scale.width
      sketch.rule(from: Point(item.x, level), to: Point(item.x, item.y), line, in: "risers", rows: [item.step.row])
      sketch.rule(from: Point(item.x, item.y), to: Point(end, item.y), line, in: "treads", rows: [item.step.row])
      level = item.y
    }
    for item in steps + denials { draw(item, in: &sketch) }
  }

  private func draw(_ item: Placed, in sketch: inout Sketch) {
    let rows = [item.step.row]
    StaircaseSign.draw(item.step, at: Point(item.x, item.y), radius: 2.9, in: &sketch, stage: "signs")
    let words = Self.words.inked(item.step.isDenial ? .ink2 : .ink)
    let day = item.step.event.detail
    func right(_ edge: Double, top: Double) {
      for (index, text) in item.lines.enumerated() {
        let point = Point(edge, top + Double(index) * Self.lead + words.drop)
        sketch.text(text, at: point, words.aligned(.right), in: "labels", rows: rows)
      }
      let gap = item.lines.first.map { $0.isEmpty ? 0 : sketch.ruler.width($0, words) + 5 } ?? 0
      sketch.text(day, at: Point(edge - gap, top + words.drop), Self.date.aligned(.right), in: "dates", rows: rows)
    }
    switch item.side {
    case .left: right(item.first - Self.signReach + (item.x > item.first ? 2 : 0), top: item.y)
    case .above: right(item.x - 5, top: item.y - 8 - Double(item.lines.count - 1) * Self.lead)
    case .under:
      let isUnder = !item.step.isDenial
      let left = item.x + (isUnder ? 4 : Self.signReach)
      let top = item.y + (isUnder ? 7.2 : 0)
      sketch.text(day, at: Point(left, top + words.drop), Self.date, in: "dates", rows: rows)
      let after = left + sketch.ruler.width(day, Self.date) + 5
      for (index, text) in item.lines.enumerated() {
        let point = Point(index == 0 ? after : left, top + Double(index) * Self.lead + words.drop)
        sketch.text(text, at: point, words, in: "labels", rows: rows)
      }
    }
  }
}
