import CasusData

/// The published numbers of a response ladder.
struct LadderMeasures {
  let entries: [LadderTables.Entry]
  let rule: String

  var members: [(String, Answer)] {
    var members: [(String, Answer)] = [
      ("n", .measure(count("cases counted", nil))),
      (
        "answered",
        .measure(count("cases on which something came back that was no refusal") { $0.outcome == .answered })
      ),
    ]
    let words = [
      LadderStep.refused: "cases that were refused and not answered", "none": "cases on which nothing came back",
    ]
    for step in [LadderStep.refused] + LadderStep.all.filter({ $0 != LadderStep.refused }) {
      let formula = words[step] ?? "cases whose highest answer was \(step)"
      members.append((step, .measure(count(formula) { $0.step == step })))
    }
    return members + [("deeds", .measure(deeds)), ("highest", .measure(highest))]
  }

  private func count(_ formula: String, _ test: ((BestReply) -> Bool)?) -> Measure {
    let found = test.map { test in entries.filter { test($0.best) } } ?? entries
    return measure(
      .number(Double(found.count)), .count, formula: formula, n: entries.count, of: found.isEmpty ? entries : found)
  }

  private var known: [LadderTables.Entry] { entries.filter { $0.best.rung != nil } }

  /// Of the cases whose highest answer is known, the share that got more than words.
  private var deeds: Measure {
    let share = wilsonShare(known.filter { ($0.best.rung ?? .none) >= .mission }.count, of: known.count)
    return measure(
      share.value.map(Value.number) ?? .null, .share,
      interval: share.value == nil ? nil : Measure.Interval(low: share.low, high: share.high),
      reason: "no case whose highest answer is known",
      formula: "own measure: cases that reached a mission, material aid or force, divided by cases whose highest"
        + " answer is known; 95 % interval by Wilson", n: known.count, of: known.isEmpty ? entries : known)
  }

  private var highest: Measure {
    let top = entries.compactMap(\.best.rung).max().flatMap { $0 == .none ? nil : $0 }
    let behind = entries.filter { $0.best.rung == top }
    return measure(
      top.map { .text($0.rawValue) } ?? .null, .text, reason: "no answer on any rung",
      formula: "highest rung that any case reached", n: known.count, of: top == nil ? entries : behind)
  }

  private func measure(
    _ value: Value, _ kind: Measure.Kind, interval: Measure.Interval? = nil, reason: String? = nil, formula: String,
    n: Int, of entries: [LadderTables.Entry]
  ) -> Measure {
    Measure(
      value, kind, interval: interval, n: n, missing: self.entries.count - n,
      reason: value == .null ? reason : nil, rule: rule, formula: formula
    ) { entries.flatMap(\.lineage).uniqued }
  }
}
