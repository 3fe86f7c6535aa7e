package import CasusData

/// An instant taken apart by the calendar, in UTC: local time and UTC are one here, so that a chart made in Yerevan and
/// one made in Lisbon are the same bytes.
package struct CalendarTime: Sendable, Hashable {
  package var year: Int
  /// Counted from 0, as JavaScript does.
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var millisecond: Int

  static let millisecondsPerDay: Double = 86_400_000
  /// JavaScript's range of dates: 100 million days either side of 1970.
  static let limit = 8.64e15

  /// The parts of an instant; nil where it is no number or lies outside JavaScript's range.
  package init?(milliseconds: Double) {
    guard abs(milliseconds) <= Self.limit else { return nil }
    let whole = Int(milliseconds.rounded(.down))
    let days = Int((milliseconds / Self.millisecondsPerDay).rounded(.down))
    let rest = whole - days * 86_400_000
    let civil = CivilDay(number: Int32(clamping: days)).civil
    year = civil.year
    month = civil.month - 1
    day = civil.day
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1000 % 60
    millisecond = rest % 1000
  }

  /// The instant of parts that may overflow into their neighbours, as `new Date(2021, 13, 0)` does; NaN out of range.
  package static func milliseconds(
    year: Double, month: Double = 0, day: Double = 1, hour: Double = 0, minute: Double = 0, second: Double = 0,
    millisecond: Double = 0
  ) -> Double {
    let parts = [year, month, day, hour, minute, second, millisecond]
    guard parts.allSatisfy({ $0.isFinite && abs($0) < 1e15 }), abs(year) < 400_000, abs(month) < 4_800_000 else {
      return .nan
    }
    let months = Int(month.rounded(.towardZero))
    let carried = months >= 0 ? months / 12 : (months - 11) / 12
    let first = CivilDay(year: Int(year.rounded(.towardZero)) + carried, month: months - carried * 12 + 1, day: 1)
    let days = Double(first.number) + day.rounded(.towardZero) - 1
    let total =
      days * millisecondsPerDay + hour.rounded(.towardZero) * 3_600_000 + minute.rounded(.towardZero) * 60_000
      + second.rounded(.towardZero) * 1000 + millisecond.rounded(.towardZero)
    return abs(total) <= limit ? total : .nan
  }

  /// Midnight at the start of a day.
  package static func milliseconds(of day: CivilDay) -> Double { Double(day.number) * millisecondsPerDay }

  package var milliseconds: Double {
    Self.milliseconds(
      year: Double(year), month: Double(month), day: Double(day), hour: Double(hour), minute: Double(minute),
      second: Double(second), millisecond: Double(millisecond))
  }

  package var civilDay: CivilDay { CivilDay(year: year, month: month + 1, day: day) }

  /// 0 is Sunday.
  package var weekday: Int { (Int(civilDay.number) % 7 + 11) % 7 }

  /// 1 is 1 January.
  package var dayOfYear: Int { Int(civilDay.number) - Int(CivilDay(year: year, month: 1, day: 1).number) + 1 }

  /// `2021-05-14T00:00:00.000Z`.
  package var isoText: String {
    "\(civilDay.description)T\(zeroPadded(hour, 2)):\(zeroPadded(minute, 2)):\(zeroPadded(second, 2))"
      + ".\(zeroPadded(millisecond, 3))Z"
  }
}

/// A whole number with zeros before it up to a width.
func zeroPadded(_ value: Int, _ width: Int) -> String {
  let digits = String(abs(value))
  return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
