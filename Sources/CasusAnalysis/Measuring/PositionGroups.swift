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
    var members: [[Int]] = Array(repeating: [], count: group?.names.count ?? 1)
    for index in rows.indices { members[group.map { Int($0.keys[rows[index]]) } ?? 0].append(index) }
    let order = members.indices.filter { !members[$0].isEmpty }
    let named = order.map { (index: $0, name: group?.names[$0]) }
      .sorted { Self.precedes($0.name ?? "", $1.name ?? "") }
    for (index, name) in named {
      add(name, members[index], rows, actor, issue, codes, scale)
    }
  }

  /// Years in the order of their numbers, everything else by its letters.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    if let left = Double(a), let right = Double(b), left != right { return left < right }
    return a < b
  }

  private mutating func add(
    _ name: String?, _ members: [Int], _ rows: [Int], _ actor: CodedColumn, _ issue: CodedColumn, _ codes: [Int8],
    _ scale: CodeScale
  ) {
    let actorKeys = Set(members.map { actor.keys[rows[$0]] }).sorted { actor.names[Int($0)] < actor.names[Int($1)] }
    let issueKeys = Set(members.map { issue.keys[rows[$0]] })
    let (area, overflow) = actorKeys.count.multipliedReportingOverflow(by: max(issueKeys.count, actorKeys.count))
    cells = overflow ? Self.cellLimit + 1 : min(cells, Self.cellLimit) + min(area, Self.cellLimit)
    guard cells <= Self.cellLimit, !isTooLarge else {
      isTooLarge = true
      return
    }
    var raterOf = [Int](repeating: -1, count: actor.names.count)
    for (rater, key) in actorKeys.enumerated() { raterOf[Int(key)] = rater }
    var unitOf: [Int32: Int] = [:]
    let issues = issueKeys.sorted()
    for key in issues { unitOf[key] = unitOf.count }
    var matrix = CodeMatrix(scale, raters: actorKeys.count, units: issueKeys.count)
    var rowOf = [Int32](repeating: -1, count: actorKeys.count * issueKeys.count)
    for member in members {
      let row = rows[member]
      let rater = raterOf[Int(actor.keys[row])]
      guard rater >= 0, let unit = unitOf[issue.keys[row]] else { continue }
      let cell = rater * issueKeys.count + unit
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
        name: name, actors: actorKeys.map { actor.names[Int($0)] }, issues: issues.map { issue.names[Int($0)] },
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

  /// Every pair of every group.
  func pairs(_ lineage: Lineage) -> Table {
    var measures = PairColumns()
    var names: [String?] = []
    var places: [(group: Int32, a: Int32, b: Int32)] = []
    for (index, group) in groups.enumerated() {
      let planes = CodePlanes(group.matrix)
      for a in group.actors.indices {
        for b in group.actors.indices.dropFirst(a + 1) {
          measures.append(planes.agreement(a, b))
          names.append(group.name)
          places.append((Int32(clamping: index), Int32(clamping: a), Int32(clamping: b)))
        }
      }
    }
    let ids: [(Field, Column)] = [
      (Field("a", .text), Column(texts: places.lazy.map { groups[Int($0.group)].actors[Int($0.a)] })),
      (Field("b", .text), Column(texts: places.lazy.map { groups[Int($0.group)].actors[Int($0.b)] })),
    ]
    let byGroup: [(Field, Column)] =
      groups.contains { $0.name != nil } ? [(Field("group", .text), Column(texts: names))] : []
    let behind = Lineage { [groups, places] row in
      guard places.indices.contains(row) else { return [] }
      let group = groups[Int(places[row].group)]
      let (a, b, units) = (Int(places[row].a), Int(places[row].b), group.matrix.units)
      let shared = (0..<units).filter { group.matrix[a, $0] >= 0 && group.matrix[b, $0] >= 0 }
      let issues = shared.isEmpty ? Array(0..<units) : shared
      let rows = issues.flatMap { [group.rows[a * units + $0], group.rows[b * units + $0]] }
      return rows.filter { $0 >= 0 }.flatMap { lineage[Int($0)] }.uniqued
    }
    return Table(results: "pairs", byGroup + ids + measures.columns, lineage: behind)
  }
}
