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
  /// How many steps the search may take; what it has by then is used.
  private static let stepLimit = 3_000
  private static let costOfDropping = 1000.0

  /// The places of labels in the order given, nil for one that found none.
  func places(of labels: [Label]) -> [Place?] {
    let order = labels.indices.sorted { (labels[$0].anchor, $0) < (labels[$1].anchor, $1) }
    var search = Search(
      labels: order.map { labels[$0] }, candidates: order.map { candidates(for: labels[$0]) }, placement: self)
    search.run()
    var places: [Place?] = Array(repeating: nil, count: labels.count)
    for (position, index) in order.enumerated() { places[index] = search.best[position] }
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
    return found.sorted { ($0.cost, $0.place.left) < ($1.cost, $1.place.left) }
  }

  /// A search that carries along which places are left to the labels still to come: what they must cost at least
  /// bounds it, so that a corner without a way out is left at once.
  private struct Search {
    typealias Candidate = (place: Place, cost: Double)

    let labels: [Label]
    let candidates: [[Candidate]]
    let placement: LabelPlacement
    var best: [Place?] = []
    private var bestCost = Double.infinity
    private var chosen: [Place?] = []
    private var steps = 0

    init(labels: [Label], candidates: [[Candidate]], placement: LabelPlacement) {
      self.labels = labels
      self.candidates = candidates
      self.placement = placement
    }

    private var isOver: Bool { steps > LabelPlacement.stepLimit && bestCost < .infinity }

    mutating func run() {
      best = Array(repeating: nil, count: labels.count)
      descend(cost: 0, left: candidates)
    }

    /// Chooses for the next label; `left` holds the places that are left to each, by label.
    private mutating func descend(cost: Double, left: [[Candidate]]) {
      let index = chosen.count
      guard index < labels.count else {
        if cost < bestCost {
          bestCost = cost
          best = chosen
        }
        return
      }
      steps += 1
      for candidate in left[index] {
        if isOver { return }
        var rest = left
        var least = cost + candidate.cost
        for other in labels.indices.dropFirst(index + 1) {
          rest[other] = left[other].filter { agree(candidate.place, at: index, $0.place, at: other) }
          least += rest[other].first?.cost ?? LabelPlacement.costOfDropping
        }
        guard least < bestCost else { continue }
        chosen.append(candidate.place)
        descend(cost: cost + candidate.cost, left: rest)
        chosen.removeLast()
      }
      let least = labels.indices.dropFirst(index + 1).reduce(cost + LabelPlacement.costOfDropping) {
        $0 + (left[$1].first?.cost ?? LabelPlacement.costOfDropping)
      }
      guard least < bestCost, !isOver else { return }
      chosen.append(nil)
      descend(cost: cost + LabelPlacement.costOfDropping, left: left)
      chosen.removeLast()
    }

    /// Whether two labels leave each other in peace.
    private func agree(_ place: Place, at index: Int, _ otherPlace: Place, at other: Int) -> Bool {
      let right = place.left + labels[index].width
      let otherRight = otherPlace.left + labels[other].width
      if place.tier == otherPlace.tier {
        return place.left >= otherRight + placement.gap || otherPlace.left >= right + placement.gap
      }
      return place.tier < otherPlace.tier
        ? !crosses(labels[other].anchor, place.left, right)
        : !crosses(labels[index].anchor, otherPlace.left, otherRight)
    }

    private func crosses(_ leader: Double, _ left: Double, _ right: Double) -> Bool {
      leader > left - placement.leaderGap && leader < right + placement.leaderGap
    }
  }
}
