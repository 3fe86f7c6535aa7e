/// What Krippendorff's α of all actors of a group is counted from: issues on which at least two took a position.
struct GroupAlpha: Sendable {
  let actors: Int
  /// Issues with two positions or more, and the positions on them.
  let issues: Int
  let n: Int
  private let units: [[Int]]
  private let scale: CodeScale

  init(_ group: ComparedGroup) {
    scale = group.matrix.scale
    units = group.matrix.countsByUnit().filter { $0.reduce(0, +) > 1 }
    issues = units.count
    n = units.reduce(0) { $0 + $1.reduce(0, +) }
    actors = group.actors.indices.count { actor in
      (0..<group.matrix.units).contains { group.matrix[actor, $0] >= 0 }
    }
  }

  func estimate(_ distance: CodeDistance) -> Estimate { krippendorffAlpha(units, distance, on: scale) }

  /// The same with the interval over resampled issues.
  func estimate(_ distance: CodeDistance, _ resampling: Resampling) -> Estimate {
    var alpha = estimate(distance)
    guard alpha.value != nil else { return alpha }
    let interval = bootstrapInterval(of: units.count, resampling.named(distance.rawValue)) { drawn in
      krippendorffAlpha(drawn.map { units[$0] }, distance, on: scale).value
    }
    (alpha.low, alpha.high) = (interval?.low, interval?.high)
    return alpha
  }
}
