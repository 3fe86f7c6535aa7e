import CasusData

/// The published numbers of a stance alignment.
struct StanceMeasures {
  let pairs: StancePairs
  let tallies: [IssueTally]
  let rule: String

  private var cells: [StanceCell] { pairs.grid.cells.flatMap { $0 } }

  var positions: Measure {
    let coded = cells.filter { $0.position != nil }
    return measure(Double(coded.count), .count, "cells of members by issues that carry a position", of: coded)
  }

  var issues: Measure {
    measure(Double(pairs.grid.issues.count), .count, "issues", of: cells)
  }

  var members: Measure {
    measure(Double(pairs.grid.actors.count), .count, "members on the day of at least one issue", of: cells)
  }

  /// Of the allies that took a position, the share on the principal's side; our own construct.
  var solidarity: Measure {
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
  var alpha: Measure {
    // An abstention that disagrees with everybody has no place in the order.
    let places = pairs.grid.scale.count
    let alpha = krippendorffOrdinalAlpha(pairs.matrix.countsByUnit().map { Array($0.prefix(places)) })
    let coded = cells.filter { $0.position != nil || $0.state == .abstained }
    return measure(
      alpha.value, .score, "Krippendorff’s α with ordinal distances over all members and issues",
      of: coded.isEmpty ? cells : coded, reason: alpha.reason)
  }

  private func measure(
    _ value: Double?, _ kind: Measure.Kind, _ formula: String, of cells: [StanceCell], reason: String? = nil
  ) -> Measure {
    Measure(
      value.map(Value.number) ?? .null, kind, n: kind == .count ? nil : cells.count, reason: reason, rule: rule,
      formula: formula
    ) { cells.flatMap(\.lineage).uniqued }
  }
}
