/// How abstentions and absences become codes on a scale: as one of its positions, as none, or as a code of their own
/// that disagrees with everybody.
struct PositionCoding: Sendable {
  let scale: CodeScale
  /// The code of the middle; -1 where the scale has none.
  let middle: Int8
  /// The codes of an abstention and of an absence, -1 where they are no position.
  let abstained: Int8
  let absent: Int8

  init(_ positions: [Double], abstention: AbstentionReading, absence: AbsenceReading) {
    let count = Int8(clamping: positions.count)
    let middle = positions.count % 2 == 1 ? Int8(clamping: positions.count / 2) : -1
    let abstained: Int8 =
      switch abstention {
      case .middle: middle
      case .drop: -1
      case .disagree: count
      }
    let absent: Int8 =
      switch absence {
      case .missing: -1
      case .middle: middle
      case .abstention: abstained
      case .disagree: abstention == .disagree ? count + 1 : count
      }
    scale = CodeScale(
      positions: positions, outsiders: (abstention == .disagree ? 1 : 0) + (absence == .disagree ? 1 : 0))
    self.middle = middle
    self.abstained = abstained
    self.absent = absent
  }

  /// The code of a cell, or -1 where it has none.
  func code(of cell: StanceCell) -> Int8 {
    switch cell.state {
    case .value: cell.position.flatMap { scale.positions.firstIndex(of: $0) }.map { Int8(clamping: $0) } ?? -1
    case .abstained: abstained
    case .silent: absent
    case .notMember, .notCoded: -1
    }
  }
}
