/// Numbers onto numbers: a transform, a domain of two or more points, and as many points of a range.
struct ContinuousScale {
  var transform: any ScaleTransform
  var domain: [Double]
  var range: [Double]
  var clamp = false
  /// The edges of bins, where the scale is one of bins: ticks stand there.
  var bins: [Double]?

  var isTime: Bool { transform is TimeScale }
  var isLog: Bool { transform is LogScale }
  var low: Double { min(domain.first ?? 0, domain.last ?? 0) }
  var high: Double { max(domain.first ?? 0, domain.last ?? 0) }

  /// The position of a value; NaN for NaN.
  func callAsFunction(_ value: Double) -> Double {
    guard domain.count > 1, range.count > 1 else { return range.first ?? .nan }
    let last = min(domain.count, range.count) - 1
    var segment = 0
    if last > 1 {
      let ascending = domain[0] <= domain[last]
      while segment < last - 1, ascending ? value >= domain[segment + 1] : value <= domain[segment + 1] { segment += 1 }
    }
    let start = transform.forward(domain[segment])
    let end = transform.forward(domain[segment + 1])
    var part = end == start ? (value.isNaN ? .nan : 0.5) : (transform.forward(value) - start) / (end - start)
    if clamp { part = min(max(part, 0), 1) }
    return range[segment] + part * (range[segment + 1] - range[segment])
  }

  /// The positions of many values; one pass without dispatch for the common scales.
  func positions(_ values: [Double]) -> [Double] {
    guard domain.count == 2, range.count == 2, !clamp, transform is LinearScale || transform is TimeScale,
      domain[0] != domain[1]
    else { return values.map { callAsFunction($0) } }
    let (start, offset) = (domain[0], range[0])
    let slope = (range[1] - range[0]) / (domain[1] - domain[0])
    return values.map { offset + ($0 - start) * slope }
  }

  func ticks(count: Int) -> [Double] { transform.ticks(low, high, count: max(1, count)) }
}
