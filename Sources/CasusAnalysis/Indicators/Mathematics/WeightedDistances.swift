/// Distances of two raters summed with a weight for each issue.
package struct WeightedDistances: Sendable, Hashable {
  private var weight = 0.0
  private var distances = 0.0
  private var squares = 0.0

  package init() {}

  /// Adds an issue on which the first took one code and the second another.
  package mutating func add(_ first: Int, _ second: Int, weight: Double, on scale: CodeScale) {
    let cell = first * scale.count + second
    guard scale.distances.indices.contains(cell) else { return }
    self.weight += weight
    distances += weight * scale.distances[cell]
    squares += weight * scale.squares[cell]
  }

  /// S with a weight for each issue (Signorino & Ritter 1999): 1 − 2·Σw|x−y|/(d_max·Σw).
  package func s(on scale: CodeScale) -> Estimate { similarity(distances, scale.range) }

  /// The same with squared distances.
  package func sSquared(on scale: CodeScale) -> Estimate { similarity(squares, scale.range * scale.range) }

  private func similarity(_ sum: Double, _ range: Double) -> Estimate {
    guard range > 0 else { return .undefined("the scale has one code") }
    guard weight > 0 else { return .undefined("no shared issue with a weight") }
    let whole = weight * range
    return Estimate((whole - 2 * sum) / whole)
  }
}
