import CasusData
import CasusSource

/// What is known of the issues of a bound table: whose cause each is, how much it weighs, whether it is left out.
///
/// Each row says it anew, and all rows of an issue have to say the same.
struct IssueTraits {
  private let bound: BoundTable
  private let group: PositionGroups.Group
  private(set) var faults: [Diagnostic] = []

  init(_ group: PositionGroups.Group, of bound: BoundTable) {
    self.group = group
    self.bound = bound
  }

  /// The text of a column for each issue.
  mutating func texts(_ column: Column, _ name: String) -> [String] { values(column, name).map(\.plainText) }

  /// The weight of each issue, a number of 0 or more.
  mutating func weights(_ column: Column, _ name: String) -> [Double] {
    values(column, name).enumerated().map { unit, value in
      if let weight = value.number, weight.isFinite, weight >= 0 { return weight }
      report(.unfitWeight(value.plainText, issue: group.issues[unit], at: place(unit)))
      return 0
    }
  }

  /// Whether a column marks each issue.
  mutating func marks(_ column: Column, _ name: String) -> [Bool] {
    values(column, name).enumerated().map { unit, value in
      if let mark = truth(of: value) { return mark }
      report(.unfitMark(value.plainText, column: name, at: place(unit)))
      return false
    }
  }

  private mutating func values(_ column: Column, _ name: String) -> [Value] {
    let units = group.issues.count
    return (0..<units).map { unit in
      var first: Value?
      for actor in group.actors.indices {
        let row = Int(group.rows[actor * units + unit])
        guard row >= 0 else { continue }
        let value = column[row]
        guard let known = first else {
          first = value
          continue
        }
        if known != value {
          report(.twoTraits(name, issue: group.issues[unit], at: bound.table.place(row, else: bound.place)))
          break
        }
      }
      return first ?? .null
    }
  }

  private func place(_ unit: Int) -> Place {
    let units = group.issues.count
    let row = group.actors.indices.lazy.map { group.rows[$0 * units + unit] }.first { $0 >= 0 }
    return row.map { bound.table.place(Int($0), else: bound.place) } ?? bound.place
  }

  /// A column with a wrong name would have a fault on every issue.
  private mutating func report(_ fault: Diagnostic) { if faults.count < 20 { faults.append(fault) } }
}

/// A truth value as tables write it; nothing is no mark. Nil where it is neither.
func truth(of value: Value) -> Bool? {
  switch value.plainText.lowercased() {
  case "true", "1", "yes": true
  case "false", "0", "no", "": false
  default: nil
  }
}
