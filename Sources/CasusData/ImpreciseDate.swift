/// A date as precise as its source and no more: an interval of days, read from EDTF (ISO 8601-2 levels 0 and 1).
///
/// `2021-05-14` is one day, `2021-07` a month, `2021-07-21/2021-07-31` eleven days, `1992-05-15/..` has no end yet.
/// Nothing picks a day out of it silently.
package struct ImpreciseDate: Sendable, Hashable {
  /// The first day it may be; nil where the start is open or unknown.
  package var first: CivilDay?
  /// The last day it may be; nil where the end is open or unknown.
  package var last: CivilDay?
  /// Marked `~`, `?` or `%` in EDTF.
  package var isApproximate: Bool
  package var isUncertain: Bool
  /// The text it was read from, kept so that it can be printed and written as it was.
  package var edtf: String

  package init(
    first: CivilDay?, last: CivilDay?, isApproximate: Bool = false, isUncertain: Bool = false, edtf: String
  ) {
    self.first = first
    self.last = last
    self.isApproximate = isApproximate
    self.isUncertain = isUncertain
    self.edtf = edtf
  }

  package init(_ day: CivilDay) {
    self.init(first: day, last: day, edtf: day.description)
  }

  /// The day, if it is one.
  package var day: CivilDay? { first == last ? first : nil }
}

/// A day of the Gregorian calendar as the number of days since 1970-01-01.
package struct CivilDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// The day of a year, month and day of the proleptic Gregorian calendar (Hinnant's `days_from_civil`).
  package init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the proleptic Gregorian calendar.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }

  package var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(abs(value))
      return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
