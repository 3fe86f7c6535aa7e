import CasusScene
import CasusSource

/// The events on one side of the band, with the places of their labels.
struct TimelineSide {
  static let label = Lettering(size: 7.75, weight: 600, ink: .ink)
  static let detail = Lettering(size: 7, ink: .ink3)
  private static let lineLead = 8.8
  private static let detailLead = 8.4
  /// From one row of bars to the next, where events overlap.
  private static let rowLead = 5.6

  let events: [TimelineEvent]
  let isAbove: Bool
  let ink: Ink
  let head: String
  /// The head stands beside the first tier rather than on a line of its own.
  private(set) var headIsInside = false
  private(set) var places: [LabelPlacement.Place?] = []
  private(set) var labels: [[String]] = []
  let spans: [(left: Double, right: Double)]
  /// The row of each event's dot or bar, counted from the band.
  let rows: [Int]

  var dropsLabels: Bool { places.contains { $0 == nil } }
  private var tierCount: Int { (places.compactMap { $0?.tier }.max() ?? -1) + 1 }
  /// What a second line of labels adds.
  private var extra: Double { Double((labels.map(\.count).max() ?? 1) - 1) * Self.lineLead }
  private var pitch: Double { (isAbove ? 25 : 21) + extra }
  /// From the band to the row of bars that is furthest out.
  private var depth: Double { Double(rows.max() ?? 0) * Self.rowLead }

  /// The height of everything on this side.
  var height: Double {
    let tiers =
      tierCount == 0 ? 8 : (isAbove ? 38 : 29) + Double(tierCount - 1) * pitch + extra + depth
    return head.isEmpty || headIsInside ? max(tiers, head.isEmpty ? 0 : 14) : tiers + (isAbove ? 15 : 13)
  }

  init(
    _ events: [TimelineEvent], isAbove: Bool, ink: Ink, head: String, scale: TimelineScale, ruler: LabelRuler
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
    rows = Self.rows(zip(events, spans).map { $0.isDay ? ($1.left - 2.6, $1.right + 2.6) : $1 })
    let tiers = scale.width < 300 ? 2 : 3
    var placement = LabelPlacement(tiers: tiers, bounds: 0...scale.width)
    let headWidth = ruler.width(head, Self.label)
    if !isAbove, !head.isEmpty, !spans.contains(where: { $0.left < headWidth + 6 }) {
      headIsInside = true
      placement.taken = [0...headWidth]
    }
    fit(with: placement, ruler, limit: scale.width)
  }

  /// What was shortened or left out.
  func reports(at place: Place) -> [Diagnostic] {
    events.indices.compactMap { index in
      let whole = events[index].label
      if places[index] == nil { return .labelDropped(whole, at: place) }
      let shown = labels[index].joined(separator: " ")
      return shown == whole ? nil : .labelShortened(whole, to: shown, at: place)
    }
  }

  /// The first row in which each stretch has room, from left to right.
  private static func rows(_ stretches: [(left: Double, right: Double)]) -> [Int] {
    var ends: [Double] = []
    return stretches.map { stretch in
      if let row = ends.firstIndex(where: { $0 <= stretch.left + 0.01 }) {
        ends[row] = stretch.right
        return row
      }
      ends.append(stretch.right)
      return ends.count - 1
    }
  }

  /// Places the labels: on one line, else on two, else with two tiers more, else shortened step by step.
  private mutating func fit(with placement: LabelPlacement, _ ruler: LabelRuler, limit: Double) {
    let whole = events.map { [ruler.shortened($0.label, to: limit, Self.label) ?? "…"] }
    let broken = events.map { Self.twoLines($0.label, ruler) }
    let shortened = [90.0, 72, 58].map { cap in
      broken.map { lines in lines.map { ruler.shortened($0, to: cap, Self.label) ?? "…" } }
    }
    var fewest = Int.max
    for (attempt, wording) in ([whole, broken, broken] + shortened).enumerated() {
      var placement = placement
      if attempt > 1 { placement.tiers += 2 }
      let found = placement.places(
        of: events.indices.map { index in
          .init(
            anchor: (spans[index].left + spans[index].right) / 2,
            width: min(width(wording[index], events[index].detail, ruler), limit))
        })
      let dropped = found.count { $0 == nil }
      if dropped < fewest {
        fewest = dropped
        places = found
        labels = wording
      }
      if dropped == 0 { return }
    }
  }

