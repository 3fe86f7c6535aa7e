/// The drawn tree of blocs.
extension BoardBlocs {
  /// A line from one height and place to another.
  struct Branch: Sendable {
    var height: Double
    var order: Double
    var height2: Double
    var order2: Double
    var isJoined: Bool
    /// The leaves it holds up.
    var leaves: [Int]
  }

  /// The leaves on either side of a merge.
  func leaves(ofMerge index: Int) -> (left: [Int], right: [Int]) {
    let merge = tree.merges[index]
    return (leaves(ofCluster: merge.left), leaves(ofCluster: merge.right))
  }

  private func leaves(ofCluster id: Int) -> [Int] {
    var open = [id]
    var found: [Int] = []
    while let next = open.popLast() {
      if next < tree.leaves {
        found.append(next)
      } else {
        open += [tree.merges[next - tree.leaves].left, tree.merges[next - tree.leaves].right]
      }
    }
    return found.sorted()
  }

  /// Two branches and a bar for each merge, the leaves at 1, 2, 3 and so on.
  var branches: [Branch] {
    var height = [Double](repeating: 0, count: tree.leaves)
    var place = [Double](repeating: 0, count: tree.leaves)
    for (index, leaf) in tree.order.enumerated() { place[leaf] = Double(index + 1) }
    var branches: [Branch] = []
    for (index, merge) in tree.merges.enumerated() {
      let isJoined = merge.height <= cut + 1e-12
      let sides = leaves(ofMerge: index)
      for (child, leaves) in [(merge.left, sides.left), (merge.right, sides.right)] {
        branches.append(
          Branch(
            height: height[child], order: place[child], height2: merge.height, order2: place[child],
            isJoined: isJoined, leaves: leaves))
      }
      branches.append(
        Branch(
          height: merge.height, order: place[merge.left], height2: merge.height, order2: place[merge.right],
          isJoined: isJoined, leaves: sides.left + sides.right))
      height.append(merge.height)
      place.append((place[merge.left] + place[merge.right]) / 2)
    }
    return branches
  }

  /// How many pairs have no distance.
  var unshared: Int { pairs.pairs.count - pairs.defined }
}
