package import CasusData

/// Takes results cell by cell and row by row, in the order of their fields: what makes many rows without keeping any
/// value longer than it takes to write it.
protocol ResultCells {
  /// One of the words that were announced, by its number.
  mutating func add(word: Int)
  mutating func add(count: Int)
  mutating func add(number: Double?)
  mutating func add(text: String?)
  mutating func endRow()
}

/// Results in such number that they are made as they are written: in parts, several at a time, in a fixed order.
package protocol StreamedResults: Sendable {
  var fields: [Field] { get }
  var partCount: Int { get }
  /// Writes the rows of a part as lines of CSV.
  func writeCSV(part: Int, to lines: inout CSVLines)
  /// All rows as a table, for those who need them at once.
  var table: Table { get }
  /// Tests and other numbers on whole groups.
  var tests: Table { get }
}
