/// An order in which those who agree stand together: the leaves of a tree by average linkage on 1 − agreement, with
/// half credit.
///
/// Where two clusters join, they are turned so that the two actors that come to stand side by side are the nearest
/// of the four that could; of equals the first.
struct StanceOrder: Sendable {
  let counter: PairCounter
  /// Actors from one end to the other.
  let leaves: [Int]
  /// For each actor the height at which it joined others; nil where it never did.
  let heights: [Double?]

  /// Above this many actors the order would take longer than the measures.
  private static let limit = 2000

  init(_ counter: PairCounter) {
    self.counter = counter
    let count = counter.group.actors.count
    guard count <= Self.limit else {
      (leaves, heights) = (Array(0..<count), Array(repeating: nil, count: count))
      return
    }
    var distances = [Double?](repeating: nil, count: count * count)
    var agreement = Agreement(on: counter.group.matrix.scale)
    for a in 0..<count {
      for b in (a + 1)..<max(a + 1, count) {
        _ = counter.count(a, b, into: &agreement)
        let distance = agreement.half.value.map { 1 - $0 }
        distances[a * count + b] = distance
        distances[b * count + a] = distance
      }
    }
    let tree = AverageLinkage(leaves: count, distances: distances)
    var heights = [Double?](repeating: nil, count: count)
    var members = (0..<count).map { [$0] }
    var isRoot = [Bool](repeating: true, count: count + tree.merges.count)
    for merge in tree.merges {
      for leaf in members[merge.left] + members[merge.right] where heights[leaf] == nil {
        heights[leaf] = merge.height
      }
      members.append(Self.joined(members[merge.left], members[merge.right]) { distances[$0 * count + $1] ?? .infinity })
      (isRoot[merge.left], isRoot[merge.right]) = (false, false)
    }
    leaves = members.indices.filter { isRoot[$0] }.flatMap { members[$0] }
    self.heights = heights
  }

  private static func joined(_ a: [Int], _ b: [Int], _ distance: (Int, Int) -> Double) -> [Int] {
    let ways: [([Int], [Int])] = [(a, b), (a, b.reversed()), (a.reversed(), b), (a.reversed(), b.reversed())]
    let nearest = ways.map { distance($0.0.last ?? 0, $0.1.first ?? 0) }
    let least = nearest.min() ?? 0
    let way = ways[nearest.firstIndex(of: least) ?? 0]
    return way.0 + way.1
  }
}
