import CPangoCairo

/// The characters a font file can draw, as ranges.
struct Coverage: Sendable {
  private let ranges: [ClosedRange<UInt32>]
  /// Whether all of printable ASCII is there, which answers most questions at once.
  let includesASCII: Bool

  /// The glyph of a space: Pango takes it from the ends of lines, where a reader of the text needs it.
  let space: UInt32?
  /// The glyph that shows where a word is broken.
  let hyphen: Hyphen?

  /// A glyph and its width in a font of size 1.
  struct Hyphen: Sendable {
    var glyph: UInt32
    var width: Double
  }

  private init(_ ranges: [ClosedRange<UInt32>], space: UInt32?, hyphen: Hyphen?) {
    self.ranges = ranges
    self.space = space
    self.hyphen = hyphen
    includesASCII = ranges.contains { $0.contains(0x20) && $0.contains(0x7E) }
  }

  /// Read from the font's own character map; nil where the file is no font.
  init?(of file: String) {
    guard let blob = hb_blob_create_from_file_or_fail(file) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard hb_face_count(blob) > 0 else { return nil }
    let face = hb_face_create(blob, 0)
    let set = hb_set_create()
    defer {
      hb_set_destroy(set)
      hb_face_destroy(face)
    }
    hb_face_collect_unicodes(face, set)
    var found: [ClosedRange<UInt32>] = []
    var first = UInt32.max
    var last = UInt32.max
    while hb_set_next_range(set, &first, &last) != 0 {
      found.append(first...last)
      first = last
    }
    guard !found.isEmpty else { return nil }
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    let unit = Double(max(1, hb_face_get_upem(face)))
    let hyphen = Coverage.glyph(0x2010, in: font) ?? Coverage.glyph(0x2D, in: font)
    self.init(
      found, space: Coverage.glyph(0x20, in: font),
      hyphen: hyphen.map { Hyphen(glyph: $0, width: Double(hb_font_get_glyph_h_advance(font, $0)) / unit) })
  }

  private static func glyph(_ character: UInt32, in font: OpaquePointer?) -> UInt32? {
    var glyph: UInt32 = 0
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0 ? glyph : nil
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if scalar.value > ranges[middle].upperBound {
        low = middle + 1
      } else if scalar.value < ranges[middle].lowerBound {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  /// The same for fontconfig; the caller owns it.
  func makeCharSet() -> OpaquePointer? {
    let set = FcCharSetCreate()
    for range in ranges {
      for character in range { FcCharSetAddChar(set, character) }
    }
    return set
  }
}
