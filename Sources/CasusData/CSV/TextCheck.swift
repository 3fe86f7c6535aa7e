/// Faults of a file's bytes as such: what is not UTF-8, and the byte NUL.
struct TextCheck {
  /// Offsets of the first faults of each kind, and how many there are in all.
  var invalid: [Int] = []
  var invalidCount = 0
  var nul: [Int] = []
  var nulCount = 0

  init() {}

  /// Adds the faults of a stretch that starts at an offset.
  mutating func add(_ check: TextCheck, at offset: Int) {
    invalid += check.invalid.map { $0 + offset }.prefix(max(0, CSVLimit.faultsShown - invalid.count))
    nul += check.nul.map { $0 + offset }.prefix(max(0, CSVLimit.faultsShown - nul.count))
    invalidCount += check.invalidCount
    nulCount += check.nulCount
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while i < bytes.count {
      if i + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let high: UInt64 = 0x8080_8080_8080_8080
        // Eight bytes at once where all are ASCII and none is zero.
        if word & high == 0, (word &- 0x0101_0101_0101_0101) & ~word & high == 0 {
          i += 8
          continue
        }
      }
      let length = Self.sequenceLength(bytes, at: i)
      if length == 0 {
        invalidCount += 1
        if invalid.count < CSVLimit.faultsShown { invalid.append(i) }
      } else if bytes[i] == 0 {
        nulCount += 1
        if nul.count < CSVLimit.faultsShown { nul.append(i) }
      }
      i += max(1, length)
    }
  }

  /// How long the well-formed sequence at an index is; 0 where there is none (Unicode, table 3-7).
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let lead = bytes[i]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, i + length <= bytes.count else { return 0 }
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[i + 1]) else { return 0 }
    for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
