/// A tree of clusters by average linkage (UPGMA; Sokal & Michener 1958): again and again the two clusters are joined
/// whose members are, on average over their pairs, the least far apart.
///
/// Pairs without a distance are left out of the average, and clusters without any pair between them are never joined,
/// so that the tree may be a forest. Of equal distances the pair with the lower numbers goes first.
package struct AverageLinkage: Sendable, Hashable {
  /// Two clusters that become one. The leaves are 0..<n, the cluster of merge i is n + i.
  package struct Merge: Sendable, Hashable {
    package var left: Int
    package var right: Int
    /// The mean distance between the members of the two.
    package var height: Double
    package var size: Int
  }

  package let leaves: Int
  package private(set) var merges: [Merge] = []

  /// From distances of pairs; `distances[i * n + j]` for i < j, nil where there is none.
  package init(leaves n: Int, distances: [Double?]) {
    leaves = n
    guard n > 1, distances.count == n * n else { return }
    var clusters = PairSums(n, distances)
    var ids = Array(0..<n)
    var sizes = [Int](repeating: 1, count: n)
    while let (a, b, height) = clusters.closest {
      let merge = Merge(
        left: min(ids[a], ids[b]), right: max(ids[a], ids[b]), height: height, size: sizes[a] + sizes[b])
      merges.append(merge)
      clusters.join(a, b)
      ids[a] = n + merges.count - 1
      sizes[a] = merge.size
    }
  }

  /// The clusters whose members were joined at no more than a height, the largest first, then by their first members.
  /// A mean that meets the height on paper may miss it by a rounding.
  package func clusters(cut: Double) -> [[Int]] {
    var clusters: [Int: [Int]] = [:]
    for leaf in 0..<leaves { clusters[leaf] = [leaf] }
    for (index, merge) in merges.enumerated() where merge.height <= cut + 1e-12 {
      guard let left = clusters[merge.left], let right = clusters[merge.right] else { continue }
      clusters[merge.left] = nil
      clusters[merge.right] = nil
      clusters[leaves + index] = left + right
    }
    return clusters.values.map { $0.sorted() }.sorted {
      ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0)
    }
  }

  /// The leaves from one side of the drawing to the other, so that no two branches cross.
  package var order: [Int] {
    var members = (0..<leaves).map { [$0] }
    var isRoot = [Bool](repeating: true, count: leaves + merges.count)
    for merge in merges {
      members.append(members[merge.left] + members[merge.right])
      (isRoot[merge.left], isRoot[merge.right]) = (false, false)
    }
    return members.indices.filter { isRoot[$0] }
      .sorted { (members[$1].count, members[$0].first ?? 0) < (members[$0].count, members[$1].first ?? 0) }
      .flatMap { members[$0] }
  }
}

/// Sums of distances between clusters, and for each cluster the nearest one after it.
private struct PairSums {
  private let n: Int
  private var sums: [Double]
  private var counts: [Int32]
  private var isActive: [Bool]
  /// The nearest cluster with a higher number, -1 where none is left.
  private var nearest: [Int]

  init(_ n: Int, _ distances: [Double?]) {
    self.n = n
    sums = [Double](repeating: 0, count: n * n)
    counts = [Int32](repeating: 0, count: n * n)
    isActive = [Bool](repeating: true, count: n)
    nearest = [Int](repeating: -1, count: n)
    for i in 0..<n {
      for j in (i + 1)..<max(i + 1, n) {
        guard let distance = distances[i * n + j], distance.isFinite else { continue }
        for cell in [i * n + j, j * n + i] {
          sums[cell] = distance
          counts[cell] = 1
        }
      }
    }
    for i in 0..<n { findNearest(i) }
  }

  private func distance(_ i: Int, _ j: Int) -> Double? {
    counts[i * n + j] > 0 ? sums[i * n + j] / Double(counts[i * n + j]) : nil
  }

  private mutating func findNearest(_ i: Int) {
    var best: (index: Int, distance: Double)?
    for j in (i + 1)..<max(i + 1, n) where isActive[j] {
      if let distance = distance(i, j), best.map({ distance < $0.distance }) ?? true { best = (j, distance) }
    }
    nearest[i] = best?.index ?? -1
  }

  var closest: (Int, Int, Double)? {
    var best: (Int, Int, Double)?
    for i in 0..<n where isActive[i] && nearest[i] >= 0 {
      if let distance = distance(i, nearest[i]), best.map({ distance < $0.2 }) ?? true {
        best = (i, nearest[i], distance)
      }
    }
    return best
  }

  /// Puts the members of b to those of a.
  mutating func join(_ a: Int, _ b: Int) {
    isActive[b] = false
    for k in 0..<n where isActive[k] && k != a {
      sums[a * n + k] += sums[b * n + k]
      counts[a * n + k] += counts[b * n + k]
      sums[k * n + a] = sums[a * n + k]
      counts[k * n + a] = counts[a * n + k]
    }
    for k in 0..<n where isActive[k] {
      // A joined cluster is never nearer than the nearer of its parts, so that only these can have lost theirs.
      if k == a || nearest[k] == a || nearest[k] == b { findNearest(k) }
    }
  }
}
