/// What differs between two locks, from the numbers a reader sees down to the bytes of the inputs.
package struct LockComparison: Sendable, Hashable {
  package var old: Lock
  package var new: Lock
  /// In the order of the new lock; numbers that are gone come last.
  package var numbers: [NumberChange]
  /// Rows in use that joined, left or changed, sorted by name.
  package var rows: [RowChange]
  /// Tables of too many rows to list whose rows in use changed, sorted.
  package var tables: [String]
  /// The greatest change first.
  package var charts: [ChartChange]
  package var inputs: [FileChange]
  package var fonts: [FileChange]
  /// Versions of programs, and settings: as-of, view, theme, parameters.
  package var circumstances: [CircumstanceChange]

  package init(from old: Lock, to new: Lock) {
    self.old = old
    self.new = new
    let rowChanges = RowChange.all(from: old, to: new)
    rows = rowChanges
    tables = LockComparison.tables(from: old, to: new)
    circumstances = CircumstanceChange.all(from: old, to: new)
    inputs = FileChange.all(from: old.inputs, to: new.inputs)
    fonts = FileChange.all(from: old.fonts, to: new.fonts)
    charts = ChartChange.all(from: old.charts, to: new.charts)
    let changed = Dictionary(rowChanges.map { ($0.name, $0) }) { first, _ in first }
    numbers = NumberMatching(old.published, new.published).pairs.compactMap { pair in
      NumberChange(pair, changed: changed)
    }
  }

  /// Numbers that say something else than they did, visibly or below their rounding.
  package var moved: [NumberChange] { numbers.filter { $0.kind != .evidence } }

  /// The changes with every appearance of one number taken together, in their order.
  package var grouped: [(change: NumberChange, ids: [String])] {
    var found: [(change: NumberChange, ids: [String])] = []
    var first: [[String]: Int] = [:]
    for change in numbers {
      let key = [
        change.kind.rawValue, change.new?.expression ?? "", change.old?.expression ?? "", change.old?.printed ?? "",
        change.new?.printed ?? "",
      ]
      if let index = first[key] {
        found[index].ids.append(change.id)
      } else {
        first[key] = found.count
        found.append((change, [change.id]))
      }
    }
    return found
  }

  /// Charts of which more changed than the places of things, where other fonts or libraries explain those.
  package var changedCharts: [ChartChange] {
    let isRedrawn = !fonts.isEmpty || circumstances.contains { $0.kind != .parameter }
    return charts.filter { !($0.isOnlyMoved && isRedrawn) }
  }

  /// Whether what was published differs: a number, or a chart. Rows, files and fonts alone do not count.
  package var isDrift: Bool { !moved.isEmpty || !changedCharts.isEmpty }

  /// Whether nothing at all differs.
  package var isEmpty: Bool {
    numbers.isEmpty && rows.isEmpty && tables.isEmpty && charts.isEmpty && inputs.isEmpty && fonts.isEmpty
      && circumstances.isEmpty
  }

  /// Tables whose rows are not listed in one of the locks, and whose contents differ.
  private static func tables(from old: Lock, to new: Lock) -> [String] {
    let was = Dictionary(old.tables.map { ($0.name, $0) }) { first, _ in first }
    let folded = old.foldedTables.union(new.foldedTables)
    return new.tables.filter { folded.contains($0.name) && was[$0.name]?.hash != $0.hash }.map(\.name)
  }
}

/// A file that differs, came or went.
package struct FileChange: Sendable, Hashable {
  /// What became of it.
  package enum Kind: String, Sendable, Hashable { case added, removed, changed }

  package var kind: Kind
  package var path: String

  static func all(from old: [Lock.File], to new: [Lock.File]) -> [FileChange] {
    let was = Dictionary(old.map { ($0.path, $0.sha256) }) { first, _ in first }
    let now = Dictionary(new.map { ($0.path, $0.sha256) }) { first, _ in first }
    return Set(was.keys).union(now.keys).sorted().compactMap { path in
      guard was[path] != now[path] else { return nil }
      return FileChange(kind: was[path] == nil ? .added : now[path] == nil ? .removed : .changed, path: path)
    }
  }
}

/// Something that was chosen or installed otherwise.
package struct CircumstanceChange: Sendable, Hashable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, Hashable { case asOf = "as-of", view, theme, parameter, version }

  package var kind: Kind
  /// The parameter's or the library's name; otherwise the kind's.
  package var name: String
  package var old: String
  package var new: String

  static func all(from old: Lock, to new: Lock) -> [CircumstanceChange] {
    var found: [CircumstanceChange] = []
    func compare(_ kind: Kind, _ name: String, _ was: String, _ now: String) {
      if was != now { found.append(CircumstanceChange(kind: kind, name: name, old: was, new: now)) }
    }
    compare(.asOf, "as-of", old.settings.asOf, new.settings.asOf)
    compare(.view, "view", old.settings.view, new.settings.view)
    compare(.theme, "theme", old.settings.theme, new.settings.theme)
    func compare(_ kind: Kind, _ was: [(String, String)], _ now: [(String, String)]) {
      let was = Dictionary(was) { first, _ in first }
      let now = Dictionary(now) { first, _ in first }
      for name in Set(was.keys).union(now.keys).sorted() {
        compare(kind, name, was[name] ?? "nothing", now[name] ?? "nothing")
      }
    }
    compare(
      .parameter, old.settings.parameters.map { ($0.name, $0.value) },
      new.settings.parameters.map { ($0.name, $0.value) })
    compare(.version, old.versions.map { ($0.name, $0.version) }, new.versions.map { ($0.name, $0.version) })
    return found
  }

  /// `as-of 2021-09-16 → 2021-10-01`.
  package var words: String { "\(name) \(old) → \(new)" }
}
