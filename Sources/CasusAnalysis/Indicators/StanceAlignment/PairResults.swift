import CasusData

/// Every pair of every group, measured as it is written.
struct PairResults: StreamedResults {
  let counters: [PairCounter]
  let measures: [AgreementMeasure]
  /// How the choice of issues is varied; nil where no interval is wanted.
  let resampling: Resampling?
  /// The name of the weights in S.
  let weight: String?
  private let parts: [Part]
  private let isDivided: Bool

  /// Some actors of a group, each with all that come after it.
  private struct Part: Sendable {
    var group: Int
    var actors: Range<Int>
  }

  /// Pairs of fewer shared issues are marked: a change of one moves them by a tenth or more.
  private static let fewIssues = 10
  private static let pairsAtOnce = 4096

  init(
    _ groups: [ComparedGroup], measures: [AgreementMeasure], principal: PrincipalChoice, resampling: Resampling?,
    weight: String?
  ) {
    counters = groups.map { PairCounter($0, principal: principal) }
    self.measures = measures
    self.resampling = resampling
    self.weight = weight
    isDivided = groups.contains { $0.name != nil }
    parts = groups.indices.flatMap { Self.parts(of: $0, actors: groups[$0].actors.count) }
  }

  private static func parts(of group: Int, actors: Int) -> [Part] {
    var parts: [Part] = []
    var first = 0
    var pairs = 0
    for actor in 0..<actors {
      pairs += actors - 1 - actor
      guard pairs >= pairsAtOnce || actor == actors - 1 else { continue }
      parts.append(Part(group: group, actors: first..<(actor + 1)))
      (first, pairs) = (actor + 1, 0)
    }
    return parts
  }

  // MARK: Rows

  var partCount: Int { parts.count }

  var fields: [Field] {
    (isDivided ? [Field("group", .text)] : [])
      + [Field("a", .text), Field("b", .text), Field("n", .integer, title: "Issues")]
      + measures.map { Field($0.rawValue, .number, title: title(of: $0), decimals: 2) }
      + (resampling == nil ? [] : measures).flatMap { measure in
        [
          Field("\(measure.rawValue)Low", .number, title: "\(title(of: measure)), other issues: from", decimals: 2),
          Field("\(measure.rawValue)High", .number, title: "\(title(of: measure)), other issues: to", decimals: 2),
        ]
      }
      + [Field("missing", .integer, title: "No position"), Field("label", .text), Field("reason", .text)]
  }

  private func title(of measure: AgreementMeasure) -> String {
    guard let weight, measure == .s || measure == .sSquared else { return measure.title }
    return "\(measure.title), weighted by \(weight)"
  }

  func writeCSV(part: Int, to lines: inout CSVLines) {
    let counter = counters[parts[part].group]
    lines.announce(counter.group.actors + [counter.group.name ?? ""])
    write(parts[part], counter, firstWord: 0, groupWord: counter.group.actors.count, to: &lines)
  }

  var table: Table {
    let words = counters.flatMap { $0.group.actors + [$0.group.name ?? ""] }
    var cells = TableCells(columns: fields.count, words: words)
    var firstWord = [0]
    for counter in counters { firstWord.append((firstWord.last ?? 0) + counter.group.actors.count + 1) }
    for part in parts {
      let counter = counters[part.group]
      let first = firstWord[part.group]
      write(part, counter, firstWord: first, groupWord: first + counter.group.actors.count, to: &cells)
    }
    return Table(results: "pairs", Array(zip(fields, cells.columns)), lineage: lineage)
  }

