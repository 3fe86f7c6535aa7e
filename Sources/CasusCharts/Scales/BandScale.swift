import CasusData

/// Distinct values onto bands of equal width; a point scale has bands of no width.
struct BandScale {
  var domain: [Value]
  var start: Double
  var step: Double
  var bandwidth: Double
  var isPoint: Bool

  private var positionOf: [Value: Double]

  init(
    _ domain: [Value], from low: Double, to high: Double, paddingInner: Double, paddingOuter: Double,
    align: Double = 0.5, isPoint: Bool, isReversed: Bool, rounds: Bool = false
  ) {
    self.domain = domain
    self.isPoint = isPoint
    let reversed = (high < low) != isReversed
    let (first, last) = (min(low, high), max(low, high))
    let count = Double(domain.count)
    var step = (last - first) / max(1, count - paddingInner + paddingOuter * 2)
    if rounds { step = step.rounded(.down) }
    var start = first + (last - first - step * (count - paddingInner)) * align
    var bandwidth = step * (1 - paddingInner)
    if rounds {
      start = start.rounded()
      bandwidth = bandwidth.rounded()
    }
    self.start = start
    self.step = step
    self.bandwidth = isPoint ? 0 : bandwidth
    positionOf = Dictionary(minimumCapacity: domain.count)
    for (index, value) in domain.enumerated() {
      positionOf[value] = start + step * Double(reversed ? domain.count - 1 - index : index)
    }
  }

  /// The lower edge of a value's band; NaN where the domain lacks the value.
  func callAsFunction(_ value: Value) -> Double { positionOf[value] ?? .nan }

  /// How many steps long a range must be for a number of bands.
  static func space(_ count: Int, paddingInner: Double, paddingOuter: Double) -> Double {
    guard count > 0 else { return 0 }
    let space = Double(count) - paddingInner + paddingOuter * 2
    return space > 0 ? space : 1
  }
}
