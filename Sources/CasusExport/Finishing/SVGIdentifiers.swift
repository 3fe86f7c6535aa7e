/// Names for the parts of one SVG that no other SVG in the same page has.
///
/// Cairo numbers surfaces through the whole process and everything else from 0 in each file, so two of its files in one
/// page draw each other's letters. Here the number is that of first appearance, behind the drawing's own prefix.
struct SVGIdentifiers {
  private let prefix: [UInt8]
  private var names: [[UInt8]: [UInt8]] = [:]
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

  /// The name for Cairo's, such as `lag-g12` for `glyph0-7`.
  mutating func name(for original: some Collection<UInt8>) -> [UInt8] {
    let key = Array(original)
    if let known = names[key] { return known }
    let letter = key.first ?? UInt8(ascii: "x")
    let number = counts[letter, default: 0] + 1
    counts[letter] = number
    let name = prefix + [letter] + Array(String(number).utf8)
    names[key] = name
    return name
  }
}
