import CasusData
import CasusSource

/// Positions sorted into groups, each with a matrix of its actors by its issues.
struct PositionGroups: Sendable {
  /// One group: a year, say.
  struct Group: Sendable {
    var name: String?
    var actors: [String]
    /// The issues in the order of the matrix's units.
    var issues: [String]
    var matrix: CodeMatrix
    /// `rows[actor * issues + issue]`: the row of the table, or -1.
    var rows: [Int32]
  }

  /// Cells of all matrices, and pairs of all groups, together: 30 times the votes of the UN assembly.
  static let cellLimit = 1 << 26

  private(set) var groups: [Group] = []
  /// Whether there are more actors and issues than can be held or compared.
  private(set) var isTooLarge = false
  private var cells = 0
  /// Rows that give an actor a second, different position on an issue, with the first.
  private(set) var contradictions: [(row: Int, first: Int, actor: String, issue: String)] = []

  init(
    _ rows: [Int], actor: CodedColumn, issue: CodedColumn, group: CodedColumn?, codes: [Int8], scale: CodeScale
  ) {
    let members = Self.members(rows, of: group)
    let order = members.starts.indices.dropLast().filter { members.starts[$0] < members.starts[$0 + 1] }
    let named = order.map { (index: $0, name: group?.names[$0]) }
      .sorted { groupPrecedes($0.name ?? "", $1.name ?? "") }
    var places = Places(actor, issue)
    for (index, name) in named where !isTooLarge {
      let slice = members.indices[members.starts[index]..<members.starts[index + 1]]
      add(name, slice, rows, codes, scale, &places)
    }
  }

  /// The positions of the rows sorted by their group: `indices[starts[g]..<starts[g + 1]]` are those of group g.
  private static func members(_ rows: [Int], of group: CodedColumn?) -> (indices: [Int], starts: [Int]) {
    guard let group else { return (Array(rows.indices), [0, rows.count]) }
    var starts = [Int](repeating: 0, count: group.names.count + 1)
    for row in rows { starts[Int(group.keys[row]) + 1] += 1 }
    for key in group.names.indices { starts[key + 1] += starts[key] }
    var next = starts
    var indices = [Int](repeating: 0, count: rows.count)
    for index in rows.indices {
      let key = Int(group.keys[rows[index]])
      indices[next[key]] = index
      next[key] += 1
    }
    return (indices, starts)
  }

  /// Where the actors and issues of a group stand in its matrix, by their keys; -1 where they are not of it.
  private struct Places {
    let actor: CodedColumn
    let issue: CodedColumn
    /// Keys of actors in the order of their names.
    let actorsByName: [Int]
    var raters: [Int32]
    var units: [Int32]

    init(_ actor: CodedColumn, _ issue: CodedColumn) {
      self.actor = actor
      self.issue = issue
      actorsByName = actor.names.indices.sorted { actor.names[$0] < actor.names[$1] }
      raters = [Int32](repeating: -1, count: actor.names.count)
      units = [Int32](repeating: -1, count: issue.names.count)
    }
  }

  private mutating func add(
    _ name: String?, _ members: ArraySlice<Int>, _ rows: [Int], _ codes: [Int8], _ scale: CodeScale,
    _ places: inout Places
  ) {
    let (actor, issue) = (places.actor, places.issue)
    var issueKeys: [Int] = []
    for member in members {
      let row = rows[member]
      places.raters[Int(actor.keys[row])] = 0
      let key = Int(issue.keys[row])
      if places.units[key] < 0 {
        places.units[key] = 0
        issueKeys.append(key)
      }
    }
    let actorKeys = places.actorsByName.filter { places.raters[$0] >= 0 }
    issueKeys.sort()
    defer {
      for key in actorKeys { places.raters[key] = -1 }
      for key in issueKeys { places.units[key] = -1 }
    }
    let (area, overflow) = actorKeys.count.multipliedReportingOverflow(by: max(issueKeys.count, actorKeys.count))
    cells = overflow ? Self.cellLimit + 1 : min(cells, Self.cellLimit) + min(area, Self.cellLimit)
    guard cells <= Self.cellLimit else {
      isTooLarge = true
      return
    }
    for (rater, key) in actorKeys.enumerated() { places.raters[key] = Int32(clamping: rater) }
    for (unit, key) in issueKeys.enumerated() { places.units[key] = Int32(clamping: unit) }
    let units = issueKeys.count
    var matrix = CodeMatrix(scale, raters: actorKeys.count, units: units)
    var rowOf = [Int32](repeating: -1, count: actorKeys.count * units)
    for member in members {
      let row = rows[member]
      let rater = Int(places.raters[Int(actor.keys[row])])
      let unit = Int(places.units[Int(issue.keys[row])])
      let cell = rater * units + unit
      if rowOf[cell] >= 0 {
        if matrix[rater, unit] != codes[member] {
          contradictions.append(
            (row, Int(rowOf[cell]), actor.names[Int(actor.keys[row])], issue.names[Int(issue.keys[row])]))
        }
        continue
      }
      rowOf[cell] = Int32(clamping: row)
      matrix[rater, unit] = codes[member]
    }
    groups.append(
      Group(
        name: name, actors: actorKeys.map { actor.names[$0] }, issues: issueKeys.map { issue.names[$0] },
        matrix: matrix, rows: rowOf))
  }

  /// The first few; a table with a wrong key would have thousands.
  func reportContradictions(in table: Table, at place: Place, reporting diagnostics: inout [Diagnostic]) {
    for (row, first, actor, issue) in contradictions.prefix(20) {
      diagnostics.append(
        .twoPositions(
          actor, on: issue, at: table.place(row, else: place), first: table.place(first, else: place)))
    }
  }
}