  /// The words on two lines as even as can be.
  private static func twoLines(_ text: String, _ ruler: LabelRuler) -> [String] {
    let words = text.split(separator: " ")
    guard words.count > 1 else { return [text] }
    let breaks = (1..<words.count).map { count in
      [words.prefix(count).joined(separator: " "), words.dropFirst(count).joined(separator: " ")]
    }
    let widths = breaks.map { lines in lines.map { ruler.width($0, label) }.max() ?? 0 }
    let best = breaks.indices.min { (widths[$0], $0) < (widths[$1], $1) }
    return best.map { breaks[$0] } ?? [text]
  }

  private func width(_ lines: [String], _ detail: String, _ ruler: LabelRuler) -> Double {
    max(lines.map { ruler.width($0, Self.label) }.max() ?? 0, ruler.width(detail, Self.detail))
  }

  func draw(in sketch: inout Sketch, band: Double) {
    for (index, event) in events.enumerated() {
      let span = spans[index]
      let out = 3 + Double(rows[index]) * Self.rowLead
      let y = isAbove ? band - out : band + out
      let anchor = (span.left + span.right) / 2
      if let place = places[index] { drawLabel(index, at: place, from: Point(anchor, y), band: band, in: &sketch) }
      if event.isDay {
        sketch.symbol("circle", at: Point(anchor, y), radius: 2.3, fill: .solid(ink), in: "days", rows: [event.row])
      } else {
        // Neighbouring months keep a hair's breadth between them, and a leader behind a bar stays behind it.
        let bar = Rect(span.left + 0.3, y - 2, span.right - span.left - 0.6, 4)
        sketch.rect(bar, fill: .solid(.background), in: "spans-paper", rows: [event.row])
        sketch.hatched(bar, ink, in: "spans", rows: [event.row])
      }
    }
    guard !head.isEmpty else { return }
    let center = isAbove ? band - height + 5 : headIsInside ? band + 9.6 : band + height - 5
    sketch.text(head, at: Point(0, center + Self.label.drop), Self.label.inked(ink), in: "heads")
  }

  private func drawLabel(
    _ index: Int, at place: LabelPlacement.Place, from start: Point, band: Double, in sketch: inout Sketch
  ) {
    let event = events[index]
    let lines = labels[index]
    let height = Double(lines.count - 1) * Self.lineLead + Self.detailLead
    let shift = Double(place.tier) * pitch + depth
    let first = isAbove ? band - 24.6 - shift - height : band + 14.5 + shift
    let width = width(lines, event.detail, sketch.ruler)
    let (x, align): (Double, Lettering.Align) =
      switch place.side {
      case .start: (place.left, .left)
      case .end: (place.left + width, .right)
      case .center: (place.left + width / 2, .center)
      }
    for (line, text) in lines.enumerated() {
      let baseline = first + Double(line) * Self.lineLead + Self.label.drop
      sketch.text(
        text, at: Point(x, baseline), Self.label.inked(ink).aligned(align), in: "labels", rows: [event.row])
    }
    sketch.text(
      event.detail, at: Point(x, first + height + Self.detail.drop), Self.detail.aligned(align), in: "details",
      rows: [event.row])
    let far = isAbove ? first + height + 5.1 : first - 4.6
    sketch.rule(
      from: start, to: Point(start.x, far), .init(ink: .mark, width: 0.5), in: "leaders", rows: [event.row])
  }
}
