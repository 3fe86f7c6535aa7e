/// Where something stands in a file: what a diagnostic points at and an editor jumps to.
package struct Place: Sendable, Hashable, Comparable {
  /// The path below the root, as a user would type it.
  package var file: String
  /// The line, counted from 1; 0 where the whole file is meant.
  package var line: Int
  /// The column in characters, counted from 1.
  package var column: Int
  /// How many characters the caret underlines, at least 1.
  package var length: Int

  package init(file: String, line: Int = 0, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column, a.length) < (b.file, b.line, b.column, b.length)
  }
}
