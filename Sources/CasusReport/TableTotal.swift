import CasusData

/// What is made of a column's values in a total, and what it is worth where some are missing or still open.
///
/// A missing value is never nought: where only numbers that cannot be negative are added, the total is a lower bound;
/// elsewhere there is none.
enum TableTotal: String, CaseIterable {
  case sum, mean, min, max, count

  /// A total, or that there is none.
  struct Outcome {
    var value: Value
    /// How many values were missing, and how many had no end.
    var missing: Int
    var open: Int
    var n: Int
  }

  func outcome(of values: [Value]) -> Outcome {
    let extents = values.compactMap { ReportTable.Extent($0) }
    let missing = values.count - extents.count
    let open = extents.count { $0.high == nil }
    return Outcome(value: value(of: extents, count: values.count), missing: missing, open: open, n: extents.count)
  }

  private func value(of extents: [ReportTable.Extent], count: Int) -> Value {
    if self == .count { return .number(Double(count)) }
    let missing = count - extents.count
    let lows = extents.map(\.low)
    let highs = extents.map(\.high)
    let closed = highs.compactMap { $0 }
    guard let least = lows.min(), let most = lows.max() else { return .null }
    let isOpen = closed.count < highs.count
    switch self {
    case .count: return .number(Double(count))
    case .sum:
      let low = lows.reduce(0, +)
      guard missing == 0 else { return least >= 0 ? .bounds(Bounds(low: low, high: nil)) : .null }
      return exact(low, isOpen ? nil : closed.reduce(0, +))
    case .mean:
      guard missing == 0 else { return .null }
      let n = Double(extents.count)
      return exact(lows.reduce(0, +) / n, isOpen ? nil : closed.reduce(0, +) / n)
    case .max:
      guard missing == 0, !isOpen else { return .bounds(Bounds(low: most, high: nil)) }
      return exact(most, closed.max())
    case .min:
      // What is missing could be lower than all; what is open only ends later.
      guard missing == 0 else { return .null }
      return exact(least, closed.min())
    }
  }

  private func exact(_ low: Double, _ high: Double?) -> Value {
    if let high, abs(high - low) <= 1e-12 * Swift.max(1, abs(low)) { return .number(low) }
    return .bounds(Bounds(low: low, high: high))
  }
}
