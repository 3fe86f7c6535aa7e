import CasusScene
import CasusSource

/// The events on one side of the band, with the places of their labels.
struct TimelineSide {
  static let label = Lettering(size: 7.75, weight: 600, ink: .ink)
  static let detail = Lettering(size: 7, ink: .ink3)

  let events: [TimelineEvent]
  let isAbove: Bool
  let ink: Ink
  let head: String
  /// The head stands beside the first tier rather than on a line of its own.
  private(set) var headIsInside = false
  private(set) var places: [LabelPlacement.Place?] = []
  private(set) var labels: [String] = []
  let spans: [(left: Double, right: Double)]

  var tierCount: Int { (places.compactMap { $0?.tier }.max() ?? -1) + 1 }
  var pitch: Double { isAbove ? 25 : 21 }

  /// The height of everything on this side.
  var height: Double {
    let tiers = tierCount == 0 ? 8 : (isAbove ? 22 : 11) + Double(tierCount - 1) * pitch + (isAbove ? 16 : 18)
    return head.isEmpty || headIsInside ? max(tiers, head.isEmpty ? 0 : 14) : tiers + (isAbove ? 15 : 13)
  }

  init(
    _ events: [TimelineEvent], isAbove: Bool, ink: Ink, head: String, scale: TimelineScale, ruler: LabelRuler,
    place: Place, reporting diagnostics: inout [Diagnostic]
  ) {
    self.events = events
    self.isAbove = isAbove
    self.ink = ink
    self.head = head
    spans = events.map { event in
      let span = scale.span(of: event)
      let missing = event.isDay ? 0 : max(0, 8 - (span.right - span.left)) / 2
      return (span.left - missing, span.right + missing)
    }
    let tiers = scale.width < 300 ? 2 : 3
    var placement = LabelPlacement(tiers: tiers, bounds: 0...scale.width)
    let headWidth = ruler.width(head, Self.label)
    if !isAbove, !head.isEmpty, !spans.contains(where: { $0.left < headWidth + 6 }) {
      headIsInside = true
      placement.taken = [0...headWidth]
    }
    fit(with: placement, ruler, limit: scale.width)
    for (index, event) in events.enumerated() {
      if places[index] == nil {
        diagnostics.append(.labelDropped(event.label, at: place))
      } else if labels[index] != event.label {
        diagnostics.append(.labelShortened(event.label, to: labels[index], at: place))
      }
    }
  }

  /// Places the labels, shortening the longest step by step while any finds no room.
  private mutating func fit(with placement: LabelPlacement, _ ruler: LabelRuler, limit: Double) {
    var fewest = Int.max
    for cap in [limit, 110, 90, 75, 60] {
      let shown = events.map { ruler.shortened($0.label, to: cap, Self.label) ?? "…" }
      let found = placement.places(
        of: zip(events, shown).enumerated().map { index, pair in
          let width = max(ruler.width(pair.1, Self.label), ruler.width(pair.0.detail, Self.detail))
          return .init(anchor: (spans[index].left + spans[index].right) / 2, width: min(width, limit))
        })
      let dropped = found.count { $0 == nil }
      if dropped < fewest {
        fewest = dropped
        places = found
        labels = shown
      }
      if dropped == 0 { return }
    }
  }

  func draw(in sketch: inout Sketch, band: Double) {
    for (index, event) in events.enumerated() {
      let span = spans[index]
      let y = isAbove ? band - 3 : band + 3
      let anchor = (span.left + span.right) / 2
      if let place = places[index] { drawLabel(index, at: place, anchor: anchor, band: band, in: &sketch) }
      if event.isDay {
        sketch.symbol("circle", at: Point(anchor, y), radius: 2.3, fill: .solid(ink), in: "days", rows: [event.row])
      } else {
        // Neighbouring months keep a hair's breadth between them.
        sketch.hatched(
          Rect(span.left + 0.3, y - 2, span.right - span.left - 0.6, 4), ink, in: "spans", rows: [event.row])
      }
    }
    guard !head.isEmpty else { return }
    let center = isAbove ? band - height + 5 : headIsInside ? band + 9.6 : band + height - 5
    sketch.text(head, at: Point(0, center + Self.label.drop), Self.label.inked(ink), in: "heads")
  }

  private func drawLabel(
    _ index: Int, at place: LabelPlacement.Place, anchor: Double, band: Double, in sketch: inout Sketch
  ) {
    let event = events[index]
    let shift = Double(place.tier) * pitch
    let center = isAbove ? band - 33 - shift : band + 14.5 + shift
    let width = max(
      sketch.ruler.width(labels[index], Self.label), sketch.ruler.width(event.detail, Self.detail))
    let (x, align): (Double, Lettering.Align) =
      switch place.side {
      case .start: (place.left, .left)
      case .end: (place.left + width, .right)
      case .center: (place.left + width / 2, .center)
      }
    sketch.text(
      labels[index], at: Point(x, center + Self.label.drop), Self.label.inked(ink).aligned(align), in: "labels",
      rows: [event.row])
    sketch.text(
      event.detail, at: Point(x, center + 8.4 + Self.detail.drop), Self.detail.aligned(align), in: "details",
      rows: [event.row])
    let near = isAbove ? band - 3 : band + 3
    let far = isAbove ? center + 13.5 : center - 4.6
    sketch.rule(
      from: Point(anchor, near), to: Point(anchor, far), .init(ink: .mark, width: 0.5), in: "leaders",
      rows: [event.row])
  }
}
