import CasusScene
import CasusSource

/// The upright form of a timeline for the narrowest places: dates left, words right.
struct TimelineList {
  let events: [TimelineEvent]
  /// The rows of the events that would stand below the band.
  let lower: Set<Int>

  /// Draws the list; its height comes back.
  func draw(in sketch: inout Sketch, place: Place, reporting diagnostics: inout [Diagnostic]) -> Double {
    let label = TimelineSide.label
    let detail = TimelineSide.detail
    let edge = min((events.map { sketch.ruler.width($0.detail, detail) }.max() ?? 0) + 9, 0.45 * sketch.width)
    var y = 5.0
    for event in events {
      let ink: Ink = lower.contains(event.row) ? .blue : .ink
      let date = sketch.ruler.shortened(event.detail, to: edge - 9, detail) ?? ""
      if date != event.detail { diagnostics.append(.labelShortened(event.detail, to: date, at: place)) }
      sketch.text(date, at: Point(0, y + detail.drop), detail, in: "details", rows: [event.row])
      if event.isDay {
        sketch.symbol("circle", at: Point(edge, y), radius: 2.3, fill: .solid(ink), in: "days", rows: [event.row])
      } else {
        sketch.hatched(Rect(edge - 2, y - 4, 4, 8), ink, in: "spans", rows: [event.row])
      }
      let room = sketch.width - edge - 7
      let lines = sketch.ruler.lines(event.label, within: room, label) ?? [event.label]
      for line in lines {
        let shown = sketch.ruler.shortened(line, to: room, label) ?? ""
        if shown != line { diagnostics.append(.labelShortened(line, to: shown, at: place)) }
        sketch.text(shown, at: Point(edge + 7, y + label.drop), label.inked(ink), in: "labels", rows: [event.row])
        y += 9.5
      }
      y += 5.5
    }
    return max(y - 8, 10)
  }
}
