/// Where some cells of allies by issues stand towards one side: with it, between, against it, or without a position.
struct SideCounts: Sendable {
  var with = 0
  /// Neither side; abstentions among them where they are read as the middle.
  var between = 0
  var against = 0
  var abstained = 0
  var silent = 0
  var notCoded = 0
  var notMember = 0

  /// The principal stands above the middle of the scale.
  init(_ cells: [StanceCell], middle: Double, abstention: AbstentionReading) {
    for cell in cells {
      switch cell.state {
      case .value:
        guard let position = cell.position else { break }
        if position > middle { with += 1 } else if position < middle { against += 1 } else { between += 1 }
      case .abstained:
        abstained += 1
        if abstention == .middle { between += 1 }
      case .silent: silent += 1
      case .notCoded: notCoded += 1
      case .notMember: notMember += 1
      }
    }
  }

  /// Those that took a position.
  var positions: Int { with + between + against }

  /// Of those that took a position, the share on the side.
  var share: Estimate { positions > 0 ? wilsonShare(with, of: positions) : .undefined("no ally took a position") }
}
