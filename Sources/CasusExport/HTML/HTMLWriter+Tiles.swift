import CasusLayout
import CasusReport
import CasusScene

extension HTMLWriter {
  /// Headline numbers, each with what it counts and how far it may be off.
  mutating func put(_ tiles: [Tile]) {
    put("<ul class=\"tiles\" role=\"list\">\n")
    for tile in tiles {
      put("<li>\n<p class=\"figure\(tile.isOpen ? " open" : "")\">")
      put(tile.figure)
      if !tile.unit.isEmpty {
        put(" <span class=\"unit\">")
        put(RichText(tile.unit))
        put("</span>")
      }
      put("</p>\n")
      putElement("p", class: "words", tile.words)
      if let range = tile.range {
        putDecoration(
          rangeLine(range, edition.theme.colors), class: "span", box: Rect(-4, -4, 158, 8))
        put("\n")
      }
      putElement("p", class: "bound", tile.bound)
      put("</li>\n")
    }
    put("</ul>\n")
  }
}
