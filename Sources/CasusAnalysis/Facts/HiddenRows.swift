import CasusData

/// Rows that a condition would find, were they not hidden by the day or the view.
struct HiddenRows {
  /// How many are known only later, and from when the first of them is.
  private(set) var later: (count: Int, from: CivilDay)?
  /// How many the view leaves out.
  private(set) var outsideView = 0

  /// `found` are rows of the whole table that fit; those that can be seen do not count.
  init(_ found: [Int], of table: Table, in dataset: Dataset, asOf: CivilDay?, view: RecordView) {
    let known = knownDays(of: table, in: dataset)
    let basis = table["basis"]
    for row in found {
      if let asOf, let day = known?(row), day > asOf {
        later = ((later?.count ?? 0) + 1, later.map { min($0.from, day) } ?? day)
      } else if view == .essay, basis?[row] == .text("record") {
        outsideView += 1
      }
    }
  }

  /// "not known on 2021-05-20; known from 2021-09-16"; nil where nothing is hidden.
  func words(asOf: CivilDay?, view: RecordView) -> String? {
    if let later, let asOf {
      return later.count == 1
        ? "not known on \(asOf); known from \(later.from)"
        : "\(later.count) rows are not known on \(asOf); the first of them is known from \(later.from)"
    }
    guard outsideView > 0 else { return nil }
    return "\(outsideView == 1 ? "1 row is" : "\(outsideView) rows are") outside the view '\(view.rawValue)'"
  }
}
