import CasusScene

/// Numbers, colours and fonts as CSS writes them.
enum CSSText {
  /// A number with at most so many places.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    appendNumber(value, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Families by name, those of the theme's fallbacks after them, and then what every machine has.
  static func families(_ family: String, of theme: Theme) -> String {
    let isSerif = family == theme.textFamily && theme.textFamily != theme.chartFamily
    let substitutes = theme.fallbacks.first { $0.family == family }?.substitutes ?? []
    // The cut for large sizes is not everywhere; the other one is nearly as good.
    let related = family == theme.displayFamily && family != theme.chartFamily ? [theme.chartFamily] : []
    let generic = isSerif ? ["Georgia", "\"Times New Roman\"", "serif"] : ["system-ui", "\"Segoe UI\"", "sans-serif"]
    return (([family] + related + substitutes).map(quoted) + generic).joined(separator: ",")
  }

  /// `"tnum","kern" 0` for `tnum=1,kern=0`; empty for features that are not well written.
  static func features(_ features: String) -> String {
    features.split(separator: ",").compactMap { feature in
      let parts = feature.split(separator: "=")
      guard let name = parts.first, name.count == 4, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
      else { return nil }
      return "\"\(name)\"" + (parts.count == 2 && parts[1] == "0" ? " 0" : "")
    }.joined(separator: ",")
  }

  /// A family's name between quotes; a theme's file may hold anything, and only what names are made of comes through.
  private static func quoted(_ family: String) -> String {
    let safe = family.unicodeScalars.filter { $0.properties.isAlphabetic || "0123456789 -".unicodeScalars.contains($0) }
    let name = String(String.UnicodeScalarView(safe))
    return name.allSatisfy(\.isLetter) ? name : "\"\(name)\""
  }
}
