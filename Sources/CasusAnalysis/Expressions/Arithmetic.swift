import CasusData
import CasusSpec

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The operators that calculate. Bounds keep their bounds; one date less another is a number of days.
enum Arithmetic {
  static func apply(_ op: Expression.BinaryOperator, _ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.date(let left), .date(let right)) where op == .subtract: return days(from: right, to: left)
    case (.date(let date), .number(let days)) where op == .add: return shift(date, by: days)
    case (.date(let date), .number(let days)) where op == .subtract: return shift(date, by: -days)
    default: break
    }
    if op == .add, a.isWordy || b.isWordy { return .text(a.asText + b.asText) }
    if case .bounds = a { return bounded(op, a, b) }
    if case .bounds = b { return bounded(op, a, b) }
    return .number(apply(op, a.asNumber, b.asNumber))
  }

  static func apply(_ op: Expression.BinaryOperator, _ a: Double, _ b: Double) -> Double {
    switch op {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .remainder: fmod(a, b)
    case .bitOr: Double(int32(a) | int32(b))
    case .bitXor: Double(int32(a) ^ int32(b))
    case .bitAnd: Double(int32(a) & int32(b))
    case .shiftLeft: Double(int32(a) << (int32(b) & 31))
    case .shiftRight: Double(int32(a) >> (int32(b) & 31))
    case .shiftRightUnsigned: Double(UInt32(bitPattern: int32(a)) >> UInt32(int32(b) & 31))
    case .or, .and, .equal, .notEqual, .identical, .notIdentical, .less, .lessOrEqual, .greater, .greaterOrEqual: .nan
    }
  }

  /// JavaScript's ToInt32: modulo 2³², no trap.
  static func int32(_ value: Double) -> Int32 {
    guard value.isFinite else { return 0 }
    let wrapped = fmod(value.rounded(.towardZero), 4_294_967_296)
    return Int32(truncatingIfNeeded: Int64(wrapped))
  }

  /// The days from one date to another: from the latest start to the earliest end at least, open where the end is.
  static func days(from start: ImpreciseDate, to end: ImpreciseDate) -> Value {
    guard let endFirst = end.first, let startLast = start.last else { return .null }
    let low = Double(endFirst.number) - Double(startLast.number)
    guard let endLast = end.last, let startFirst = start.first else { return .bounds(Bounds(low: low, high: nil)) }
    return .bounds(Bounds(low: low, high: Double(endLast.number) - Double(startFirst.number)))
  }

  private static func shift(_ date: ImpreciseDate, by days: Double) -> Value {
    guard days.isFinite else { return .null }
    func moved(_ day: CivilDay?) -> CivilDay? {
      day.map { CivilDay(number: Int32(clamping: Int(max(-1e9, min(1e9, Double($0.number) + days.rounded()))))) }
    }
    let first = moved(date.first)
    let last = moved(date.last)
    let ends = [first, last].map { $0?.description ?? ".." }
    return .date(
      ImpreciseDate(
        first: first, last: last, isApproximate: date.isApproximate, isUncertain: date.isUncertain,
        edtf: first == last ? ends[0] : ends.joined(separator: "/")))
  }

  /// Interval arithmetic: the least and the most the result can be; null where it has no least.
  private static func bounded(_ op: Expression.BinaryOperator, _ a: Value, _ b: Value) -> Value {
    guard let (aLow, aHigh) = ends(a), let (bLow, bHigh) = ends(b) else { return .null }
    let corners: [Double]
    switch op {
    case .add: corners = [aLow + bLow, aHigh + bHigh]
    case .subtract: corners = [aLow - bHigh, aHigh - bLow]
    case .multiply:
      // Nought times "no upper bound" is nought: the factor is exact.
      corners = [aLow * bLow, aLow * bHigh, aHigh * bLow, aHigh * bHigh].map { $0.isNaN ? 0 : $0 }
    case .divide where bLow > 0 || bHigh < 0: corners = [aLow / bLow, aLow / bHigh, aHigh / bLow, aHigh / bHigh]
    default: return .null
    }
    let low = corners.min() ?? .nan
    let high = corners.max() ?? .nan
    guard low.isFinite, !high.isNaN else { return .null }
    return .bounds(Bounds(low: low, high: high == .infinity ? nil : high))
  }

  private static func ends(_ value: Value) -> (Double, Double)? {
    if case .bounds(let bounds) = value { return (bounds.low, bounds.high ?? .infinity) }
    let number = value.asNumber
    return value == .null || number.isNaN ? nil : (number, number)
  }

  static func negate(_ value: Value) -> Value {
    if case .bounds = value { return bounded(.multiply, value, .number(-1)) }
    return .number(-value.asNumber)
  }
}

extension Value {
  /// Whether `+` joins it as text instead of adding it.
  var isWordy: Bool {
    switch self {
    case .text, .list, .object, .date, .instant: true
    default: false
    }
  }
}
