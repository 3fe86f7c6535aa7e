/// Reads the lines that diagnostics point at; a file is read once and forgotten when the next one comes.
struct ExcerptReader {
  private let world: (any World)?
  private var file: String?
  private var lines: [Substring] = []

  init(_ world: (any World)?) { self.world = world }

  /// The line of a place; nil where the file or the line cannot be had.
  mutating func line(at place: Place) -> String? {
    guard place.line > 0 else { return nil }
    if file != place.file {
      file = place.file
      lines = []
      if let world, let bytes = try? world.read(place.file), bytes.count < 1 << 26 {
        lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
          $0 == "\n" || $0 == "\r\n"
        }
      }
    }
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    return String(place.line == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line)
  }
}

/// The part of a line that is shown, and the caret beneath it.
struct ExcerptWindow {
  var text: String
  var indent: String
  var carets: String

  /// A line longer than a screen is cut around the place.
  init(line: String, place: Place) {
    let characters = Array(line)
    let start = min(max(0, place.column - 1), characters.count)
    let length = min(max(1, place.length), max(1, characters.count - start), 60)
    let first = start + length <= 100 ? 0 : start - min(start, 30)
    let last = min(characters.count, max(first + 110, start + length))
    let head = first > 0 ? "… " : ""
    text = head + Self.printable(characters[first..<last]) + (last < characters.count ? " …" : "")
    indent = String(repeating: " ", count: head.count + Self.width(characters[first..<start]))
    carets = String(
      repeating: "^", count: max(1, Self.width(characters[start..<min(start + length, characters.count)])))
  }

  /// Control characters would move the caret, or worse.
  private static func printable(_ characters: ArraySlice<Character>) -> String {
    String(
      characters.map { character in
        character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? " " : character
      })
  }

  /// How many columns of a terminal some characters take: wide ones of East Asia two.
  private static func width(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first?.value else { return sum }
      let isWide =
        (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
        || (0xF900...0xFAFF).contains(scalar) || (0xFE30...0xFE6F).contains(scalar)
        || (0xFF00...0xFF60).contains(scalar) || (0x1F300...0x1FAFF).contains(scalar)
      return sum + (isWide ? 2 : 1)
    }
  }
}
