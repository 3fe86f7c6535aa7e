import CasusData

/// The published numbers of a reciprocity.
struct ReciprocityMeasures {
  let grid: ReplyGrid
  let rule: String

  var members: [(String, Answer)] {
    [
      ("n", .measure(measure(.number(Double(grid.cases.count)), .count, "cases", of: grid.cells))),
      ("responders", .measure(measure(.number(Double(grid.responders.count)), .count, "responders", of: grid.cells))),
      ("gave", .measure(count(.gave, "cells in which a responder gave something, be it words"))),
      ("refused", .measure(count(.refused, "cells in which a responder refused"))),
      ("silent", .measure(count(.silent, "cells in which a responder was asked and did nothing on record"))),
      ("notAsked", .measure(count(.notAsked, "cells in which no request to the responder is on record"))),
      ("notMember", .measure(count(.notMember, "cells in which the responder was not a member then"))),
      ("share", .measure(share)),
      ("mutual", .measure(mutual)),
    ]
  }

  private func count(_ state: ReplyState, _ words: String) -> Measure {
    let found = grid.cells.filter { $0.state == state }
    return measure(.number(Double(found.count)), .count, words, of: found.isEmpty ? grid.cells : found)
  }

  /// Of those asked, the share that gave something.
  private var share: Measure {
    let asked = grid.cells.filter {
      grid.cases[$0.item].isAsked && [.gave, .refused, .silent].contains($0.state)
    }
    let share = wilsonShare(asked.count { $0.state == .gave }, of: asked.count)
    return measure(
      share.value.map(Value.number) ?? .null, .share,
      "own measure: cells in which something was given divided by cells in which it was asked for; 95 % interval by"
        + " Wilson", interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high),
      n: asked.count, reason: "nobody was asked", of: asked.isEmpty ? grid.cells : asked)
  }

  /// Of the pairs in which each had a case that was the other's to answer, the share in which each gave the other
  /// something.
  private var mutual: Measure {
    var gave: [Pair: Bool] = [:]
    var cells: [Pair: [ReplyGrid.Cell]] = [:]
    for cell in grid.cells where ![.own, .notMember].contains(cell.state) {
      guard let asker = grid.cases[cell.item].asker else { continue }
      let pair = Pair(from: grid.responders[cell.responder].id, to: asker)
      gave[pair] = gave[pair] == true || cell.state == .gave
      cells[pair, default: []].append(cell)
    }
    let both = gave.keys.filter { $0.from < $0.to && gave[$0.turned] != nil }
    let share = wilsonShare(both.count { gave[$0] == true && gave[$0.turned] == true }, of: both.count)
    let behind = both.flatMap { (cells[$0] ?? []) + (cells[$0.turned] ?? []) }
    return measure(
      share.value.map(Value.number) ?? .null, .share,
      "own measure: pairs in which each gave the other something, divided by pairs in which each had a case while the"
        + " other was a member; 95 % interval by Wilson",
      interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high), n: both.count,
      reason: "no pair in which each had a case", of: behind.isEmpty ? grid.cells : behind)
  }

  private struct Pair: Hashable {
    var from: String
    var to: String

    var turned: Pair { Pair(from: to, to: from) }
  }

  private func measure(
    _ value: Value, _ kind: Measure.Kind, _ formula: String, interval: Measure.Interval? = nil, n: Int? = nil,
    reason: String? = nil, of cells: [ReplyGrid.Cell]
  ) -> Measure {
    Measure(
      value, kind, interval: interval, n: n ?? grid.cells.count, reason: value == .null ? reason : nil, rule: rule,
      formula: formula
    ) { cells.flatMap(\.lineage).uniqued }
  }
}
