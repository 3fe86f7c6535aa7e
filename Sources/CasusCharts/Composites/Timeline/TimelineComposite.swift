package import CasusSource
import CasusScene

/// Events on two sides of a band of months: dots where the day is known, hatched bars where it is not, labels in tiers
/// that never touch.
package enum TimelineComposite: Composite {
  package static let name = "timeline"
  package static let summary = "Events on two sides of a band of months; hatched where the day is not known."
  package static let ownFacets: Set = ["row"]

  private static let bandHeight = 14.0

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let date = fields.required("x", default: "date", in: name, reporting: &diagnostics),
      let label = fields.required("text", default: "label", in: name, reporting: &diagnostics)
    else { return nil }
    let events = TimelineEvent.all(in: unit, fields, date: date, label: label, reporting: &diagnostics)
    if events.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "no row has a date", at: unit.place))
    }
    var sketch = Sketch(unit)
    let scale = TimelineScale(events, width: unit.width)
    let below = events.filter { $0.isBelow(events) }
    let above = events.filter { !$0.isBelow(events) }
    let heads = [head(of: above, or: below), head(of: below, or: above)].map { head in
      let shown = sketch.ruler.shortened(head, to: unit.width, TimelineSide.label) ?? ""
      if shown != head { diagnostics.append(.labelShortened(head, to: shown, at: unit.place)) }
      return shown
    }
    let upper = TimelineSide(
      above, isAbove: true, ink: .ink, head: heads[0], scale: scale, ruler: sketch.ruler)
    let lower = TimelineSide(
      below, isAbove: false, ink: .blue, head: heads[1], scale: scale, ruler: sketch.ruler)
    // A narrow band that could not name all its events gives way to a list, which can.
    if unit.width < 160 || (unit.width < 300 && (upper.dropsLabels || lower.dropsLabels)) {
      let list = TimelineList(events: events, lower: Set(below.map(\.row)))
      let height = list.draw(in: &sketch, place: unit.place, reporting: &diagnostics)
      return sketch.expansion(of: unit, named: name, height: height, alt: alt(events))
    }
    diagnostics += upper.reports(at: unit.place) + lower.reports(at: unit.place)
    let band = upper.height
    drawBand(scale, top: band, in: &sketch)
    upper.draw(in: &sketch, band: band)
    lower.draw(in: &sketch, band: band + bandHeight)
    let height = band + bandHeight + lower.height
    return sketch.expansion(of: unit, named: name, height: height, alt: alt(events))
  }

  static func drawBand(_ scale: TimelineScale, top: Double, in sketch: inout Sketch) {
    sketch.rect(Rect(0, top, scale.width, bandHeight), fill: .solid(.panel), in: "band")
    let ticks = scale.ticks
    for (index, tick) in ticks.enumerated() {
      sketch.rule(
        from: Point(tick.x, top), to: Point(tick.x, top + bandHeight), .init(ink: .rule, width: 0.5), in: "ticks")
      let end = index + 1 < ticks.count ? ticks[index + 1].x : scale.width
      let room = end - tick.x - 5
      guard let text = [tick.text, tick.short].first(where: { sketch.ruler.width($0, .axis) <= room }) else { continue }
      sketch.text(text, at: Point(tick.x + 3, top + bandHeight / 2 + Lettering.axis.drop), .axis, in: "months")
    }
  }

  /// The head of a side: the words of its values, none where there is one side only.
  private static func head(of side: [TimelineEvent], or other: [TimelineEvent]) -> String {
    guard !side.isEmpty, !other.isEmpty else { return "" }
    var names: [String] = []
    for event in side where !event.side.isEmpty && !names.contains(event.side) { names.append(event.side) }
    switch names {
    case ["happened"]: return "What happened"
    case ["alliance"]: return "What the alliance did"
    default:
      let words = names.joined(separator: ", ")
      return words.prefix(1).uppercased() + words.dropFirst()
    }
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ events: [TimelineEvent]) -> String {
    guard let first = events.first, let last = events.last else { return "No dated event" }
    let imprecise = events.count { !$0.isDay }
    let doubt = imprecise > 0 ? ", \(imprecise) without a known day" : ""
    let count = events.count == 1 ? "1 event" : "\(events.count) events"
    return "\(count)\(doubt), from \(first.label) (\(first.detail)) to \(last.label) (\(last.detail))"
  }
}

extension TimelineEvent {
  /// The second value of the side field goes below the band; "alliance" always does.
  fileprivate func isBelow(_ events: [TimelineEvent]) -> Bool {
    if side == "alliance" || side == "below" { return true }
    if side == "happened" || side == "above" || side.isEmpty { return false }
    return side != events.first?.side
  }
}
