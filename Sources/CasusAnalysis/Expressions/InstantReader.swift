import CasusData

/// The instant a text spells, in milliseconds since 1970: ISO 8601, and the forms browsers read besides
/// (`Jan 1 2000`, `1 January 2000 14:30`, `2000/1/31`). Local time is UTC.
package func readInstant(_ text: String) -> Double? {
  let trimmed = text.trimmingBlanks
  guard !trimmed.isEmpty, trimmed.utf8.count <= 80 else { return nil }
  let time = readISO(Array(trimmed.utf8)) ?? readWords(trimmed)
  return time.flatMap { $0.isNaN ? nil : $0 }
}

/// The date a text spells, as imprecise as it is.
func readDate(_ text: String) -> ImpreciseDate? { parseEDTF(text) }

/// `2021`, `2021-05`, `2021-05-14`, `2021-05-14T10:20:30.5Z`, `2021-05-14 10:20+04:00`.
private func readISO(_ bytes: [UInt8]) -> Double? {
  var index = 0
  func digits(_ count: Int) -> Double? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + count)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += count
    return Double(value)
  }
  func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }
  guard let year = digits(4) else { return nil }
  var month = 1.0
  var day = 1.0
  if take("-") {
    guard let written = digits(2), (1...12).contains(written) else { return nil }
    month = written
    if take("-") {
      guard let written = digits(2), (1...31).contains(written) else { return nil }
      day = written
    }
  }
  var clock = 0.0
  if take("T") || take(" ") {
    guard let hour = digits(2), take(":"), let minute = digits(2), hour <= 24, minute < 60 else { return nil }
    clock = hour * 3_600_000 + minute * 60_000
    if take(":") {
      guard let second = digits(2), second < 60 else { return nil }
      clock += second * 1000
      if take(".") {
        var scale = 100.0
        let start = index
        while let digit = digits(1) {
          clock += scale >= 1 ? digit * scale : 0
          scale /= 10
        }
        if index == start { return nil }
      }
    }
    if take("Z") {
    } else if take("+") {
      guard let offset = zone() else { return nil }
      clock -= offset
    } else if take("-") {
      guard let offset = zone() else { return nil }
      clock += offset
    }
  }
  func zone() -> Double? {
    guard let hours = digits(2) else { return nil }
    _ = take(":")
    guard let minutes = digits(2) else { return nil }
    return hours * 3_600_000 + minutes * 60_000
  }
  guard index == bytes.count else { return nil }
  return CalendarTime.milliseconds(year: year, month: month - 1, day: day) + clock
}

/// Month names and numbers in the orders people write.
private func readWords(_ text: String) -> Double? {
  var year: Double?
  var month: Double?
  var day: Double?
  var clock = 0.0
  let separators: Set<Character> = [" ", ",", "/", "-"]
  for token in text.split(whereSeparator: separators.contains) {
    if token.contains(":") {
      let parts = token.split(separator: ":").map { Double($0) }
      guard parts.count <= 3, let hour = parts[0], let minute = parts.count > 1 ? parts[1] : 0,
        let second = parts.count > 2 ? parts[2] : 0
      else { return nil }
      clock = hour * 3_600_000 + minute * 60_000 + second * 1000
    } else if let number = Int(token) {
      if number > 31 || token.utf8.count == 4 {
        year = Double(number)
      } else if text.contains("/"), month == nil {
        month = Double(number)
      } else if day == nil {
        day = Double(number)
      } else {
        year = Double(number < 50 ? 2000 + number : 1900 + number)
      }
    } else if token.lowercased() == "am" {
      if clock >= 43_200_000 { clock -= 43_200_000 }
    } else if token.lowercased() == "pm" {
      if clock < 43_200_000 { clock += 43_200_000 }
    } else if let index = monthIndex(token.lowercased()) {
      month = Double(index)
    } else if !["gmt", "utc", "z"].contains(token.lowercased()),
      !LanguageWords.english.shortWeekdays.contains(where: { token.lowercased().hasPrefix($0.lowercased()) })
    {
      return nil
    }
  }
  guard let month, (1...12).contains(month), (1...31).contains(day ?? 1) else { return nil }
  return CalendarTime.milliseconds(year: year ?? 2001, month: month - 1, day: day ?? 1) + clock
}

private func monthIndex(_ word: String) -> Int? {
  guard word.utf8.count >= 3 else { return nil }
  return LanguageWords.english.months.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
}
