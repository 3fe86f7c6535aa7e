import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// The waits as `ID: DAYS OUTCOME` on a day.
private func waits(asOf day: CivilDay, view: RecordView = .record) throws -> [String: String] {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
  let node = Node(.map([]), at: Place(file: "test.md", line: 1))
  let subject = Subject(dataset: dataset, asOf: day, place: node.place, view: view)
  let run = try #require(IndicatorRun(ResponseLag.self, options: node, reporting: &diagnostics))
  let group = run.answers(for: subject, reporting: &diagnostics)
  guard case .table(let cases)? = group["cases"] else { return [:] }
  return (0..<cases.rowCount).reduce(into: [:]) { result, row in
    result[cases.value(row, "case").plainText] =
      "\(cases.value(row, "days").plainText) \(cases.value(row, "outcome").plainText)"
  }
}

/// Counted by hand: 14 May to 26 May 2021; 14 October 2020 to the day of the essay, 16 September 2021; an attack on an
/// unknown day of July and an answer between the 21st and the 31st.
@Test func `The three Armenian waits on the day of the essay`() throws {
  let waits = try waits(asOf: CivilDay(year: 2021, month: 9, day: 16))
  #expect(waits["arm-may-2021"] == "12 answered")
  #expect(waits["arm-oct-2020"] == "337+ open")
  #expect(waits["arm-jul-2021"] == "0–30 answered")
}

/// The request of May was public at once; that none was found in October 2020 is what the essay says of itself.
@Test func `A day before the essay its own finding is not known, what was public is`() throws {
  let waits = try waits(asOf: CivilDay(year: 2021, month: 9, day: 15), view: .essay)
  #expect(waits["arm-oct-2020"] == nil)
  #expect(waits["arm-may-2021"] == "12 answered")
}

@Test func `Years later the open wait has grown no longer than its source watched`() throws {
  let waits = try waits(asOf: CivilDay(year: 2024, month: 6, day: 30))
  #expect(waits["arm-oct-2020"] == "337+ open")
}
