package import CasusData

/// What an indicator yields outside a briefing: one table of results, and tests on it.
///
/// A point in a field's name nests it: `rmst.90.value` is the member `value` of `90` of `rmst`. A field whose name
/// ends in `reason` says why something beside it is null, and is left out where nothing is.
package struct IndicatorResults: Sendable {
  private var kept: Table
  private var keptTests: Table
  /// Results in such number that they are made as they are written; nil where they are kept.
  package private(set) var streamed: (any StreamedResults)?

  package var results: Table { streamed?.table ?? kept }
  package var tests: Table { streamed?.tests ?? keptTests }
  /// What contested facts move; nil where nobody asked.
  package var sensitivity: Table?

  package init(_ results: Table, tests: Table? = nil) {
    kept = results
    keptTests = tests ?? Table(results: "tests", [], lineage: .none)
  }

  package init(_ streamed: any StreamedResults) {
    self.init(.noRows)
    self.streamed = streamed
  }
}

extension Indicator {
  /// The published numbers as one row, for an indicator without a table of its own.
  package func results(of answers: AnswerGroup) -> IndicatorResults {
    var columns: [(Field, Column)] = []
    var measures: [Measure] = []
    for (name, answer) in zip(answers.names, answers.answers) {
      guard case .measure(let measure) = answer else { continue }
      measures.append(measure)
      columns.append((Field("\(name).value", .any), .values([measure.value])))
      if let interval = measure.interval {
        columns.append((Field("\(name).low", .number), Column(numbers: [interval.low])))
        columns.append((Field("\(name).high", .number), Column(numbers: [interval.high])))
      }
      columns.append((Field("\(name).reason", .text), Column(texts: [measure.reason])))
    }
    return IndicatorResults(
      Table(
        results: "results", columns, lineage: Lineage { [measures] _ in measures.flatMap { $0.lineage() }.uniqued }))
  }
}
