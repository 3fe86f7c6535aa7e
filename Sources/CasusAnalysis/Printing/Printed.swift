/// A value as it stands in the text.
package struct Printed: Sendable {
  /// Such as `12 days`, `0–30 days`, `337+ days`, `50%`, `21–31 July 2021`.
  package var text: String
  /// Digits after the point as printed.
  package var decimals: Int
  /// Whether it is a wait with no end yet.
  package var isOpen: Bool
  /// What was printed; its lineage leads to the rows.
  package var measure: Measure

  package init(text: String, decimals: Int, isOpen: Bool, measure: Measure) {
    self.text = text
    self.decimals = decimals
    self.isOpen = isOpen
    self.measure = measure
  }
}

/// What came of printing a value.
package enum Printing: Sendable {
  case printed(Printed)
  /// There is nothing to print, and why: "every case is open".
  case undefined(reason: String)
  /// The format is none for the value: "'zzz' is no number format".
  case unfitFormat(reason: String, hint: String)
}
