/// The ordered codes of a codebook and how far apart they are: agreement is measured on it, never on observed values.
package struct CodeScale: Sendable, Hashable {
  /// The most codes a scale may have; a table of counts grows with the square.
  package static let limit = 64

  /// The positions in order, such as −1, 0, 1.
  package let positions: [Double]
  /// How many more codes there are without a place in the order: an abstention or an absence that disagrees with every
  /// position, and with each other, and agrees with itself.
  package let outsiders: Int
  /// How many codes there are, the outsiders included.
  package let count: Int
  /// The largest distance two codes can have.
  package let range: Double
  /// How far each position is from the first.
  let offsets: [Double]
  /// `distances[i * count + j]`, and the same squared.
  let distances: [Double]
  let squares: [Double]

  package var hasOutsider: Bool { outsiders > 0 }

  package init(positions: [Double], outsiders: Int = 0) {
    self.positions = positions
    self.outsiders = outsiders
    let count = positions.count + outsiders
    let first = positions.first ?? 0
    let range = max((positions.last ?? 0) - first, 0)
    let distances = (0..<(count * count)).map { cell -> Double in
      let (i, j) = (cell / count, cell % count)
      guard i < positions.count, j < positions.count else { return i == j ? 0 : range }
      return abs(positions[i] - positions[j])
    }
    self.count = count
    self.range = range
    offsets = positions.map { $0 - first }
    self.distances = distances
    squares = distances.map { $0 * $0 }
  }

  package init(positions: [Double], hasOutsider: Bool) {
    self.init(positions: positions, outsiders: hasOutsider ? 1 : 0)
  }
}
