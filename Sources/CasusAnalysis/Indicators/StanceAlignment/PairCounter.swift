import CasusData

/// Counts how two actors of a group stand on the issues they share.
struct PairCounter: Sendable {
  let group: ComparedGroup
  private let planes: CodePlanes
  private let principal: PrincipalChoice
  /// For each actor the issues that are its own cause; empty where that does not matter.
  private let causes: [UnitMask]

  init(_ group: ComparedGroup, principal: PrincipalChoice) {
    self.group = group
    self.principal = principal
    planes = CodePlanes(group.matrix)
    let principals = group.principals
    let isAsked = principal != .with && principals.count == group.matrix.units
    causes =
      isAsked
      ? group.actors.indices.map { actor in
        UnitMask(units: principals.count) { Int(principals[$0]) == actor }
      } : []
  }

  private func mask(_ a: Int, _ b: Int) -> UnitMask? {
    guard !causes.isEmpty else { return nil }
    let own = causes[a] | causes[b]
    return principal == .only ? own : own.inverted
  }

  /// Counts a pair into the memory of the last one; yields how many issues would count.
  func count(_ a: Int, _ b: Int, into agreement: inout Agreement) -> Int {
    guard let mask = mask(a, b) else {
      planes.count(a, b, into: &agreement)
      return group.matrix.units
    }
    planes.count(a, b, into: &agreement, within: mask)
    return (0..<group.matrix.units).count { mask[$0] }
  }

  /// The issues that would count for a pair.
  func candidates(_ a: Int, _ b: Int) -> [Int] {
    let mask = mask(a, b)
    return (0..<group.matrix.units).filter { mask?[$0] ?? true }
  }

  /// Those of them on which both have a position.
  func shared(_ a: Int, _ b: Int) -> [Int] {
    candidates(a, b).filter { group.matrix[a, $0] >= 0 && group.matrix[b, $0] >= 0 }
  }

  /// How alike a pair stands on some issues, each as often as it is named.
  func count(_ a: Int, _ b: Int, on issues: [Int], into agreement: inout Agreement) {
    let matrix = group.matrix
    let k = matrix.scale.count
    agreement.recount { counts in
      for cell in counts.indices { counts[cell] = 0 }
      for issue in issues { counts[Int(matrix[a, issue]) * k + Int(matrix[b, issue])] += 1 }
    }
  }

  /// Distances of a pair on some issues, weighted; nil where all issues weigh the same.
  func weighted(_ a: Int, _ b: Int, on issues: [Int]) -> WeightedDistances? {
    guard let weights = group.weights else { return nil }
    var result = WeightedDistances()
    for issue in issues {
      result.add(
        Int(group.matrix[a, issue]), Int(group.matrix[b, issue]), weight: weights[issue], on: group.matrix.scale)
    }
    return result
  }

  /// The rows behind a pair: those of the issues it shares, of all that would count where it shares none.
  func lineage(_ a: Int, _ b: Int) -> [RowReference] {
    let shared = shared(a, b)
    let candidates = shared.isEmpty ? candidates(a, b) : shared
    let issues = candidates.isEmpty ? Array(0..<group.matrix.units) : candidates
    return issues.flatMap { group.lineage(a, $0) + group.lineage(b, $0) }.uniqued
  }
}
