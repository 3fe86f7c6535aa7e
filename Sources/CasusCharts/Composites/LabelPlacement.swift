/// Finds places for labels in tiers above or below an axis, so that no two touch and no leader crosses a label.
///
/// The search is a depth-first one with a bound, from left to right and cheapest place first: the same labels always
/// come out the same. A label without any place is left out rather than overprinted.
struct LabelPlacement {
  /// A label and the point of the axis it belongs to.
  struct Label {
    var anchor: Double
    var width: Double
  }

  /// Where a label stands: its tier, counted from the axis, and its left edge.
  struct Place: Equatable {
    var tier: Int
    var left: Double
    /// The edge of the label next to its leader.
    var side: Side

    enum Side: Int { case start, end, center }
  }

  var tiers: Int
  var bounds: ClosedRange<Double>
  /// Room between two labels of a tier, and between a leader and a label it passes.
  var gap = 8.0
  var leaderGap = 3.0
  var besideGap = 4.0
  /// Stretches of the first tier that are taken.
  var taken: [ClosedRange<Double>] = []

  /// The places of labels in the order given, nil for one that found none.
  func places(of labels: [Label]) -> [Place?] {
    let order = labels.indices.sorted { (labels[$0].anchor, $0) < (labels[$1].anchor, $1) }
    var search = LabelSearch(
      labels: order.map { labels[$0] }, candidates: order.map { candidates(for: labels[$0]) }, placement: self)
    let best = search.best()
    var places: [Place?] = Array(repeating: nil, count: labels.count)
    for (position, index) in order.enumerated() { places[index] = best[position] }
    return places
  }

  /// The places a label could have, cheapest first.
  private func candidates(for label: Label) -> [(place: Place, cost: Double)] {
    guard tiers > 0 else { return [] }
    let isLate = label.anchor > (bounds.lowerBound + bounds.upperBound) / 2
    let inset = min(4, label.width / 2)
    let lefts: [(Place.Side, Double, Double)] = [
      (.start, label.anchor - inset, isLate ? 1 : 0),
      (.end, label.anchor + inset - label.width, isLate ? 0 : 1),
      (.center, label.anchor - label.width / 2, 2),
      // Beside its leader, so that events of one day can share a line.
      (.start, label.anchor + besideGap, 2.5),
      (.end, label.anchor - besideGap - label.width, 2.5),
      (.start, min(label.anchor - inset, bounds.upperBound - label.width), 3),
      (.end, max(label.anchor + inset - label.width, bounds.lowerBound), 3),
    ]
    var found: [(place: Place, cost: Double)] = []
    for tier in 0..<tiers {
      for (side, left, cost) in lefts {
        let right = left + label.width
        guard left >= bounds.lowerBound - 0.01, right <= bounds.upperBound + 0.01,
          left <= label.anchor + besideGap, right >= label.anchor - besideGap
        else { continue }
        if tier == 0, taken.contains(where: { $0.overlaps(left - gap...right + gap) }) { continue }
        if tier > 0, taken.contains(where: { $0.contains(label.anchor) }) { continue }
        let place = Place(tier: tier, left: left, side: side)
        if !found.contains(where: { $0.place.tier == tier && $0.place.left == left }) {
          found.append((place, Double(tier) * 10 + cost))
        }
      }
    }
    // The search keeps the places of a label in one word.
    return Array(found.sorted { ($0.cost, $0.place.left) < ($1.cost, $1.place.left) }.prefix(UInt64.bitWidth))
  }
}
