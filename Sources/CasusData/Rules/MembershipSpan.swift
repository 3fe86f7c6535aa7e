/// A spell from its start to its end, the day of the end not included, as far as its dates are known.
struct MembershipSpan {
  var from: ImpreciseDate?
  var to: ImpreciseDate?

  /// The days it certainly covers, by number, the last not included; nil where there are none.
  ///
  /// A spell without an end runs still, whenever it began; one of unknown start certainly covers the day before an
  /// exact end.
  var certain: Range<Int>? {
    let end = to.map { $0.first.map { Int($0.number) } } ?? Self.forever
    guard let end else { return nil }
    let start: Int
    if let from {
      guard let last = from.last else { return nil }
      start = Int(last.number)
    } else {
      guard to == nil || to?.day != nil else { return nil }
      start = end - 1
    }
    return start < end ? start..<end : nil
  }

  private static let forever: Int? = Int(Int32.max) + 2

  /// Whether it may cover some day of a date.
  func mayCover(_ date: ImpreciseDate) -> Bool {
    if let entry = from?.first, let last = date.last, entry > last { return false }
    if let exit = to?.last, let first = date.first, exit <= first { return false }
    return true
  }

  /// Whether it covers every day of a date.
  func covers(_ date: ImpreciseDate) -> Bool {
    guard let entry = from?.last, let first = date.first, let last = date.last, entry <= first else { return false }
    guard let to else { return true }
    return to.first.map { $0 > last } ?? false
  }

  /// Whether the end certainly comes before the start.
  var isReversed: Bool {
    guard let start = from?.first, let end = to?.last else { return false }
    return end < start
  }
}
