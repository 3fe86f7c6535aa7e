import CasusScene

/// The text of some spans as one run of bytes, cut into stretches of one span and one face.
struct PreparedText {
  /// Bytes that one face draws.
  struct Segment {
    var start: Int
    var end: Int
    var span: Int
    var face: Face
  }

  /// A face by its number in the font set, and what it can draw.
  struct Face {
    var number: Int
    var coverage: Coverage?

    func covers(_ scalar: Unicode.Scalar) -> Bool { coverage?.contains(scalar) == true }
  }

  private(set) var bytes: [UInt8] = []
  private(set) var segments: [Segment] = []
  /// Characters no face can draw, each once, in order of appearance.
  private(set) var missing: [Character] = []

  /// Line ends become separators where lines may break, and spaces where all must stay on one line.
  init(_ spans: [TextSpan], breaksLines: Bool, faces: (TextStyle) -> [Face]) {
    for (index, span) in spans.enumerated() where !span.text.isEmpty {
      let chain = faces(span.style)
      guard let first = chain.first else { continue }
      let start = bytes.count
      if first.coverage?.includesASCII == true, appendPlain(span.text) {
        segments.append(Segment(start: start, end: bytes.count, span: index, face: first))
      } else {
        append(span.text, span: index, breaksLines: breaksLines, chain: chain)
      }
    }
  }

  /// Appends printable ASCII; leaves everything as it was where the text is more than that.
  private mutating func appendPlain(_ text: String) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].allSatisfy({ 0x20 <= $0 && $0 <= 0x7E }) { return true }
    bytes.removeSubrange(start...)
    return false
  }

  private mutating func append(_ text: String, span: Int, breaksLines: Bool, chain: [Face]) {
    var current = chain[0]
    var start = bytes.count
    for scalar in text.unicodeScalars.lazy.map({ $0.drawable(breaksLines: breaksLines) }) {
      if !scalar.needsNoGlyph, !(scalar.staysWithNeighbour && current.covers(scalar)) {
        let able = chain.first { $0.covers(scalar) }
        if able == nil { reportMissing(Character(scalar)) }
        let face = able ?? chain[0]
        if face.number != current.number {
          close(start, span: span, face: current)
          start = bytes.count
          current = face
        }
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    close(start, span: span, face: current)
  }

  /// A text in a script no font has may lack thousands; nobody reads that many.
  private mutating func reportMissing(_ character: Character) {
    guard missing.count < 100, !missing.contains(character) else { return }
    missing.append(character)
  }

  private mutating func close(_ start: Int, span: Int, face: Face) {
    guard start < bytes.count else { return }
    segments.append(Segment(start: start, end: bytes.count, span: span, face: face))
  }

  /// The segment a byte lies in.
  func segment(at offset: Int) -> Segment? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if offset >= segments[middle].end {
        low = middle + 1
      } else if offset < segments[middle].start {
        high = middle
      } else {
        return segments[middle]
      }
    }
    return nil
  }
}

extension PreparedText {
  /// Whether a letter of a script that runs from right to left is in it.
  var hasRightToLeftLetters: Bool {
    guard bytes.contains(where: { $0 >= 0xD6 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        scalar.properties.isAlphabetic
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// Steers line breaking or joining and is never drawn, so a font need not have it.
  var needsNoGlyph: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF: true
    default: value < 0x20
    }
  }

  /// Is drawn together with its neighbour and so, if possible, in its face: spaces and combining marks.
  fileprivate var staysWithNeighbour: Bool {
    if needsNoGlyph || self == " " || value == 0xA0 { return true }
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// The scalar with controls made harmless: nothing a data file holds may end a line, or a string in C.
  fileprivate func drawable(breaksLines: Bool) -> Unicode.Scalar {
    switch value {
    case 0x0A, 0x85, 0x2028, 0x2029: breaksLines ? "\u{2028}" : " "
    case 0..<0x20, 0x7F...0x9F: " "
    default: self
    }
  }
}
