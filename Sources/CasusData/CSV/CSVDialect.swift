/// How the cells of a file are told apart: the part of a Table Dialect that casus reads.
package struct CSVDialect: Sendable, Hashable {
  package var delimiter: UInt8
  package var quote: UInt8
  /// Whether the first record names the columns.
  package var hasHeader: Bool

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""), hasHeader: Bool = true
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.hasHeader = hasHeader
  }
}

/// What a table file may hold at most; more is a diagnostic and never a crash.
package enum CSVLimit {
  package static let fileBytes = 8 << 30
  package static let cellBytes = 1 << 20
  package static let columns = 4096
  /// Faults shown of one rule in one column; the rest is counted.
  package static let faultsShown = 20
}
