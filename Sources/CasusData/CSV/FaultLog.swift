import CasusSource

/// The faults of one table: the first of each rule in each column with all their words, the rest counted.
struct FaultLog {
  private(set) var kept: [CellFault] = []
  private var counts: [Key: Count] = [:]

  private struct Key: Hashable {
    var code: String
    var column: Int
  }

  private struct Count {
    var all = 0
    var firstDropped = 0
  }

  /// Whether no fault was added.
  var isEmpty: Bool { kept.isEmpty }

  /// Adds a fault; its words are made only where it will be shown. A column of -1 means the whole row.
  mutating func add(_ code: String, row: Int, column: Int, _ words: () -> FaultWords) {
    let key = Key(code: code, column: column)
    let count = counts[key, default: Count()].all
    counts[key, default: Count()].all = count + 1
    if count < CSVLimit.faultsShown {
      kept.append(CellFault(code: code, row: row, column: column, words: words()))
    } else if count == CSVLimit.faultsShown {
      counts[key]?.firstDropped = row
    }
  }

  /// The faults as diagnostics. `locate` finds the place of a cell, `named` the name of a column.
  func diagnostics(
    locate: (_ row: Int, _ column: Int) -> Place, named: (_ column: Int) -> String, rowPlace: (_ row: Int) -> Place
  ) -> [Diagnostic] {
    var result = kept.map { fault in
      Diagnostic(
        fault.code, fault.words.message, at: locate(fault.row, fault.column), hint: fault.words.hint,
        related: fault.words.firstRow.map { [Diagnostic.Related("first here", at: rowPlace($0))] } ?? [])
    }
    for (key, count) in counts where count.all > CSVLimit.faultsShown {
      result.append(
        .andMoreLikeIt(
          key.code, count: count.all - CSVLimit.faultsShown, column: key.column < 0 ? nil : named(key.column),
          at: locate(count.firstDropped, key.column)))
    }
    return result.sorted { ($0.place ?? Place(file: ""), $0.code) < ($1.place ?? Place(file: ""), $1.code) }
  }
}

/// A cell that breaks a rule.
struct CellFault {
  var code: String
  var row: Int
  var column: Int
  var words: FaultWords
}

/// What is wrong with a cell and how to mend it.
struct FaultWords {
  var message: String
  var hint: String?
  /// The row that had the value first, where a value must be unique.
  var firstRow: Int?

  init(_ message: String, hint: String? = nil, firstRow: Int? = nil) {
    self.message = message
    self.hint = hint
    self.firstRow = firstRow
  }
}
