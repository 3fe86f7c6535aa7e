/// A number as an integer inside a range; the lower end for what is no number. Converting a stranger's number directly
/// would trap on 1e300 or NaN.
func whole(_ value: Double, in range: ClosedRange<Int>) -> Int {
  guard value > Double(range.lowerBound) else { return range.lowerBound }
  guard value < Double(range.upperBound) else { return range.upperBound }
  return Int(value)
}
