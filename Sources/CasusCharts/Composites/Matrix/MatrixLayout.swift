import CasusScene

/// Where the columns, rows and heads of a matrix stand.
struct MatrixLayout {
  static let gap = 1.6
  static let groupGap = 8.0
  static let leaverGap = 6.0

  let isCompact: Bool
  let keyIsBeside: Bool
  let cell: Size
  let labelWidth: Double
  /// The left edge of each issue's column, by group.
  private(set) var columns: [[Double]] = []
  /// The upper edge of each member's row.
  private(set) var rows: [Double] = []
  private(set) var right = 0.0
  private(set) var top = 0.0
  private(set) var bottom = 0.0

  var memberLettering: Lettering { Lettering(size: isCompact ? 8 : 8.25, ink: .ink) }
  var groupLettering: Lettering { Lettering(size: 7.75, weight: 600, ink: .ink) }
  /// How far a line of a head may reach to the right.
  var headRoom: Double { cell.width - 0.2 }

  /// The widest key that may stand beside a matrix, its gap included.
  static let keyBeside = 161.0

  init(_ content: MatrixContent, ruler: LabelRuler, width: Double) {
    isCompact = width < 300
    let lettering = Lettering(size: width < 300 ? 8 : 8.25, ink: .ink)
    let widest =
      content.members.map { ruler.width($0.label, lettering.weighing(600)) }.max() ?? 0
    labelWidth = min(max(isCompact ? 52 : 57, widest + 8), 0.35 * width)
    let count = Double(max(1, content.issues.count))
    let gaps =
      (count - Double(content.groups.count)) * Self.gap
      + Double(max(0, content.groups.count - 1)) * (Self.groupGap + Self.gap)
    let room = width - labelWidth - gaps
    let beside = (room - Self.keyBeside) / count
    keyIsBeside = !isCompact && beside >= 28
    cell = Size(
      min(keyIsBeside ? beside : room / count, keyIsBeside ? 34 : isCompact ? 36 : 42), isCompact ? 14.8 : 18.2)
  }

  /// Whether a column is wide enough to be read.
  var isLegible: Bool { cell.width >= (isCompact ? 29.5 : 25) }

  mutating func place(_ content: MatrixContent, headLines: Int, hasGroups: Bool) {
    var x = labelWidth
    for group in content.groups {
      columns.append(group.indices.map { x + Double($0) * (cell.width + Self.gap) })
      x += Double(group.count) * (cell.width + Self.gap) + Self.groupGap
    }
    right = x - Self.groupGap - Self.gap
    let heads = Double(headLines) * 8.3
    top = hasGroups ? 5 + 7.2 + 3.2 + heads + 5.2 : heads + 5.2
    var y = top
    for (index, member) in content.members.enumerated() {
      if index > 0, member.hasLeft, !content.members[index - 1].hasLeft { y += Self.leaverGap }
      rows.append(y)
      y += cell.height + Self.gap
    }
    bottom = y - Self.gap
  }
}

extension Lettering {
  func weighing(_ weight: Int) -> Lettering {
    var copy = self
    copy.weight = weight
    return copy
  }
}
