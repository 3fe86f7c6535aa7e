/// The solution of a small system of linear equations; nil where it has none or many.
func solveLinearSystem(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let n = rows.count
  let largest = matrix.joined().map(abs).max() ?? 0
  for column in 0..<n {
    guard let pivot = (column..<n).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 1e-12 * largest
    else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<n where row != column {
      let factor = rows[row][column] / rows[column][column]
      guard factor != 0 else { continue }
      for index in column...n { rows[row][index] -= factor * rows[column][index] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}
