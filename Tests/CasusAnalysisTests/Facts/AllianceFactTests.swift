import CasusData
import CasusSource
import CasusSpec
import CasusTestSupport
import CasusYAML
import Testing

@testable import CasusAnalysis

/// Facts and indicators on the alliance package, as a briefing asks them.
@Suite struct AllianceFactTests {
  @Test func `A briefing's questions are answered from the package`() throws {
    var diagnostics: [Diagnostic] = []
    let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
    let briefing = parseBriefing(
      """
      ---
      title: Test
      data: csto
      as-of: 2021-09-16
      facts:
        call: {from: requests, where: "datum.id == 'arm-may-2021'"}
        later: {from: deployments, where: "datum.id == 'kaz-2022'"}
        waits: {from: lag.cases, where: "datum.open"}
      indicators:
        lag: {measure: response-lag, clock: request, until: any}
      ---
      Text
      """, path: "test.md", reporting: &diagnostics)
    let asOf = CivilDay(year: 2021, month: 9, day: 16)
    let answers = answerQuestions(
      of: briefing.frontMatter, from: dataset, asOf: asOf, settings: [:], reporting: &diagnostics)
    #expect(diagnostics.map(\.message) == [])
    let scope = Scope(names: answers, dataset: dataset, asOf: asOf)
    let printer = Printer(language: "en")
    func text(_ expression: String) -> String? {
      evaluate(expression, in: scope).result.flatMap { printer.print($0.answer)?.text }
    }
    #expect(text("call.date") == "14 May 2021")
    // The deployment of 2022 was not on record yet.
    #expect(text("later.count") == "0")
    // What is open is open in both: the fact reads the indicator's own table.
    #expect(text("waits.count") == text("lag.open"))
    let call = evaluate("call.date", in: scope).result
    #expect(call?.lineage.map(dataset.key(of:)) == ["arm-may-2021"])
  }
}
