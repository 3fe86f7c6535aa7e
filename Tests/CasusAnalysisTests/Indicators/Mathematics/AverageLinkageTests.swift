import CasusAnalysis
import Testing

/// Five members; scipy 1.17.1, `linkage(squareform(d), 'average')` and `fcluster(…, 'distance')`.
private let distances: [[Double]] = [
  [0, 0.10, 0.45, 0.60, 0.72],
  [0.10, 0, 0.50, 0.55, 0.80],
  [0.45, 0.50, 0, 0.20, 0.35],
  [0.60, 0.55, 0.20, 0, 0.40],
  [0.72, 0.80, 0.35, 0.40, 0],
]

@Test func `The tree is scipy’s`() {
  let tree = AverageLinkage(leaves: 5, distances: distances.flatMap { $0 })
  let expected: [(Int, Int, Double, Int)] = [
    (0, 1, 0.1, 2), (2, 3, 0.2, 2), (4, 6, 0.375, 3), (5, 7, 0.6033333333333333, 5),
  ]
  #expect(tree.merges.count == expected.count)
  for (merge, row) in zip(tree.merges, expected) {
    #expect((merge.left, merge.right, merge.size) == (row.0, row.1, row.3))
    #expect(abs(merge.height - row.2) < 1e-12)
  }
  #expect(tree.order == [0, 1, 4, 2, 3])
}

@Test func `The cut decides how many clusters there are`() {
  let tree = AverageLinkage(leaves: 5, distances: distances.flatMap { $0 })
  #expect(tree.clusters(cut: 0.05) == [[0], [1], [2], [3], [4]])
  #expect(tree.clusters(cut: 0.15) == [[0, 1], [2], [3], [4]])
  #expect(tree.clusters(cut: 0.3) == [[0, 1], [2, 3], [4]])
  #expect(tree.clusters(cut: 0.4) == [[2, 3, 4], [0, 1]])
  #expect(tree.clusters(cut: 0.7) == [[0, 1, 2, 3, 4]])
  // At the very height of a joining it counts.
  #expect(tree.clusters(cut: 0.1).count == 4)
}

@Test func `Clusters without a pair between them are never joined`() {
  // 0–1 and 2–3 have a distance, 1–2 too, 3 knows nobody else; 4 knows nobody.
  var known = [Double?](repeating: nil, count: 25)
  (known[0 * 5 + 1], known[2 * 5 + 3], known[1 * 5 + 2]) = (0.2, 0.1, 0.6)
  let tree = AverageLinkage(leaves: 5, distances: known)
  #expect(tree.merges.map(\.size) == [2, 2, 4])
  #expect(tree.merges.map(\.height) == [0.1, 0.2, 0.6])
  #expect(tree.clusters(cut: 1) == [[0, 1, 2, 3], [4]])
  #expect(tree.order.sorted() == [0, 1, 2, 3, 4])
}

@Test func `Nothing and one leaf make no tree`() {
  #expect(AverageLinkage(leaves: 0, distances: []).clusters(cut: 1) == [])
  #expect(AverageLinkage(leaves: 1, distances: [nil]).clusters(cut: 1) == [[0]])
  #expect(AverageLinkage(leaves: 3, distances: [0.1]).clusters(cut: 1).count == 3)
}
