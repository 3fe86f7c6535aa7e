/// How `casus measure` writes its results.
package enum MeasureFormat: String, Sendable, CaseIterable {
  /// Columns for a reader.
  case table
  /// All that is known, unrounded, with a reason beside every null.
  case json
  /// The results alone, for a spreadsheet.
  case csv
}
