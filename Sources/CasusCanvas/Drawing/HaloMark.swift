/// How a halo is told apart in Cairo's SVG.
///
/// Cairo strokes letters as outlines of their own, some 8 kB a label. In SVG the halo is drawn as the letters
/// themselves in its colour, with an opacity nobody uses that says how wide it is; the finisher makes it a stroke of
/// the same letters.
package enum HaloMark {
  private static let base = 998_000

  /// The opacity that stands for a width; nil for one that has none.
  static func opacity(forWidth width: Double) -> Double? {
    let hundredths = (width * 100).rounded()
    return hundredths >= 1 && hundredths <= 999 ? (Double(base) + hundredths) / 1_000_000 : nil
  }

  /// The width an opacity stands for; nil for one that is just an opacity.
  package static func width(ofOpacity opacity: Double) -> Double? {
    let hundredths = (opacity * 1_000_000).rounded() - Double(base)
    return hundredths >= 1 && hundredths <= 999 ? hundredths / 100 : nil
  }
}
