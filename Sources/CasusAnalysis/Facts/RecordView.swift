/// Which part of the record a briefing looks at: the front matter's `view`.
package enum RecordView: String, Sendable, Hashable, CaseIterable {
  /// Every row.
  case record
  /// Only rows that rest on an essay; rows with `basis: record` are left out.
  case essay
}
