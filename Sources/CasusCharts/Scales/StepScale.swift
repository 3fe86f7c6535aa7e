/// Numbers onto a few values: `quantize`, `quantile`, `threshold` and `bin-ordinal` differ only in where they cut.
struct StepScale {
  /// Ascending; a value below the first cut gets the first value.
  var cuts: [Double]
  var range: [VisualValue]
  /// The two ends of the domain, for legends.
  var low: Double
  var high: Double
  var isReversed = false
  /// Legends of `threshold` and `quantile` name half-open classes.
  var type: String

  func callAsFunction(_ value: Double) -> VisualValue? {
    guard !value.isNaN, !range.isEmpty else { return nil }
    var index = 0
    while index < cuts.count, value >= cuts[index] { index += 1 }
    return range[min(index, range.count - 1)]
  }
}
