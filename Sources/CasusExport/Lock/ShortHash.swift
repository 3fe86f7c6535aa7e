/// A hash that tells two contents of a row or a chart apart: FNV-1a, 64 bits.
///
/// It is quick and the same everywhere. It protects from accidents, not from malice: files are hashed with SHA-256.
struct ShortHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a text and its end, so that `ab, c` and `a, bc` differ.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0xFF)
  }

  /// Adds a number to a hundredth: of a position nobody sees less.
  mutating func add(_ number: Double) {
    let hundredths = number * 100
    var bits = UInt64(bitPattern: Int64(abs(hundredths) < 9e17 ? hundredths.rounded() : 9e17))
    for _ in 0..<8 {
      add(byte: UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  private mutating func add(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The hash in so many hexadecimal digits, at most 16.
  func hex(_ digits: Int) -> String {
    // The upper bits of FNV are mixed least for short texts: fold them in.
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 29
    let text = String(mixed, radix: 16)
    return String((String(repeating: "0", count: 16 - text.count) + text).suffix(digits))
  }

  /// The hash of several texts in their order.
  static func of(_ texts: some Sequence<String>, digits: Int) -> String {
    var hash = ShortHash()
    for text in texts { hash.add(text) }
    return hash.hex(digits)
  }
}
