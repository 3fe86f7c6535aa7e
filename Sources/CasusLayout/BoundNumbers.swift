import CasusScene

/// The text with each number bound to the word after it and each range to itself: `12 days`, `14 May` and `12–25` stand
/// on one line.
package func bound(_ text: String) -> String {
  let bytes = Array(text.utf8)
  func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
  func isDash(_ index: Int) -> Bool {
    bytes.indices.contains(index + 2) && bytes[index...].starts(with: [0xE2, 0x80, 0x93]) && isDigit(index + 3)
      && isDigit(index - 1)
  }
  func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  func binds(_ index: Int) -> Bool {
    guard bytes[index] == 0x20, index > 0, index + 1 < bytes.count, isLetter(bytes[index + 1]) else { return false }
    guard (0x30...0x39).contains(bytes[index - 1]) || bytes[index - 1] == 0x2B else { return false }
    // A year or a larger number is no measure, and lines need places to break.
    let digits = bytes[..<index].reversed().prefix { (0x30...0x39).contains($0) || $0 == 0x2B }.count
    return digits <= 3
  }
  guard bytes.indices.contains(where: { binds($0) || isDash($0) }) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 8)
  for index in bytes.indices {
    if binds(index) {
      result += [0xC2, 0xA0]
    } else if isDash(index) {
      // Word joiners on either side; the typesetter drops them from the text it hands back.
      result += [0xE2, 0x81, 0xA0, 0xE2]
    } else if index >= 2, isDash(index - 2) {
      result += [0x93, 0xE2, 0x81, 0xA0]
    } else {
      result.append(bytes[index])
    }
  }
  return String(decoding: result, as: UTF8.self)
}

extension TextLine {
  /// The line with plain spaces again, so that whoever searches or copies the text finds what the author wrote.
  var unbound: TextLine {
    guard runs.contains(where: { $0.text.utf8.contains(0xA0) }) else { return self }
    var line = self
    line.runs = runs.map(\.unbound)
    return line
  }
}

extension TextRun {
  fileprivate var unbound: TextRun {
    let bytes = Array(text.utf8)
    guard clusters.reduce(0, { $0 + Int($1.bytes) }) == bytes.count else { return self }
    var run = self
    var result: [UInt8] = []
    var start = 0
    for index in clusters.indices {
      let end = start + Int(clusters[index].bytes)
      if bytes[start..<end].elementsEqual([0xC2, 0xA0]) {
        result.append(0x20)
        run.clusters[index].bytes = 1
      } else {
        result += bytes[start..<end]
      }
      start = end
    }
    run.text = String(decoding: result, as: UTF8.self)
    return run
  }
}
