/// Names for the parts of one SVG that no other SVG in the same page has.
///
/// Cairo numbers surfaces through the whole process and everything else from 0 in each file, so two of its files in one
/// page draw each other's letters. Here the number is that of first appearance, behind the drawing's own prefix.
struct SVGIdentifiers {
  private let prefix: [UInt8]
  private var names: [Original: [UInt8]] = [:]
  private var counts: [UInt8: Int] = [:]

  init(prefix: String) { self.prefix = Array(SVGIdentifiers.safe(prefix).utf8) }

  /// Letters, digits, `-` and `_` of the text, with a letter first: what is a name in XML and in CSS alike.
  static func safe(_ text: String) -> String {
    let name = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9", "-", "_": scalar
          default: "-"
          }
        }))
    return name.unicodeScalars.first?.properties.isAlphabetic == true ? name : "c" + name
  }

  /// A name of Cairo's, packed so that comparing two costs nothing: a chart has thousands of references.
  struct Original: Hashable {
    private var words: (UInt64, UInt64) = (0, 0)
    let letter: UInt8

    init(_ bytes: some Collection<UInt8>) {
      letter = bytes.first ?? UInt8(ascii: "x")
      // Cairo's names have at most 16 bytes, and so each its own value; of longer ones all bytes count too.
      for byte in bytes {
        words.1 = (words.1 << 8 | words.1 >> 56) ^ (words.0 >> 56)
        words.0 = words.0 << 8 | UInt64(byte)
      }
    }

    static func == (a: Original, b: Original) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
      hasher.combine(words.0)
      hasher.combine(words.1)
    }
  }

  /// The name for Cairo's, such as `lag-g12` for `glyph0-7`.
  mutating func name(for original: Original) -> [UInt8] {
    if let known = names[original] { return known }
    let number = counts[original.letter, default: 0] + 1
    counts[original.letter] = number
    let name = prefix + [original.letter] + Array(String(number).utf8)
    names[original] = name
    return name
  }
}
