import CPangoCairo

/// Where the prepared text may be broken, byte by byte, as Unicode's rules for lines have it.
struct BreakOpportunities {
  /// A line may end before this byte.
  private(set) var breaks: [Bool]
  /// A word too long for any line may be cut before this byte.
  private(set) var cuts: [Bool]
  /// A space, which a line's end swallows.
  private(set) var isWhite: [Bool]

  init(of layout: OpaquePointer, _ bytes: [UInt8]) {
    breaks = Array(repeating: false, count: bytes.count)
    cuts = breaks
    isWhite = breaks
    var count: Int32 = 0
    guard let attributes = pango_layout_get_log_attrs_readonly(layout, &count) else { return }
    var character = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      guard character < count else { break }
      let attribute = attributes[character]
      breaks[index] = attribute.is_line_break != 0
      cuts[index] = attribute.is_char_break != 0
      isWhite[index] = attribute.is_white != 0
      character += 1
    }
  }
}
