/// How an SVG holds its words.
package enum SVGProfile: String, Sendable, CaseIterable {
  /// As outlines: the same on every machine, whatever fonts it has.
  case outlines
  /// As text: small, and a page can change its letters and colours.
  case live
}