  private func write<Cells: ResultCells>(
    _ part: Part, _ counter: PairCounter, firstWord: Int, groupWord: Int, to cells: inout Cells
  ) {
    let group = counter.group
    var agreement = Agreement(on: group.matrix.scale)
    for a in part.actors {
      for b in (a + 1)..<max(a + 1, group.actors.count) {
        let candidates = counter.count(a, b, into: &agreement)
        let sums = agreement.sums
        let weighted = group.weights == nil ? nil : counter.weighted(a, b, on: counter.shared(a, b))
        if isDivided { cells.add(word: groupWord) }
        cells.add(word: firstWord + a)
        cells.add(word: firstWord + b)
        cells.add(count: sums.n)
        var reasons: [String] = []
        for measure in measures {
          let estimate = measure.estimate(agreement, sums, weighted: weighted)
          cells.add(number: estimate.value)
          if let reason = estimate.reason, !reasons.contains(reason) { reasons.append(reason) }
        }
        if let resampling {
          for interval in intervals(counter, a, b, resampling) {
            cells.add(number: interval?.low)
            cells.add(number: interval?.high)
          }
        }
        cells.add(count: candidates - sums.n)
        cells.add(text: sums.n > 0 && sums.n < Self.fewIssues ? "fewer than \(Self.fewIssues) issues" : nil)
        cells.add(text: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
        cells.endRow()
      }
    }
  }

  /// How far the measures of a pair would move with another choice of issues.
  private func intervals(
    _ counter: PairCounter, _ a: Int, _ b: Int, _ resampling: Resampling
  ) -> [(low: Double, high: Double)?] {
    let group = counter.group
    let shared = counter.shared(a, b)
    var agreement = Agreement(on: group.matrix.scale)
    let named = resampling.named("\(group.name ?? "") \(group.actors[a]) \(group.actors[b])")
    return bootstrapIntervals(of: shared.count, named, statistics: measures.count) { drawn in
      let issues = drawn.map { shared[$0] }
      counter.count(a, b, on: issues, into: &agreement)
      let weighted = counter.weighted(a, b, on: issues)
      let sums = agreement.sums
      return measures.map { $0.estimate(agreement, sums, weighted: weighted).value }
    }
  }

  // MARK: Where a row came from

  /// The first row of each actor of each group, to find a row's pair again.
  var lineage: Lineage {
    Lineage { [counters] row in
      pair(row).map { counters[$0.group].lineage($0.a, $0.b) } ?? []
    }
  }

  /// The pair of a row.
  func pair(_ row: Int) -> (group: Int, a: Int, b: Int)? {
    var rest = row
    for (index, counter) in counters.enumerated() {
      let actors = counter.group.actors.count
      guard rest >= actors * (actors - 1) / 2 else {
        for a in 0..<actors {
          if rest < actors - 1 - a { return (index, a, a + 1 + rest) }
          rest -= actors - 1 - a
        }
        return nil
      }
      rest -= actors * (actors - 1) / 2
    }
    return nil
  }

  // MARK: Whole groups

  /// Krippendorff's α of all actors of each group, with each distance.
  var tests: Table {
    let all = counters.map { GroupAlpha($0.group) }
    let distances = CodeDistance.allCases
    let estimates = all.map { alpha in distances.map(alpha.estimate) }
    let fields: [(Field, Column)] =
      [
        (Field("krippendorff.actors", .integer), Column(numbers: all.map { Double($0.actors) })),
        (Field("krippendorff.issues", .integer), Column(numbers: all.map { Double($0.issues) })),
        (Field("krippendorff.n", .integer), Column(numbers: all.map { Double($0.n) })),
      ]
      + distances.indices.map { index in
        (
          Field("krippendorff.\(distances[index].rawValue)", .number),
          Column(numbers: estimates.map { $0[index].value })
        )
      }
      + [
        (Field("krippendorff.reason", .text), Column(texts: estimates.map { $0.lazy.compactMap(\.reason).first }))
      ]
    let names = (Field("group", .text), Column(texts: counters.map(\.group.name)))
    return Table(
      results: "tests", (isDivided ? [names] : []) + fields,
      lineage: Lineage { [counters] row in
        guard counters.indices.contains(row) else { return [] }
        let group = counters[row].group
        return group.actors.indices.flatMap { group.lineage(of: $0) }.uniqued
      })
  }
}
