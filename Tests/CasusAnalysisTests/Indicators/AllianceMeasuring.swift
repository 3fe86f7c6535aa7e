import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// What an indicator yields on the alliance data as of a day; options as they stand in a briefing.
func measured(
  _ indicator: any Indicator.Type, _ options: String, asOf: String, view: RecordView = .record
) throws -> AnswerGroup {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
  let node = try #require(readYAML(options, at: Place(file: "test.md", line: 1), reporting: &diagnostics))
  let run = IndicatorRun(indicator, options: node, reporting: &diagnostics)
  let day = try #require(parseEDTF(asOf)?.day)
  let group = run?.answers(
    for: Subject(dataset: dataset, asOf: day, place: node.place, view: view), reporting: &diagnostics)
  #expect(diagnostics.map(\.message) == [])
  return try #require(group)
}

extension AnswerGroup {
  /// A table by name, with no rows where there is none.
  func table(_ name: String) throws -> Table {
    guard case .table(let table)? = self[name] else { throw MissingAnswer(name: name) }
    return table
  }

  func measure(_ name: String) throws -> Measure {
    guard case .measure(let measure)? = self[name] else { throw MissingAnswer(name: name) }
    return measure
  }
}

struct MissingAnswer: Error { var name: String }

extension Table {
  /// The rows as text: the fields named, with a space between.
  func lines(_ fields: String...) -> [String] {
    (0..<rowCount).map { row in fields.map { value(row, $0).plainText }.joined(separator: " ") }
  }
}
