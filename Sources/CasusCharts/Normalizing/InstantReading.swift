import CasusData

/// The instant a text names, in milliseconds since 1970 UTC, read as generously as browsers do: ISO 8601,
/// `2010/1/31`, `1/31/2010`, `Jan 31, 2010 13:05`, `31 January 2010`. Nil where it is no date.
func readInstant(_ text: String) -> Double? {
  var year: Int?
  var month: Int?
  var day: Int?
  var seconds = 0.0
  var numbers: [(value: Int, digits: Int)] = []
  var zoneMinutes = 0
  var isAfternoon: Bool?
  let bytes = Array(text.utf8)
  guard bytes.count <= 64, bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
  var index = 0

  func digits() -> (value: Int, digits: Int)? {
    var value = 0
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 9 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39:
      guard let number = digits() else { return nil }
      if index < bytes.count, bytes[index] == 0x3A {
        // A time of day: hours, minutes, seconds and their fraction.
        index += 1
        guard let minutes = digits() else { return nil }
        seconds = Double(number.value) * 3600 + Double(minutes.value) * 60
        if index < bytes.count, bytes[index] == 0x3A {
          index += 1
          guard let whole = digits() else { return nil }
          seconds += Double(whole.value)
          if index < bytes.count, bytes[index] == 0x2E {
            index += 1
            guard let fraction = digits() else { return nil }
            var scale = 1.0
            for _ in 0..<fraction.digits { scale *= 10 }
            seconds += Double(fraction.value) / scale
          }
        }
        if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D {
          let sign = bytes[index] == 0x2D ? 1 : -1
          index += 1
          guard let hours = digits() else { return nil }
          var minutes = hours.digits > 2 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60
          if index < bytes.count, bytes[index] == 0x3A {
            index += 1
            minutes += digits()?.value ?? 0
          }
          zoneMinutes = sign * minutes
        }
      } else {
        numbers.append(number)
      }
    case 0x41...0x5A, 0x61...0x7A:
      let start = index
      while index < bytes.count, (0x41...0x5A).contains(bytes[index] & 0xDF) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      switch word {
      case "t", "z", "utc", "gmt": break
      case "am": isAfternoon = false
      case "pm": isAfternoon = true
      default:
        if let named = monthNames.firstIndex(where: { word.hasPrefix($0) }) {
          guard month == nil else { return nil }
          month = named + 1
        } else if !dayNames.contains(where: { word.hasPrefix($0) }) {
          return nil
        }
      }
    case 0x20, 0x2C, 0x2D, 0x2E, 0x2F: index += 1
    default: return nil
    }
  }
  if month != nil {
    // A month in words: the number of four digits, or the later one, is the year.
    switch numbers.count {
    case 1:
      if numbers[0].digits >= 3 { year = numbers[0].value } else { day = numbers[0].value }
    case 2:
      let yearFirst = numbers[0].digits >= 3
      year = numbers[yearFirst ? 0 : 1].value
      day = numbers[yearFirst ? 1 : 0].value
    default: return nil
    }
  } else {
    switch numbers.count {
    case 1 where numbers[0].digits == 4: year = numbers[0].value
    case 2 where numbers[0].digits == 4: (year, month) = (numbers[0].value, numbers[1].value)
    case 3 where numbers[0].digits == 4: (year, month, day) = (numbers[0].value, numbers[1].value, numbers[2].value)
    case 3: (month, day, year) = (numbers[0].value, numbers[1].value, numbers[2].value)
    default: return nil
    }
  }
  if let short = year, short < 100, numbers.allSatisfy({ $0.digits <= 2 }) {
    year = short < 50 ? 2000 + short : 1900 + short
  }
  if isAfternoon == true, seconds < 43_200 { seconds += 43_200 }
  if isAfternoon == false, seconds >= 43_200 { seconds -= 43_200 }
  let monthNumber = month ?? 1
  let dayNumber = day ?? 1
  guard (1...12).contains(monthNumber), (1...31).contains(dayNumber), seconds < 86_401 else { return nil }
  let days = CivilDay(year: year ?? 2001, month: monthNumber, day: dayNumber).number
  return Double(days) * 86_400_000 + (seconds * 1000).rounded() + Double(zoneMinutes) * 60_000
}

private let monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
private let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
