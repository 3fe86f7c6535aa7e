import Glibc

/// What a stretch of a file holds, looked at before it is read.
struct ByteSurvey {
  var newlines = 0
  var quotes = 0
  var carriageReturns = 0
  /// Whether there is a byte that plain ASCII text does not have: NUL, or one of 128 and more.
  var isPlainText = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, quote: UInt8) {
    guard let base = bytes.baseAddress else { return }
    var high: UInt64 = 0
    newlines = Self.count(0x0A, in: bytes, allBits: &high)
    isPlainText = high & 0x8080_8080_8080_8080 == 0 && memchr(base, 0, bytes.count) == nil
    quotes = Self.count(quote, in: bytes)
    carriageReturns = Self.count(0x0D, in: bytes)
  }

  /// How often a byte occurs that most files do not have.
  static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress, memchr(base, Int32(byte), bytes.count) != nil else { return 0 }
    var ignored: UInt64 = 0
    return count(byte, in: bytes, allBits: &ignored)
  }

  /// How often a byte occurs, eight bytes at a time; `allBits` gathers every bit that is set in any of them.
  private static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, allBits: inout UInt64) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var total = 0
    var index = 0
    var bits = allBits
    while index &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      bits |= word
      total &+= Int(((positions(of: pattern, in: word) >> 7) &* 0x0101_0101_0101_0101) >> 56)
      index &+= 8
    }
    while index < bytes.count {
      bits |= UInt64(bytes[index])
      if bytes[index] == byte { total += 1 }
      index += 1
    }
    allBits = bits
    return total
  }

  /// The bytes of a word that equal those of a pattern of one byte repeated: 0x80 in each, exactly.
  @inline(__always) static func positions(of pattern: UInt64, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference | low)
  }
}
