package import CasusData

/// What to do with rows that contradict each other.
package enum ConflictReading: String, Sendable, Hashable, CaseIterable {
  /// The preferred row of each conflict set.
  case preferred
  /// Every row.
  case all
}

/// The rows of a table that can be seen on a day, from a view, with contradictions settled; lineage kept.
///
/// A row is seen from its `known` date on, by default the publication date of its source; it is left out only if it
/// certainly was not known, so a source of "July 2021" is seen from 1 July. The view `essay` leaves out rows with
/// `basis: record`. Of a conflict set the preferred row is seen; where the view or the day hides that one, the first of
/// those left stands in for it.
package func visible(
  _ table: Table, in dataset: Dataset, asOf: CivilDay?, view: RecordView = .record,
  conflicts: ConflictReading = .preferred
) -> Table {
  let rows = visibleRows(of: table, in: dataset, asOf: asOf, view: view, conflicts: conflicts)
  return rows.count == table.rowCount ? table : table.selecting(rows)
}

/// The numbers of the rows that can be seen, for those who keep to the rows of the file.
///
/// Conflict sets to which `otherwise` gives a number above 0 are read the other way: that one of the rows that are not
/// preferred counts, or their last.
package func visibleRows(
  of table: Table, in dataset: Dataset, asOf: CivilDay?, view: RecordView = .record,
  conflicts: ConflictReading = .preferred, otherwise: ((String) -> Int)? = nil
) -> [Int] {
  var rows = Array(0..<table.rowCount)
  if let asOf {
    let known = knownDays(of: table, in: dataset)
    rows.removeAll { row in known.map { ($0(row) ?? asOf) > asOf } ?? false }
  }
  if view == .essay, let basis = table["basis"] {
    rows.removeAll { basis[$0] == .text("record") }
  }
  if conflicts == .preferred, let conflict = table["conflict"] {
    rows = settled(rows, conflict: conflict, preferred: table["preferred"], otherwise: otherwise)
  }
  return rows
}

/// The first day on which each row may have been known; nil where the table says nothing of it.
func knownDays(of table: Table, in dataset: Dataset) -> ((Int) -> CivilDay?)? {
  let known = table["known"]
  let source = table["source"]
  var publishedOn: [Value: CivilDay] = [:]
  if source != nil, let sources = dataset["sources"], let published = sources["published"],
    let key = sources[dataset.keyField(of: "sources") ?? "id"]
  {
    for row in 0..<sources.rowCount {
      if case .date(let date) = published[row], let day = date.first ?? date.last { publishedOn[key[row]] = day }
    }
  }
  if table.name == "sources", let published = table["published"] {
    return { row in if case .date(let date) = published[row] { date.first ?? date.last } else { nil } }
  }
  guard known != nil || !publishedOn.isEmpty else { return nil }
  return { row in
    if let known, case .date(let date) = known[row], let day = date.first ?? date.last { return day }
    return source.flatMap { publishedOn[$0[row]] }
  }
}

/// One row of each conflict set, all others as they are.
private func settled(
  _ rows: [Int], conflict: Column, preferred: Column?, otherwise: ((String) -> Int)?
) -> [Int] {
  var chosen: [Value: Int] = [:]
  var further: [Value: Int] = [:]
  for row in rows where conflict[row] != .null && conflict[row] != .text("") {
    let set = conflict[row]
    let reading = otherwise?(set.plainText) ?? 0
    if reading > 0, preferred?[row] == .boolean(false) {
      further[set, default: 0] += 1
      if further[set, default: 0] <= reading { chosen[set] = row }
    } else if chosen[set] == nil
      || reading == 0 && preferred?[row] == .boolean(true) && preferred?[chosen[set] ?? row] != .boolean(true)
    {
      chosen[set] = row
    }
  }
  return rows.filter { row in
    guard let choice = chosen[conflict[row]] else { return preferred?[row] != .boolean(false) }
    return choice == row || preferred?[row] == .boolean(true) && preferred?[choice] == .boolean(true)
  }
}
