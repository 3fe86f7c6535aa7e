/// The ordered codes of a codebook and how far apart they are: agreement is measured on it, never on observed values.
package struct CodeScale: Sendable, Hashable {
  /// The most codes a scale may have; a table of counts grows with the square.
  package static let limit = 64

  /// The positions in order, such as −1, 0, 1.
  package let positions: [Double]
  /// Whether one more code stands for an abstention that disagrees with every position and agrees with itself.
  package let hasOutsider: Bool

  package init(positions: [Double], hasOutsider: Bool = false) {
    self.positions = positions
    self.hasOutsider = hasOutsider
  }

  /// How many codes there are, the outsider included.
  package var count: Int { positions.count + (hasOutsider ? 1 : 0) }

  /// The largest distance two codes can have.
  package var range: Double { max((positions.last ?? 0) - (positions.first ?? 0), 0) }

  package func distance(_ a: Int, _ b: Int) -> Double {
    guard a < positions.count, b < positions.count else { return a == b ? 0 : range }
    return abs(positions[a] - positions[b])
  }
}
