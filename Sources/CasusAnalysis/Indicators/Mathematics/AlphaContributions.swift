/// What each unit adds to Krippendorff's α, so that resampled units cost a sum each and no more.
struct AlphaContributions: Sendable {
  private let scale: CodeScale
  private let distance: CodeDistance
  /// `cells[unit * k² + c * k + d]`: how often code c met code d within the unit.
  private let cells: [Double]
  let units: Int

  /// Units with fewer than two codes say nothing and are left out.
  init(_ counts: [[Int]], _ distance: CodeDistance, on scale: CodeScale) {
    self.scale = scale
    self.distance = distance
    let k = scale.count
    var cells: [Double] = []
    var units = 0
    for unit in counts where unit.count == k {
      let raters = unit.reduce(0, +)
      guard raters > 1 else { continue }
      units += 1
      for c in 0..<k {
        for d in 0..<k { cells.append(Double(unit[c] * (unit[d] - (c == d ? 1 : 0))) / Double(raters - 1)) }
      }
    }
    self.cells = cells
    self.units = units
  }

  /// α of the units drawn, each as often as it is named.
  func alpha(drawn: [Int]) -> Estimate {
    let size = scale.count * scale.count
    var sums = [Double](repeating: 0, count: size)
    for unit in drawn {
      for cell in 0..<size { sums[cell] += cells[unit * size + cell] }
    }
    return Coincidences(codes: scale.count, cells: sums).alpha(distance, on: scale)
  }

  /// α of all units, with the interval over resampled ones.
  func alpha(resamples: Int) -> Estimate {
    guard units > 0 else { return .undefined("no issue with two positions") }
    var alpha = alpha(drawn: Array(0..<units))
    guard alpha.value != nil else { return alpha }
    let interval = bootstrapInterval(of: units, draws: resamples) { self.alpha(drawn: $0).value }
    (alpha.low, alpha.high) = (interval?.low, interval?.high)
    return alpha
  }
}
