import CasusData
import CasusScene

/// The colours of series in the house style: the accent is kept for what is still open.
struct HouseSeries {
  /// The colours in the order of the domain.
  static func colors(of slot: ScaleSlot, _ theme: Theme) -> [Color] {
    let all = theme.colors.categorical
    let others = all.filter { $0 != theme.colors.accent }
    guard others.count < all.count, !others.isEmpty else { return all }
    if let place = slot.domain.firstIndex(of: .text("open")) {
      var colors = (0..<max(slot.domain.count, 1)).map { others[$0 % others.count] }
      // What is open takes no turn: the series after it go on where those before it stopped.
      colors.insert(theme.colors.accent, at: place)
      colors.removeLast()
      return colors
    }
    return slot.members.contains { hasOpenCase($0.unit.table) } ? others : all
  }

  /// Whether anything in a table is still open: a value without an upper bound, or a row that says so.
  static func hasOpenCase(_ table: Table) -> Bool { openCases(in: table) > 0 }

  static func openCases(in table: Table) -> Int {
    if let column = table["open"] {
      let count = (0..<table.rowCount).count { column[$0] == .boolean(true) }
      if count > 0 { return count }
    }
    if let column = table["outcome"] {
      let count = (0..<table.rowCount).count { column[$0] == .text("open") }
      if count > 0 { return count }
    }
    for column in table.columns {
      guard case .values(let values) = column else { continue }
      let open = values.count { if case .bounds(let bounds) = $0 { bounds.isOpen } else { false } }
      if open > 0 { return open }
    }
    return 0
  }
}
