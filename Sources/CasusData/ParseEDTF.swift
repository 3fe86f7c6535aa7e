/// Reads a date of EDTF (ISO 8601-2 levels 0 and 1): `2021`, `2021-07`, `2021-07-21`, `201X`, `2021-07-XX`, seasons
/// `2021-21` to `2021-24`, the qualifiers `~ ? %` at the end, and intervals of these with `..` or nothing on a side.
///
/// Seasons are those of the northern half: 21 spring is March to May, and 24 winter runs from December of the year into
/// February of the next. A time of day is read over: the day is what counts.
package func parseEDTF(_ text: String) -> ImpreciseDate? {
  var text = text
  return text.withUTF8 { utf8 in
    guard utf8.count >= 1, utf8.count <= 64 else { return nil }
    return parseEDTF(ArraySlice(utf8))
  }
}

private func parseEDTF(_ bytes: ArraySlice<UInt8>) -> ImpreciseDate? {
  let text = String(decoding: bytes, as: UTF8.self)
  let sides = bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
  if sides.count == 1 {
    guard let date = EDTFDate(sides[0]) else { return nil }
    return ImpreciseDate(
      first: date.first, last: date.last, isApproximate: date.isApproximate, isUncertain: date.isUncertain, edtf: text)
  }
  guard sides.count == 2 else { return nil }
  let start = EDTFDate(sides[0])
  let end = EDTFDate(sides[1])
  guard start != nil || isOpenOrUnknown(sides[0]), end != nil || isOpenOrUnknown(sides[1]), start != nil || end != nil
  else { return nil }
  if let first = start?.first, let last = end?.last, first > last { return nil }
  return ImpreciseDate(
    first: start?.first, last: end?.last,
    isApproximate: start?.isApproximate == true || end?.isApproximate == true,
    isUncertain: start?.isUncertain == true || end?.isUncertain == true, edtf: text)
}

private func isOpenOrUnknown(_ side: ArraySlice<UInt8>) -> Bool {
  side.isEmpty || side.elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")])
}

/// One date of EDTF, no interval.
private struct EDTFDate {
  var first: CivilDay
  var last: CivilDay
  var isApproximate = false
  var isUncertain = false

  init?(_ side: ArraySlice<UInt8>) {
    var rest = side
    switch rest.last {
    case UInt8(ascii: "~"): isApproximate = true
    case UInt8(ascii: "?"): isUncertain = true
    case UInt8(ascii: "%"): (isApproximate, isUncertain) = (true, true)
    default: break
    }
    if isApproximate || isUncertain { rest = rest.dropLast() }
    if let time = rest.firstIndex(of: UInt8(ascii: "T")) {
      // A date with a time of day names one day, so it must be complete.
      guard isTimeOfDay(rest[rest.index(after: time)...]), time - rest.startIndex >= 10 else { return nil }
      rest = rest[..<time]
    }
    guard let year = takeYear(&rest) else { return nil }
    if rest.isEmpty {
      self.first = CivilDay(year: year.lowerBound, month: 1, day: 1)
      self.last = CivilDay(year: year.upperBound, month: 12, day: 31)
      return
    }
    guard let month = takePart(&rest) else { return nil }
    // Below an unspecified year only unspecified parts may stand, and such a date is the span of years.
    if year.lowerBound != year.upperBound {
      guard month == .unspecified, rest.isEmpty || takePart(&rest) == .unspecified, rest.isEmpty else { return nil }
      self.first = CivilDay(year: year.lowerBound, month: 1, day: 1)
      self.last = CivilDay(year: year.upperBound, month: 12, day: 31)
      return
    }
    guard let (first, last) = Self.span(year: year.lowerBound, month: month, rest: &rest), rest.isEmpty else {
      return nil
    }
    self.first = first
    self.last = last
  }

  private static func span(
    year: Int, month: EDTFPart, rest: inout ArraySlice<UInt8>
  ) -> (CivilDay, CivilDay)? {
    switch month {
    case .unspecified:
      guard rest.isEmpty || takePart(&rest) == .unspecified else { return nil }
      return (CivilDay(year: year, month: 1, day: 1), CivilDay(year: year, month: 12, day: 31))
    case .number(let month) where (21...24).contains(month):
      let firstMonth = (month - 20) * 3
      let endYear = month == 24 ? year + 1 : year
      let lastMonth = month == 24 ? 2 : firstMonth + 2
      return (
        CivilDay(year: year, month: firstMonth, day: 1),
        CivilDay(year: endYear, month: lastMonth, day: daysOf(month: lastMonth, year: endYear))
      )
    case .number(let month):
      guard (1...12).contains(month) else { return nil }
      let length = daysOf(month: month, year: year)
      if rest.isEmpty {
        return (CivilDay(year: year, month: month, day: 1), CivilDay(year: year, month: month, day: length))
      }
      switch takePart(&rest) {
      case .unspecified:
        return (CivilDay(year: year, month: month, day: 1), CivilDay(year: year, month: month, day: length))
      case .number(let day) where (1...length).contains(day):
        let day = CivilDay(year: year, month: month, day: day)
        return (day, day)
      default: return nil
      }
    }
  }
}

/// Two digits after a hyphen, or `XX`.
private enum EDTFPart: Equatable {
  case number(Int)
  case unspecified
}

private func takePart(_ rest: inout ArraySlice<UInt8>) -> EDTFPart? {
  guard rest.count >= 3, rest.first == UInt8(ascii: "-") else { return nil }
  let digits = rest.dropFirst().prefix(2)
  rest = rest.dropFirst(3)
  if digits.allSatisfy({ $0 == UInt8(ascii: "X") }) { return .unspecified }
  return number(digits).map(EDTFPart.number)
}

/// `2021`, `-0043`, `Y12021`, `201X`, `20XX`.
private func takeYear(_ rest: inout ArraySlice<UInt8>) -> ClosedRange<Int>? {
  let isLong = rest.first == UInt8(ascii: "Y")
  if isLong { rest = rest.dropFirst() }
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative { rest = rest.dropFirst() }
  let digits = rest.prefix { $0 != UInt8(ascii: "-") }
  rest = rest.dropFirst(digits.count)
  // Years beyond six digits would leave the range of days; no dataset of states needs them.
  guard isLong ? (5...6).contains(digits.count) : digits.count == 4 else { return nil }
  let known = digits.prefix { $0 != UInt8(ascii: "X") }
  let unknown = digits.count - known.count
  guard unknown == 0 || !isLong && unknown <= 3, digits.dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") }),
    let value = number(known)
  else { return nil }
  let scale = [1, 10, 100, 1000][unknown]
  let low = value * scale
  let high = low + scale - 1
  return isNegative ? -high ... -low : low...high
}

/// `10:15:00`, with `Z` or an offset after it or not.
private func isTimeOfDay(_ text: ArraySlice<UInt8>) -> Bool {
  let clock = text.prefix(8)
  guard clock.count == 8 else { return false }
  let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard parts.count == 3, parts.allSatisfy({ $0.count == 2 && number($0) != nil }),
    (number(parts[0]) ?? 99) < 25, (number(parts[1]) ?? 99) < 60, (number(parts[2]) ?? 99) < 61
  else { return false }
  let zone = text.dropFirst(8)
  guard let sign = zone.first else { return true }
  if sign == UInt8(ascii: "Z") { return zone.count == 1 }
  guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
  let offset = zone.dropFirst().split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  return (1...2).contains(offset.count) && offset.allSatisfy { $0.count == 2 && number($0) != nil }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 6 else { return nil }
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

/// How many days a month has.
package func daysOf(month: Int, year: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  default: 31
  }
}
