/// The record of a build that goes into version control: what was printed, by which rule, from which rows and files.
///
/// It is made of plain values, so that two of them compare without a briefing at hand. Written as JSON and read back it
/// is the same.
package struct Lock: Sendable, Hashable {
  /// The version of the file's form; a reader refuses any other.
  package static let version = 2

  package var briefing: String
  /// The briefing's date as printed, to name an edition by; nil where it has none.
  package var date: String?
  package var settings: Settings
  /// What may change the bytes of a build: casus and the libraries it draws with, sorted by name.
  package var versions: [Version]
  /// Path and SHA-256, sorted by path.
  package var inputs: [File]
  /// The font files the pages and charts are set in.
  package var fonts: [File]
  /// The charts in order of appearance.
  package var charts: [Chart]
  /// The tables that have rows in use, sorted by name.
  package var tables: [Table]
  /// The rows in use, sorted by name; of a table with more than `rowLimit` of them none is listed.
  package var rows: [Row]
  /// The sets of rows that numbers rest on, where they are too many to stand beside the number; sorted.
  package var sets: [RowSet]
  /// Sorted by what was asked, then in order of appearance.
  package var published: [Published]

  /// So many rows are listed of a table or a set: beyond that their number and a hash stand for them.
  package static let rowLimit = 400
  /// So many rows stand beside a number; more stand once under `sets`.
  static let inlineLimit = 8

  /// What the user and the briefing chose.
  package struct Settings: Sendable, Hashable {
    /// The briefing's path below the root.
    package var from = ""
    /// The day the record is seen from, as `2021-09-16`.
    package var asOf = ""
    /// Whether the user or the briefing named that day; otherwise it is the newest source's.
    package var statesAsOf = false
    package var view = ""
    package var theme = ""
    /// Names and values, sorted by name.
    package var parameters: [Parameter] = []

    package struct Parameter: Sendable, Hashable {
      package var name: String
      package var value: String

      package init(name: String, value: String) {
        self.name = name
        self.value = value
      }
    }

    package init() {}

    package init(
      from: String = "", asOf: String, statesAsOf: Bool = false, view: String, theme: String,
      parameters: [String: String]
    ) {
      self.from = from
      self.asOf = asOf
      self.statesAsOf = statesAsOf
      self.view = view
      self.theme = theme
      self.parameters = parameters.sorted { $0.key < $1.key }.map { Parameter(name: $0.key, value: $0.value) }
    }
  }

  /// A program or library, and its version.
  package struct Version: Sendable, Hashable {
    package var name: String
    package var version: String
  }

  /// A file and its hash.
  package struct File: Sendable, Hashable {
    package var path: String
    package var sha256: String
  }

  /// A chart: its words, and what tells its drawing from another.
  package struct Chart: Sendable, Hashable {
    package var name: String
    package var title: String
    package var alt: String
    package var sketch: ChartSketch
  }

  /// A table of the dataset and how much of it is in use.
  package struct Table: Sendable, Hashable {
    package var name: String
    /// How many rows are in use.
    package var used: Int
    /// A hash over the contents of those rows, in whatever order they stand in the file.
    package var hash: String
    /// The columns in the order of the file, for the prints of cells.
    package var columns: [String]
  }

  /// A row that a number or a chart rests on.
  package struct Row: Sendable, Hashable {
    /// `TABLE/KEY`.
    package var name: String
    /// A hash over the row's content.
    package var hash: String
    /// Two digits for each column, `..` where the cell is empty: they tell which cells changed.
    package var cells: String
  }

  /// Rows that stand behind a number.
  package struct RowSet: Sendable, Hashable {
    package var count: Int
    /// A hash over the rows' names: the set's own name.
    package var hash: String
    /// Their names, sorted; of more than `rowLimit` the first few.
    package var rows: [String]

    /// Whether every row is listed.
    package var isComplete: Bool { rows.count == count }
  }

  /// A printed value, one line of the file.
  package struct Published: Sendable, Hashable {
    /// The expression, with a number from its second appearance on: `lag.median`, `lag.median#2`.
    package var id: String
    /// Which appearance of the expression it is, from 1.
    package var occurrence: Int
    package var printed: String
    package var value: LockValue
    package var kind: String
    package var decimals: Int
    package var unit: String?
    /// The 95 % interval; an end that was not reached is nil.
    package var interval: Interval?
    package var sensitivity: Sensitivity?
    package var n: Int?
    package var missing: Int
    package var reason: String?
    package var rule: String
    package var rows: RowSet
    package var sources: [String]

    /// What was asked, whichever appearance this is.
    package var expression: String {
      occurrence > 1 ? String(id.dropLast(String(occurrence).count + 1)) : id
    }
  }

  /// A range, open where an end is nil.
  package struct Interval: Sendable, Hashable {
    package var low: Double?
    package var high: Double?
  }

  /// How far a number moves under other readings of contested facts.
  package struct Sensitivity: Sendable, Hashable {
    /// Nil where no reading gives a value.
    package var range: Interval?
    /// Under how many readings it is undefined.
    package var undefined: Int
    package var sets: [String]
  }
}
