import CasusSource

/// The faults one rule found.
package struct RuleFindings {
  private let code: String
  private var kept: [Diagnostic] = []
  private var counts: [String: (all: Int, firstDropped: Place)] = [:]

  init(code: String) { self.code = code }

  /// Adds a fault of a cell; its words are made only where it will be shown.
  mutating func add(_ table: Table, _ row: Int, _ field: String, _ words: (RuleWords.Type) -> RuleWords) {
    let count = counts[table.name]?.all ?? 0
    if count < CSVLimit.faultsShown {
      let words = words(RuleWords.self)
      kept.append(
        Diagnostic(
          code, words.message, at: table.cellPlace(row, field), hint: words.hint,
          related: words.related.map { [Diagnostic.Related($0.words, at: $0.place)] } ?? []))
      counts[table.name] = (count + 1, Place(file: ""))
    } else {
      let firstDropped = count == CSVLimit.faultsShown ? table.cellPlace(row, field) : counts[table.name]?.firstDropped
      counts[table.name] = (count + 1, firstDropped ?? Place(file: table.name))
    }
  }

  var diagnostics: [Diagnostic] {
    kept
      + counts.values.filter { $0.all > CSVLimit.faultsShown }.map {
        .andMoreLikeIt(code, count: $0.all - CSVLimit.faultsShown, column: nil, at: $0.firstDropped)
      }
  }
}

/// What is wrong with a cell by a rule, how to mend it, and another place that bears on it.
struct RuleWords {
  var message: String
  var hint: String?
  var related: (words: String, place: Place)?

  init(_ message: String, hint: String? = nil, related: (words: String, place: Place)? = nil) {
    self.message = message
    self.hint = hint
    self.related = related
  }
}

extension Table {
  /// The place of a cell, or the table's name where it was read from no file.
  func cellPlace(_ row: Int, _ field: String) -> Place {
    guard let places, let index = index(of: field) else { return Place(file: name) }
    return places[row, index]
  }

  /// The words of a column by row; nil where the table has no such column.
  func words(_ field: String) -> ((Int) -> String?)? {
    guard let column = self[field] else { return nil }
    return { row in
      let text = column[row].plainText
      return text.isEmpty ? nil : text
    }
  }

  /// The dates of a column by row; nil where the table has no such column.
  func dates(_ field: String) -> ((Int) -> ImpreciseDate?)? {
    guard let column = self[field] else { return nil }
    return { column[$0].date }
  }

  /// The row of each key; of a key that stands twice the first.
  func rowsByKey(_ field: String = "id") -> [String: Int] {
    guard let keys = words(field) else { return [:] }
    var rows: [String: Int] = [:]
    for row in 0..<rowCount {
      if let key = keys(row), rows[key] == nil { rows[key] = row }
    }
    return rows
  }
}
