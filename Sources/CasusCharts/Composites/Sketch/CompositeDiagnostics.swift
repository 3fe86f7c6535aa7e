import CasusSource

/// The words of what composites report: codes CAS0450 to CAS0469.
extension Diagnostic {
  static func labelShortened(_ label: String, to shown: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0450", .note, "the label '\(label)' was shortened to '\(shown)' to fit", at: place,
      hint: "shorten it in the data, or give the chart a wider place")
  }

  static func labelDropped(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0451", .note, "the label '\(label)' found no room and was left out", at: place,
      hint: "give the chart a wider place, or show fewer rows")
  }

  static func compositeLacksField(
    _ mark: String, channel: String, field: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "CAS0452", "the mark '\(mark)' expected a field '\(field)' for '\(channel)', found none in its data", at: place,
      hint: didYouMean(field, among: known))
  }

  static func compositeHasNothingToDraw(_ mark: String, why: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0453", .warning, "the mark '\(mark)' has nothing to draw: \(why)", at: place)
  }

  static func compositeInFacets(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0455", "expected a mark of Vega-Lite within facets, found '\(mark)'", at: place,
      hint: "draw a chart for each part, with a filter under 'transform'")
  }

  static func columnsDropped(_ labels: [String], at place: Place) -> Diagnostic {
    let named = labels.prefix(8).joined(separator: ", ") + (labels.count > 8 ? ", …" : "")
    return Diagnostic(
      "CAS0454", .note, "\(labels.count) columns found no room and were left out: \(named)",
      at: place, hint: "give the chart a wider place, or show fewer issues")
  }
}
