/// Fits by least squares.
enum LeastSquares {
  /// A line through weighted points; flat where they have one x.
  static func line(
    _ xs: [Double], _ ys: [Double], weights: [Double]? = nil
  ) -> (intercept: Double, slope: Double) {
    var total = 0.0
    var x = 0.0
    var y = 0.0
    var xy = 0.0
    var xx = 0.0
    for index in xs.indices {
      let weight = weights?[index] ?? 1
      total += weight
      x += weight * xs[index]
      y += weight * ys[index]
      xy += weight * xs[index] * ys[index]
      xx += weight * xs[index] * xs[index]
    }
    guard total != 0 else { return (.nan, .nan) }
    let spread = xx / total - (x / total) * (x / total)
    let slope = abs(spread) < 1e-24 ? 0 : (xy / total - (x / total) * (y / total)) / spread
    return (y / total - slope * x / total, slope)
  }

  /// The coefficients of a polynomial, lowest power first.
  static func polynomial(_ xs: [Double], _ ys: [Double], order: Int) -> [Double] {
    let size = order + 1
    guard size > 0, !xs.isEmpty else { return [] }
    // Normal equations, solved by elimination with pivots.
    var powers = Array(repeating: 0.0, count: 2 * order + 1)
    var right = Array(repeating: 0.0, count: size)
    for (x, y) in zip(xs, ys) {
      var power = 1.0
      for index in powers.indices {
        powers[index] += power
        if index < size { right[index] += power * y }
        power *= x
      }
    }
    var rows = (0..<size).map { row in (0..<size).map { powers[row + $0] } + [right[row]] }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      guard rows[column][column] != 0 else { continue }
      for row in (column + 1)..<max(column + 1, size) {
        let factor = rows[row][column] / rows[column][column]
        for index in column...size { rows[row][index] -= factor * rows[column][index] }
      }
    }
    var result = Array(repeating: 0.0, count: size)
    for row in (0..<size).reversed() {
      let known = ((row + 1)..<max(row + 1, size)).reduce(0.0) { $0 + rows[row][$1] * result[$1] }
      result[row] = rows[row][row] == 0 ? 0 : (rows[row][size] - known) / rows[row][row]
    }
    return result
  }
}
