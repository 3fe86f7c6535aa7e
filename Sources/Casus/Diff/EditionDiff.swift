package import CasusExport

/// What differs between two sides, briefing by briefing, those that both lack left out.
package struct EditionDiff: Sendable {
  package var old: String
  package var new: String
  package var briefings: [Briefing]

  /// A briefing and what became of it.
  package struct Briefing: Sendable {
    package var name: String
    package var fate: Fate
    var oldRows: RowFinder?
    var newRows: RowFinder?

    /// The old cell and the new of a row, where both sides have the data.
    func cells(of row: RowChange) -> [(column: String, old: String?, new: String?)] {
      row.columns.map { ($0, oldRows?.cell($0, of: row.name), newRows?.cell($0, of: row.name)) }
    }
  }

  /// What became of a briefing.
  package enum Fate: Sendable {
    case added(Lock)
    case removed(Lock)
    case compared(LockComparison)
  }

  package init(from old: DiffSide, to new: DiffSide) {
    self.old = old.label
    self.new = new.label
    let names = Set(old.editions.map(\.lock.briefing)).union(new.editions.map(\.lock.briefing)).sorted()
    briefings = names.compactMap { name in
      switch (old[name], new[name]) {
      case (let before?, let after?):
        Briefing(
          name: name, fate: .compared(LockComparison(from: before.lock, to: after.lock)), oldRows: before.rows,
          newRows: after.rows)
      case (nil, let after?): Briefing(name: name, fate: .added(after.lock), newRows: after.rows)
      case (let before?, nil): Briefing(name: name, fate: .removed(before.lock), oldRows: before.rows)
      case (nil, nil): nil
      }
    }
  }

  /// Whether anything that was published differs.
  package var isDifferent: Bool {
    briefings.contains { if case .compared(let comparison) = $0.fate { comparison.isDrift } else { true } }
  }
}

extension LockComparison {
  /// The changed numbers by the rows because of which they changed: one cause, and all it moved. Those no row explains
  /// come last.
  var causes: [(rows: [RowChange], unnamed: Int, numbers: [(change: NumberChange, ids: [String])])] {
    var found: [(rows: [RowChange], unnamed: Int, numbers: [(change: NumberChange, ids: [String])])] = []
    for entry in grouped where entry.change.kind == .printed || entry.change.kind == .hidden {
      if let index = found.firstIndex(where: { $0.rows == entry.change.rows && $0.unnamed == entry.change.unnamed }) {
        found[index].numbers.append(entry)
      } else {
        found.append((entry.change.rows, entry.change.unnamed, [entry]))
      }
    }
    let explained = found.filter { !$0.rows.isEmpty || $0.unnamed > 0 }
    return explained + found.filter { $0.rows.isEmpty && $0.unnamed == 0 }
  }

  /// `3 numbers changed, 1 moved below its rounding, 2 charts differ`; "nothing that was published changed".
  package var summary: String {
    var parts: [String] = []
    func count(_ kind: NumberChange.Kind, _ one: String, _ many: String) {
      let number = grouped.count { $0.change.kind == kind }
      if number > 0 { parts.append("\(number) \(number == 1 ? one : many)") }
    }
    count(.printed, "number changed", "numbers changed")
    count(.hidden, "moved below its rounding", "moved below their rounding")
    count(.added, "is new", "are new")
    count(.removed, "is gone", "are gone")
    count(.renamed, "was renamed", "were renamed")
    count(.repeated, "is printed more or less often", "are printed more or less often")
    let charts = changedCharts.count
    if charts > 0 { parts.append("\(charts) chart\(charts == 1 ? " differs" : "s differ")") }
    return parts.isEmpty ? "nothing that was published changed" : parts.joined(separator: ", ")
  }

  /// What is said where no row explains a change.
  var otherCause: String {
    let chosen = circumstances.filter { $0.kind != .version && $0.kind != .theme }
    if !chosen.isEmpty { return chosen.map(\.words).joined(separator: ", ") }
    if !tables.isEmpty { return "rows of \(tables.joined(separator: ", ")), too many to list" }
    if let casus = circumstances.first(where: { $0.name == "casus" }) { return casus.words }
    return "asked otherwise; the rows are as they were"
  }
}
