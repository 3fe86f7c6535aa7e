/// The codes of raters as planes of bits, one plane for each rater and code: the counts of a pair are ANDs of planes
/// and their population counts, sixty-four units at a time.
package struct CodePlanes: Sendable {
  package let scale: CodeScale
  private let words: Int
  private let planes: [UInt64]

  package init(_ matrix: CodeMatrix) {
    scale = matrix.scale
    let words = (matrix.units + 63) / 64
    let codes = matrix.scale.count
    var planes = [UInt64](repeating: 0, count: matrix.raters * codes * words)
    for rater in 0..<matrix.raters {
      for unit in 0..<matrix.units {
        let code = Int(matrix[rater, unit])
        guard code >= 0, code < codes else { continue }
        planes[(rater * codes + code) * words + unit / 64] |= 1 << UInt64(unit % 64)
      }
    }
    self.words = words
    self.planes = planes
  }

  /// How alike two raters are on the units that both coded.
  package func agreement(_ a: Int, _ b: Int) -> Agreement {
    let k = scale.count
    var counts = [Int](repeating: 0, count: k * k)
    for i in 0..<k {
      let first = (a * k + i) * words
      for j in 0..<k {
        let second = (b * k + j) * words
        var count = 0
        for word in 0..<words { count += (planes[first + word] & planes[second + word]).nonzeroBitCount }
        counts[i * k + j] = count
      }
    }
    return Agreement(on: scale, counts: counts)
  }
}
