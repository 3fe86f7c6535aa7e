import CasusData

/// The published numbers of a stance alignment.
struct StanceMeasures {
  let grid: StanceGrid
  let groupAlpha: GroupAlpha
  let resampling: Resampling?
  let tallies: [IssueTally]
  let rule: String

  private var cells: [StanceCell] { grid.cells.flatMap { $0 } }

  var positions: Measure {
    let coded = cells.filter { $0.position != nil }
    return measure(Double(coded.count), .count, "cells of members by issues that carry a position", of: coded)
  }

  var issues: Measure {
    measure(Double(grid.issues.count), .count, "issues", of: cells)
  }

  var members: Measure {
    measure(Double(grid.actors.count), .count, "members on the day of at least one issue", of: cells)
  }

  /// Of the allies that took a position on a member's cause, the share on its side; our own construct, and the same
  /// number as that of the indicator `solidarity`.
  var solidarity: Measure {
    let tallies = tallies.indices.filter { issue in
      grid.cells.contains { $0[issue].isPrincipal && $0[issue].state != .notMember }
    }.map { self.tallies[$0] }
    let taken = tallies.reduce(0) { $0 + $1.positions }
    let share = wilsonShare(tallies.reduce(0) { $0 + $1.with }, of: taken)
    return Measure(
      share.value.map(Value.number) ?? .null, .share,
      interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high), n: taken,
      missing: tallies.reduce(0) { $0 + $1.silent + $1.notCoded },
      reason: share.reason.map { _ in "no ally took a position" }, rule: rule,
      formula: "own measure: allies on the side of the state whose cause it is, divided by allies that took a"
        + " position; silence counted apart; 95 % interval by Wilson"
    ) { [tallies] in tallies.flatMap(\.lineage).uniqued }
  }

  /// Krippendorff's α of all members over all issues.
  func alpha(_ distance: CodeDistance) -> Measure {
    let estimate = resampling.map { groupAlpha.estimate(distance, $0) } ?? groupAlpha.estimate(distance)
    let taken = cells.filter { $0.position != nil || $0.state == .abstained || $0.state == .silent }
    let rows = taken.isEmpty ? cells : taken
    let interval = estimate.low == nil ? nil : Measure.Interval(low: estimate.low, high: estimate.high)
    let words = "Krippendorff’s α with \(distance.rawValue) distances over all members and issues"
    return Measure(
      estimate.value.map(Value.number) ?? .null, .score, interval: interval, n: groupAlpha.n,
      missing: cells.count { $0.state != .notMember } - groupAlpha.n, reason: estimate.reason, rule: rule,
      formula: interval == nil ? words : "\(words); interval: sensitivity to the choice of issues"
    ) { rows.flatMap(\.lineage).uniqued }
  }

  private func measure(
    _ value: Double?, _ kind: Measure.Kind, _ formula: String, of cells: [StanceCell]
  ) -> Measure {
    Measure(
      value.map(Value.number) ?? .null, kind, rule: rule, formula: formula
    ) { cells.flatMap(\.lineage).uniqued }
  }
}
