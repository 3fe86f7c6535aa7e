import CasusData

extension ClosedRange where Bound == Double {
  /// A number where both ends meet, else bounds.
  var value: Value {
    lowerBound == upperBound ? .number(lowerBound) : .bounds(Bounds(low: lowerBound, high: upperBound))
  }

  static func + (a: Self, b: Self) -> Self { (a.lowerBound + b.lowerBound)...(a.upperBound + b.upperBound) }

  static func / (a: Self, b: Double) -> Self { (a.lowerBound / b)...(a.upperBound / b) }
}

extension ClosedRange where Bound == Int {
  var value: Value { (Double(lowerBound)...Double(upperBound)).value }
}
