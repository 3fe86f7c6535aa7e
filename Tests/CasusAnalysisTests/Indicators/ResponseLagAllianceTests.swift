import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// What an indicator yields on the alliance data as of a day; options as they stand in a briefing.
private func lag(_ options: String, asOf: String, view: RecordView = .record) throws -> AnswerGroup {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
  let node = try #require(readYAML(options, at: Place(file: "test.md", line: 1), reporting: &diagnostics))
  var taken = Options(node)
  let indicator = ResponseLag(options: &taken, reporting: &diagnostics)
  let day = try #require(parseEDTF(asOf)?.day)
  let subject = Subject(dataset: dataset, asOf: day, place: node.place, view: view)
  let group = indicator.measure(subject, reporting: &diagnostics)
  #expect(diagnostics.map(\.message) == [])
  return group
}

/// Each case as `ID OUTCOME DAYS`.
private func waits(_ group: AnswerGroup) throws -> [String: String] {
  guard case .table(let cases)? = group["cases"] else {
    Issue.record("no table of cases")
    return [:]
  }
  return Dictionary(
    uniqueKeysWithValues: (0..<cases.rowCount).map { row in
      (
        cases.value(row, "case").plainText,
        "\(cases.value(row, "outcome").plainText) \(cases.value(row, "days").plainText)"
      )
    })
}

@Test func `The waits of the alliance come out as its codebook derives them`() throws {
  let waits = try waits(lag("{clock: either}", asOf: "2024-06-30"))
  #expect(waits["arm-oct-2020"] == "open 337+")
}
