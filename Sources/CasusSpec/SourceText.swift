import CasusSource

/// A piece of a file, and where each of its bytes stands in that file.
///
/// The first line starts at the origin's column; lines after it start at column 1.
struct SourceText {
  let bytes: [UInt8]
  let origin: Place
  private let lineStarts: [Int]
  /// How many characters start before every 256th byte, so that a column in a long line is not counted from its start.
  private let charactersBefore: [Int]

  init(_ text: String, at origin: Place) {
    bytes = Array(text.utf8)
    self.origin = origin
    var starts = [0]
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index & 0xFF == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { starts.append(index + 1) }
    }
    lineStarts = starts
    charactersBefore = counts
  }

  var lineCount: Int { lineStarts.count }

  /// The place of a stretch of bytes; a stretch over several lines is underlined at its first character.
  func place(of range: Range<Int>) -> Place {
    let line = lineIndex(of: range.lowerBound)
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    let length = range.upperBound <= end ? characters(range) : 1
    let before = characters(lineStarts[line]..<max(lineStarts[line], min(range.lowerBound, bytes.count)))
    return Place(
      file: origin.file, line: origin.line + line, column: before + (line == 0 ? origin.column : 1), length: length)
  }

  /// The bytes of a line, counted from 0, without its end.
  func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return bytes.count..<bytes.count }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    return lineStarts[line]..<end
  }

  /// The line, counted from 0, on which a byte stands.
  func lineIndex(of byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The first stretch with these bytes inside a range.
  func first(_ needle: String, in range: Range<Int>) -> Range<Int>? {
    let needle = Array(needle.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    guard !needle.isEmpty, range.count >= needle.count else { return nil }
    for start in range.lowerBound...(range.upperBound - needle.count)
    where bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle) {
      return start..<start + needle.count
    }
    return nil
  }

  private func characters(_ range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return characters(before: range.upperBound) - characters(before: range.lowerBound)
  }

  private func characters(before index: Int) -> Int {
    let block = min(index >> 8, charactersBefore.count - 1)
    guard block >= 0 else { return 0 }
    return charactersBefore[block] + bytes[block << 8..<index].count { $0 & 0xC0 != 0x80 }
  }
}
