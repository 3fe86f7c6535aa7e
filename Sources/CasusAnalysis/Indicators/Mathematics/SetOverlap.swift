/// How much two sets have in common, where it may be uncertain whether something belongs to one of them.
///
/// Jaccard's index is |A ∩ B|/|A ∪ B| (Jaccard 1912); the overlap coefficient |A ∩ B|/min(|A|, |B|) (Szymkiewicz 1934;
/// Simpson 1943). Uncertain members make both bounds.
package struct SetOverlap: Sendable, Hashable {
  /// Whether something belongs to a set.
  package enum Belonging: Int, Sendable, Hashable, Comparable {
    case no, perhaps, yes

    package static func < (a: Belonging, b: Belonging) -> Bool { a.rawValue < b.rawValue }

    fileprivate var least: Int { self == .yes ? 1 : 0 }
    fileprivate var most: Int { self == .no ? 0 : 1 }
  }

  private let members: [(a: Belonging, b: Belonging)]

  package init(_ members: [(a: Belonging, b: Belonging)]) { self.members = members }

  package static func == (a: SetOverlap, b: SetOverlap) -> Bool {
    a.members.count == b.members.count && zip(a.members, b.members).allSatisfy { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) { for member in members { hasher.combine([member.a, member.b]) } }

  /// The size of each set, and of what they share.
  package var sizes: (a: ClosedRange<Int>, b: ClosedRange<Int>, shared: ClosedRange<Int>) {
    func range(_ least: (Belonging, Belonging) -> Int, _ most: (Belonging, Belonging) -> Int) -> ClosedRange<Int> {
      members.reduce(0) { $0 + least($1.a, $1.b) }...members.reduce(0) { $0 + most($1.a, $1.b) }
    }
    return (
      range({ a, _ in a.least }, { a, _ in a.most }), range({ _, b in b.least }, { _, b in b.most }),
      range({ min($0.least, $1.least) }, { min($0.most, $1.most) })
    )
  }

  package var jaccard: BoundedEstimate {
    guard members.contains(where: { $0.a != .no || $0.b != .no }) else { return .undefined("neither has a member") }
    var (lowShared, lowAll, highShared, highAll) = (0, 0, 0, 0)
    for (a, b) in members {
      let canShare = a != .no && b != .no
      let canDiffer = a != .yes && b != .no || a != .no && b != .yes
      let canBeOut = a != .yes && b != .yes
      // Least: apart if it can be, else out of both. Most: shared if it can be, else out of both.
      if canDiffer { lowAll += 1 } else if !canBeOut { (lowShared, lowAll) = (lowShared + 1, lowAll + 1) }
      if canShare { (highShared, highAll) = (highShared + 1, highAll + 1) } else if !canBeOut { highAll += 1 }
    }
    let low = lowAll == 0 ? Double(highShared) / Double(max(1, highAll)) : Double(lowShared) / Double(lowAll)
    let high = highAll == 0 ? low : Double(highShared) / Double(highAll)
    return BoundedEstimate(low, high)
  }

  /// Outer bounds where members are uncertain.
  package var coefficient: BoundedEstimate {
    let (a, b, shared) = sizes
    let largest = min(a.upperBound, b.upperBound)
    guard largest > 0 else { return .undefined("one of the two has no member") }
    let least = max(1, min(a.lowerBound, b.lowerBound))
    return BoundedEstimate(
      Double(shared.lowerBound) / Double(largest), min(1, Double(shared.upperBound) / Double(least)))
  }
}
