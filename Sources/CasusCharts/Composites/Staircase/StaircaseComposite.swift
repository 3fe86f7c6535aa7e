import CasusData
import CasusScene
package import CasusSource

/// Dated signals as a line that climbs with each: deeds filled, words hollow, hatched where the day is not known.
package enum StaircaseComposite: Composite {
  package static let name = "staircase"
  package static let summary = "Dated signals as a line that climbs with each: deeds filled, words hollow."
  package static let ownFacets: Set = ["row"]

  private static let bandHeight = 14.0

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let date = fields.required("x", default: "date", in: name, reporting: &diagnostics),
      let label = fields.required(
        "text", default: unit.table.index(of: "what") == nil ? "label" : "what", in: name, reporting: &diagnostics)
    else { return nil }
    let stairs = Staircase.all(in: unit, fields, date: date, label: label, reporting: &diagnostics)
    if stairs.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "no row has a date", at: unit.place))
    }
    var sketch = Sketch(unit)
    let isNamed = stairs.count > 1 || stairs.first.map { !$0.actor.isEmpty } == true
    let height =
      unit.width < LagLayout.tinyBelow
      ? drawList(stairs, isNamed: isNamed, in: &sketch, place: unit.place, reporting: &diagnostics)
      : drawStairs(stairs, isNamed: isNamed, in: &sketch, place: unit.place, reporting: &diagnostics)
    let key = StaircaseSign.key(
      stairs, isHatched: stairs.contains { ($0.steps + $0.denials).contains { !$0.event.isDay } })
    let bottom = key.entries.isEmpty ? height : key.draw(in: &sketch, y: height + 9) + 4
    return sketch.expansion(of: unit, named: name, height: bottom, alt: alt(stairs))
  }

  private static func drawStairs(
    _ stairs: [Staircase], isNamed: Bool, in sketch: inout Sketch, place: Place,
    reporting diagnostics: inout [Diagnostic]
  ) -> Double {
    let events = stairs.flatMap { ($0.steps + $0.denials).map(\.event) }
    let scale = TimelineScale(events, width: sketch.width)
    var flights: [StaircaseFlight] = []
    var y = 0.0
    for (index, stair) in stairs.enumerated() {
      if index > 0 { y += 10 }
      if isNamed {
        let name = Lettering(size: 8.25, weight: 600, ink: .ink)
        let tally = Lettering(size: 7.5, ink: .ink2)
        let shown = sketch.ruler.shortened(stair.actor, to: 0.5 * sketch.width, name) ?? "…"
        if shown != stair.actor { diagnostics.append(.labelShortened(stair.actor, to: shown, at: place)) }
        sketch.text(shown, at: Point(0, y + 4 + name.drop), name, in: "heads", rows: stair.rows)
        let left = sketch.ruler.width(shown, name) + 6
        let count = sketch.ruler.shortened(stair.tally, to: sketch.width - left, tally) ?? ""
        sketch.text(count, at: Point(left, y + 4 + name.drop), tally, in: "heads", rows: stair.rows)
        y += 14
      }
      let flight = StaircaseFlight(stair, scale: scale, ruler: sketch.ruler, top: y)
      diagnostics += flight.reports(at: place)
      flights.append(flight)
      y = flight.bottom
    }
    for flight in flights { flight.drawSpans(in: &sketch) }
    for flight in flights { flight.draw(in: &sketch) }
    y += 6
    TimelineComposite.drawBand(scale, top: y, in: &sketch)
    return y + bandHeight
  }

  /// The form for the narrowest places: dates left, words right, as in a timeline.
  private static func drawList(
    _ stairs: [Staircase], isNamed: Bool, in sketch: inout Sketch, place: Place,
    reporting diagnostics: inout [Diagnostic]
  ) -> Double {
    let date = TimelineSide.detail
    let words = Lettering(size: 7.5, ink: .ink)
    let items = stairs.flatMap { $0.steps + $0.denials }
    let edge = min((items.map { sketch.ruler.width($0.event.detail, date) }.max() ?? 0) + 9, 0.42 * sketch.width)
    var y = 5.0
    for stair in stairs {
      if isNamed {
        let head = Lettering(size: 8, weight: 600, ink: .ink)
        let shown = sketch.ruler.shortened(stair.actor, to: sketch.width, head) ?? "…"
        sketch.text(shown, at: Point(0, y + head.drop), head, in: "heads", rows: stair.rows)
        y += 12
      }
      for step in (stair.steps + stair.denials).sorted(by: { ($0.event.last, $0.row) < ($1.event.last, $1.row) }) {
        for (line, text) in (sketch.ruler.lines(step.event.detail, within: edge - 9, date) ?? [step.event.detail])
          .enumerated()
        {
          let shown = sketch.ruler.shortened(text, to: edge - 9, date) ?? ""
          if shown != text { diagnostics.append(.labelShortened(text, to: shown, at: place)) }
          sketch.text(shown, at: Point(0, y + Double(line) * 8.8 + date.drop), date, in: "details", rows: [step.row])
        }
        let dateLines = sketch.ruler.lines(step.event.detail, within: edge - 9, date)?.count ?? 1
        StaircaseSign.draw(step, at: Point(edge, y), radius: 2.6, in: &sketch, stage: "signs")
        let room = sketch.width - edge - 7
        let lines = sketch.ruler.lines(step.event.label, within: room, words) ?? [step.event.label]
        for (line, text) in lines.enumerated() {
          let shown = sketch.ruler.shortened(text, to: room, words) ?? ""
          if shown != text { diagnostics.append(.labelShortened(text, to: shown, at: place)) }
          sketch.text(
            shown, at: Point(edge + 7, y + Double(line) * 9.2 + words.drop), words, in: "labels", rows: [step.row])
        }
        y += max(Double(lines.count) * 9.2, Double(dateLines) * 8.8) + 5.5
      }
      y += 4
    }
    return max(y - 8, 10)
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ stairs: [Staircase]) -> String {
    let steps = stairs.flatMap(\.steps)
    guard let first = steps.min(by: { ($0.event.last, $0.row) < ($1.event.last, $1.row) }),
      let last = steps.max(by: { ($0.event.last, $0.row) < ($1.event.last, $1.row) })
    else { return "No dated signal" }
    let deeds = steps.count(where: \.isDeed)
    var parts = ["\(deeds) of \(steps.count == 1 ? "1 signal" : "\(steps.count) signals") in deeds, the rest in words"]
    if deeds == steps.count { parts = [steps.count == 1 ? "1 signal, a deed" : "\(steps.count) signals, all deeds"] }
    if deeds == 0 { parts = [steps.count == 1 ? "1 signal, in words" : "\(steps.count) signals, all in words"] }
    if stairs.count > 1 {
      parts.append(
        stairs.map { "\($0.actor.isEmpty ? "unnamed" : $0.actor) \($0.steps.count)" }.joined(separator: ", "))
    }
    parts.append("first: \(first.event.label) (\(first.event.detail))")
    if steps.count > 1 { parts.append("latest: \(last.event.label) (\(last.event.detail))") }
    let denials = stairs.map(\.denials.count).reduce(0, +)
    if denials > 0 { parts.append(denials == 1 ? "1 denial" : "\(denials) denials") }
    return parts.joined(separator: "; ")
  }
}
