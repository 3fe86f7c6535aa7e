import CasusData
import CasusSource

/// Rows that agree in some fields, in the order in which the groups first appear.
struct Grouping: Sendable {
  /// The rows of each group, in the order of the table.
  let groups: [[Int]]

  /// One group of all rows where no fields are named; an empty table has no groups, as in Vega.
  init(
    _ table: Table, by fields: [FieldName], reporting diagnostics: inout [Diagnostic]
  ) {
    guard !fields.isEmpty else {
      groups = table.rowCount == 0 ? [] : [Array(0..<table.rowCount)]
      return
    }
    var ids = Array(repeating: 0, count: table.rowCount)
    for field in fields {
      let codes = Self.codes(of: field, in: table, reporting: &diagnostics)
      var idOf: [Pair: Int] = [:]
      for row in ids.indices {
        let pair = Pair(a: ids[row], b: codes[row])
        if let id = idOf[pair] {
          ids[row] = id
        } else {
          ids[row] = idOf.count
          idOf[pair] = idOf.count
        }
      }
    }
    var groups: [[Int]] = []
    for (row, id) in ids.enumerated() {
      if id == groups.count { groups.append([]) }
      groups[id].append(row)
    }
    self.groups = groups
  }

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// A number for each row that is the same where the values are.
  private static func codes(
    of field: FieldName, in table: Table, reporting diagnostics: inout [Diagnostic]
  ) -> [Int] {
    if case .text(let codes, _)? = table[field.name] { return codes.map { Int($0) } }
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    var codeOf: [Value: Int] = [:]
    return (0..<table.rowCount).map { row in
      let value = read(row)
      if let code = codeOf[value] { return code }
      let code = codeOf.count
      codeOf[value] = code
      return code
    }
  }
}

/// A field as a transform names it.
struct FieldName: Sendable, Hashable {
  var name: String
  var place: Place
}
