package import CasusSource

/// The words of everything that can go wrong when a report is set on pages: codes CAS0501 to CAS0549.
extension Diagnostic {
  package static func missingGlyph(
    _ character: Character, family: String, in text: String, at place: Place?
  ) -> Diagnostic {
    let codes = character.unicodeScalars.map { "U+" + hexadecimal($0.value) }.joined(separator: " ")
    let isVisible = character.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    let shown = isVisible ? "'\(character)' (\(codes))" : codes
    return Diagnostic(
      "CAS0501", "no font of the theme has \(shown): expected it in '\(family)' or what stands in for it, in '\(text)'",
      at: place, hint: "write it otherwise, or choose a theme with a font that has it")
  }

  package static func lineTooWide(_ text: String, width: Double, measure: Double, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0502", .warning,
      "'\(text)' is \(Int(width.rounded(.up))) pt wide and cannot be broken into lines of \(Int(measure)) pt",
      at: place, hint: "put a soft hyphen or a space where it may break")
  }

  package static func tableTooWide(
    _ name: String, columns: Int, isWide: Bool, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      "CAS0503", .warning, "\(columns) columns do not fit into table '\(name)': its words are broken to make room",
      at: place,
      hint: isWide
        ? "take out a column, shorten the longest words, or make columns rows with 'transform: [{fold: …}]'"
        : "take out a column, or set 'place: wide'")
  }

  package static func figureScaled(_ name: String, percent: Int) -> Diagnostic {
    Diagnostic(
      "CAS0504", .warning, "figure '\(name)' is larger than a page and drawn at \(percent) % of its size", at: nil,
      hint: "make it lower, or split it")
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
