/// The search for the cheapest places of labels, cut off where what is left must cost too much.
///
/// It carries along which places each label to come has left, as the bits of a word: so a corner without a way out is
/// left at once, and what a choice takes from the others is one AND for each of them.
struct LabelSearch {
  typealias Candidate = (place: LabelPlacement.Place, cost: Double)

  /// How many steps the search may take; what it has by then is used.
  private static let stepLimit = 3_000
  private static let costOfDropping = 1000.0

  private let labels: [LabelPlacement.Label]
  /// By label, cheapest first; at most as many as a word has bits.
  private let candidates: [[Candidate]]
  private let placement: LabelPlacement
  /// By label and candidate: the places it leaves to each label, worked out when it is first tried.
  private var leaves: [[[UInt64]]]
  /// By depth: the places left to each label.
  private var left: [[UInt64]]
  private var chosen: [LabelPlacement.Place?] = []
  private var cheapest: [LabelPlacement.Place?]
  private var leastCost = Double.infinity
  private var steps = 0

  init(labels: [LabelPlacement.Label], candidates: [[Candidate]], placement: LabelPlacement) {
    self.labels = labels
    self.candidates = candidates
    self.placement = placement
    leaves = candidates.map { Array(repeating: [], count: $0.count) }
    let all = candidates.map { $0.count == UInt64.bitWidth ? .max : (UInt64(1) << UInt64($0.count)) - 1 }
    left = Array(repeating: all, count: labels.count + 1)
    cheapest = Array(repeating: nil, count: labels.count)
  }

  /// The place of each label, nil for one that is left out.
  mutating func best() -> [LabelPlacement.Place?] {
    descend(cost: 0)
    return cheapest
  }

  private var isOver: Bool { steps > Self.stepLimit && leastCost < .infinity }

  /// Chooses for the next label.
  private mutating func descend(cost: Double) {
    let index = chosen.count
    guard index < labels.count else {
      if cost < leastCost {
        leastCost = cost
        cheapest = chosen
      }
      return
    }
    steps += 1
    var open = left[index][index]
    while open != 0 {
      if isOver { return }
      let number = open.trailingZeroBitCount
      open &= open - 1
      let candidate = candidates[index][number]
      guard leastCost(after: index, number, cost + candidate.cost) < leastCost else { continue }
      chosen.append(candidate.place)
      descend(cost: cost + candidate.cost)
      chosen.removeLast()
    }
    var least = cost + Self.costOfDropping
    for other in (index + 1)..<max(index + 1, labels.count) {
      left[index + 1][other] = left[index][other]
      least += self.cost(ofCheapest: left[index][other], of: other)
    }
    guard least < leastCost, !isOver else { return }
    chosen.append(nil)
    descend(cost: cost + Self.costOfDropping)
    chosen.removeLast()
  }

  /// Takes from the labels to come what a choice takes from them; what all of them must cost then at least.
  private mutating func leastCost(after index: Int, _ number: Int, _ cost: Double) -> Double {
    if leaves[index][number].isEmpty { leaves[index][number] = places(leftBy: candidates[index][number].place, index) }
    var least = cost
    for other in (index + 1)..<max(index + 1, labels.count) {
      let rest = left[index][other] & leaves[index][number][other]
      left[index + 1][other] = rest
      least += self.cost(ofCheapest: rest, of: other)
    }
    return least
  }

  private func cost(ofCheapest places: UInt64, of label: Int) -> Double {
    places == 0 ? Self.costOfDropping : candidates[label][places.trailingZeroBitCount].cost
  }

  private func places(leftBy place: LabelPlacement.Place, _ index: Int) -> [UInt64] {
    labels.indices.map { other in
      guard other > index else { return 0 }
      var word: UInt64 = 0
      for (number, candidate) in candidates[other].enumerated() where agree(place, index, candidate.place, other) {
        word |= 1 << UInt64(number)
      }
      return word
    }
  }

  /// Whether two labels leave each other in peace.
  private func agree(
    _ place: LabelPlacement.Place, _ index: Int, _ otherPlace: LabelPlacement.Place, _ other: Int
  ) -> Bool {
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
