import CasusData

/// The operators that compare, with JavaScript's conversions and one addition: dates and bounds are intervals.
///
/// An imprecise date is before another only if every day it may be lies before every day the other may be. Where the
/// two overlap nothing can be said, and the answer is nil: null in an expression, which no test passes.
enum Comparison {
  /// What can be ordered without picking a value: the lowest and highest it may be.
  private struct Span {
    var low: Double
    var high: Double
  }

  /// Dates and bounds as spans; instants, numbers and texts only beside one of them.
  private static func spans(_ a: Value, _ b: Value) -> (Span, Span)? {
    switch (a, b) {
    case (.date, _), (_, .date):
      guard let left = dateSpan(a), let right = dateSpan(b) else { return nil }
      return (left, right)
    case (.bounds, _), (_, .bounds):
      guard let left = numberSpan(a), let right = numberSpan(b) else { return nil }
      return (left, right)
    default: return nil
    }
  }

  private static func dateSpan(_ value: Value) -> Span? {
    switch value {
    case .date(let date): span(of: date)
    case .text(let text): readDate(text).map(span)
    case .instant(let time), .number(let time): time.isNaN ? nil : Span(low: time, high: time)
    default: nil
    }
  }

  private static func span(of date: ImpreciseDate) -> Span {
    Span(
      low: date.first.map { CalendarTime.milliseconds(of: $0) } ?? -.infinity,
      high: date.last.map { CalendarTime.milliseconds(of: $0) } ?? .infinity)
  }

  private static func numberSpan(_ value: Value) -> Span? {
    if case .bounds(let bounds) = value { return Span(low: bounds.low, high: bounds.high ?? .infinity) }
    let number = value.asNumber
    return number.isNaN || value == .null ? nil : Span(low: number, high: number)
  }

  /// `a < b`; nil where imprecision leaves it open.
  static func isLess(_ a: Value, _ b: Value) -> Bool? {
    if a.isInterval || b.isInterval {
      guard let (left, right) = spans(a, b) else { return a == .null || b == .null ? nil : false }
      return left.high < right.low ? true : left.low >= right.high ? false : nil
    }
    if case .text(let left) = a, case .text(let right) = b {
      return left.utf16.lexicographicallyPrecedes(right.utf16)
    }
    return a.asNumber < b.asNumber
  }

  /// `a <= b`; nil where imprecision leaves it open.
  static func isLessOrEqual(_ a: Value, _ b: Value) -> Bool? {
    if a.isInterval || b.isInterval {
      guard let (left, right) = spans(a, b) else { return a == .null || b == .null ? nil : false }
      return left.high <= right.low ? true : left.low > right.high ? false : nil
    }
    if case .text(let left) = a, case .text(let right) = b {
      return !right.utf16.lexicographicallyPrecedes(left.utf16)
    }
    return a.asNumber <= b.asNumber
  }

  /// `a == b`: dates are equal where they span the same days; nil where a number lies within inexact bounds.
  static func isEqual(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.text(let left), .text(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.boolean(let left), .boolean(let right)): return left == right
    case (.date, _), (_, .date):
      guard let left = dateSpan(a), let right = dateSpan(b) else { return false }
      return left.low == right.low && left.high == right.high
    case (.bounds(let left), .bounds(let right)): return left == right
    case (.bounds, _), (_, .bounds):
      guard let (left, right) = spans(a, b) else { return false }
      if left.high < right.low || right.high < left.low { return false }
      return left.low == left.high && right.low == right.high ? true : nil
    case (.list, .list), (.object, .object): return a == b
    case (.list, _), (.object, _), (_, .list), (_, .object): return a.asText == b.asText
    default: return a.asNumber == b.asNumber
    }
  }

  /// `a === b`: the same kind of value, and equal.
  static func isIdentical(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, .null): true
    case (.text, .text), (.number, .number), (.boolean, .boolean), (.date, .date), (.bounds, .bounds),
      (.instant, .instant), (.list, .list), (.object, .object):
      isEqual(a, b)
    default: false
    }
  }
}

extension Value {
  /// Whether it is a date or bounds: known to lie within an interval.
  var isInterval: Bool {
    switch self {
    case .date, .bounds: true
    default: false
    }
  }
}
