import CasusSource

/// The words of everything that can go wrong with charts: codes CAS0400 to CAS0499.
extension Diagnostic {
  static func notAChart(_ kind: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0400", "expected a chart specification, found \(kind)", at: place)
  }

  static func noMark(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0401", "expected 'mark', 'layer', 'facet', 'repeat' or a concatenation, found none of them", at: place,
      hint: "add 'mark: bar' or another mark")
  }

  static func unknownMark(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0402", "unknown mark '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unknownProperty(_ name: String, of part: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0403", .warning, "unknown property '\(name)' of \(part)", at: place, hint: didYouMean(name, among: known))
  }

  static func unknownChannel(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0404", "unknown channel '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unknownField(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0405", "no field '\(name)' in the chart's data", at: place, hint: didYouMean(name, among: known))
  }

  static func unknownData(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0406", "no data '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func noTable(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0407", "expected '\(name)' to be a table, found a single value", at: place)
  }

  static func nothingToDraw(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0408", .warning, "nothing to draw: the chart's data has no rows", at: place,
      hint: "check the data and its filters")
  }

  static func unfitType(_ type: String, scale: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0409", "a scale of type '\(scale)' cannot place \(type) values", at: place)
  }

  static func missingGlyph(_ character: Character, at place: Place) -> Diagnostic {
    let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return Diagnostic(
      "CAS0410", "no font of the theme can draw '\(character)' (\(codes.joined(separator: " ")))", at: place,
      hint: "write it in another way, or add a font to the theme")
  }

  static func interactionIgnored(at place: Place) -> Diagnostic {
    Diagnostic("CAS0411", .note, "interactive parameters are ignored: the chart is drawn once", at: place)
  }

  static func unfitProperty(_ name: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0412", "expected \(expected) for '\(name)', found \(found)", at: place)
  }

  static func unknownColor(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0413", "unknown colour '\(text)'", at: place, hint: "write #rrggbb, a CSS name or a colour of the theme")
  }

  static func unknownChoice(_ text: String, of name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0414", "unknown \(name) '\(text)'", at: place, hint: didYouMean(text, among: known))
  }

  static func emptyLogDomain(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0415", "a logarithmic scale needs values that are all above or all below zero", at: place,
      hint: "use 'type: symlog'")
  }

  static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic("CAS0416", "views are nested more than 20 deep", at: place)
  }

  static func cannotReadData(_ url: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0417", "cannot read '\(url)': a chart reads JSON, CSV and TSV files below the root", at: place)
  }

  static func notDrawnYet(_ what: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0418", "\(what) cannot be drawn", at: place)
  }

  static func missingType(_ channel: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0419", "expected a field, a datum or a value for channel '\(channel)'", at: place)
  }

  static func tooManyItems(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0420", "the chart would have \(count) parts, more than the limit of \(limit)", at: place)
  }
}
