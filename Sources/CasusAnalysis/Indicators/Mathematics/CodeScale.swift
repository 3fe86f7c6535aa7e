/// The ordered codes of a codebook and how far apart they are: agreement is measured on it, never on observed values.
package struct CodeScale: Sendable, Hashable {
  /// The most codes a scale may have; a table of counts grows with the square.
  package static let limit = 64

  /// The positions in order, such as −1, 0, 1.
  package let positions: [Double]
  /// Whether one more code stands for an abstention that disagrees with every position and agrees with itself.
  package let hasOutsider: Bool
  /// How many codes there are, the outsider included.
  package let count: Int
  /// The largest distance two codes can have.
  package let range: Double
  /// `distances[i * count + j]`, and the same squared.
  let distances: [Double]
  let squares: [Double]

  package init(positions: [Double], hasOutsider: Bool = false) {
    self.positions = positions
    self.hasOutsider = hasOutsider
    let count = positions.count + (hasOutsider ? 1 : 0)
    let range = max((positions.last ?? 0) - (positions.first ?? 0), 0)
    let distances = (0..<(count * count)).map { cell -> Double in
      let (i, j) = (cell / count, cell % count)
      guard i < positions.count, j < positions.count else { return i == j ? 0 : range }
      return abs(positions[i] - positions[j])
    }
    self.count = count
    self.range = range
    self.distances = distances
    squares = distances.map { $0 * $0 }
  }
}
