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
    let codes = character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
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

  static func unknownColor(_ text: String, named: [String], at place: Place) -> Diagnostic {
    let theme = named.isEmpty ? "" : ", or a colour of the theme: " + named.joined(separator: ", ")
    return Diagnostic(
      "CAS0413", "unknown colour '\(text)'", at: place,
      hint: nearestColorName(to: text, named: named).map { "did you mean '\($0)'?" }
        ?? "write #rrggbb or a CSS name\(theme)")
  }

  static func unknownChoice(_ text: String, of name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0414", "unknown \(name) '\(text)'", at: place, hint: didYouMean(text, among: known))
  }

  static func emptyLogDomain(found: Double, at place: Place) -> Diagnostic {
    let value = found == found.rounded() && abs(found) < 1e15 ? String(Int(found)) : "\(found)"
    return Diagnostic(
      "CAS0415", "expected values above zero for a logarithmic scale, found \(value)", at: place,
      hint: "use 'type: symlog', or filter such rows out")
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

  static func emptyComposition(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0421", "expected at least one view in '\(name)', found none", at: place)
  }

  static func notDates(_ count: Int, of field: String, first: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0422", .warning,
      "\(count) \(count == 1 ? "value" : "values") of field '\(field)' cannot be read as a date, first '\(first)'",
      at: place, hint: "write dates as 2021-05-14, or filter such rows out")
  }

  static func unplaceableDomain(_ channel: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0423", "the values of channel '\(channel)' reach further than a scale can place", at: place,
      hint: "check the data for infinite and overflowing numbers, or set the scale's 'domain'")
  }

  static func unknownFormat(_ text: String, isTime: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0424", "unknown \(isTime ? "time" : "number") format '\(text)'", at: place,
      hint: "write a format of d3, such as \(isTime ? "'%d %b %Y'" : "',.1f' or '.0%'")")
  }

  static func imageLeftOut(_ url: String, at place: Place) -> Diagnostic {
    let shown = url.count > 60 ? url.prefix(60) + "…" : url[...]
    return Diagnostic(
      "CAS0425", .warning, "cannot draw '\(shown)': its place stays empty", at: place,
      hint: "name a PNG file below the root, or write it as 'data:image/png;base64,…'")
  }

  static func tooManyCharacters(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0427", "expected a text of at most \(limit) bytes, found \(count)", at: place)
  }

  static func tooManyRows(_ count: Double, limit: Int, at place: Place) -> Diagnostic {
    let rows = count < 1e15 ? String(Int(count)) : "\(count)"
    return Diagnostic("CAS0426", "the sequence would have \(rows) rows, more than the limit of \(limit)", at: place)
  }
}
