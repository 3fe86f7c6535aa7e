import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import Testing

@testable import CasusReport

@Suite struct EvidenceTests {
  /// The evidence of a briefing with this text and these declarations.
  private func ledger(_ body: String, front: String = "") -> EvidenceLedger {
    var diagnostics: [Diagnostic] = []
    let text = "---\ntitle: T\nas-of: 2021-09-16\n\(front)\n---\n\(body)"
    let briefing = parseBriefing(text, path: "a.md", reporting: &diagnostics)
    let asOf = CivilDay(year: 2021, month: 9, day: 16)
    let own = answerQuestions(
      of: briefing.frontMatter, from: Fixture.dataset, asOf: asOf, settings: [:], reporting: &diagnostics)
    let names = Array(zip(Fixture.answers.names + own.names, Fixture.answers.answers + own.answers))
    let answers = AnswerGroup(names)
    let report = buildReport(
      briefing, answers: answers, dataset: Fixture.dataset, asOf: asOf, charts: { block, _ in Fixture.chart(block) },
      reporting: &diagnostics)
    #expect(diagnostics.allSatisfy { $0.severity != .error })
    return EvidenceLedger(report, briefing, answers: answers, dataset: Fixture.dataset, asOf: asOf)
  }

  @Test func `A number of a fact leads to the row, its cells and its source`() throws {
    let ledger = ledger(
      "# Calls\n\nBefore. The wait was {{ osh : # }} days, no more. After.",
      front: "facts:\n  osh: {from: requests, where: \"datum.id == 'osh' && datum.level != 'x'\", pick: days}")
    let entry = try #require(ledger.entries.first)
    #expect(entry.id == "osh : #")
    #expect(entry.subject == "osh")
    #expect(entry.context.section == "Calls")
    #expect(
      [entry.context.before, entry.context.number, entry.context.after] == ["The wait was ", "12", " days, no more."])
    #expect(entry.steps.map(\.words) == ["‘days’ of the one row of requests, where id = osh and level ≠ x"])
    #expect(entry.filters == ["id = osh and level ≠ x"])
    #expect(entry.rows == [RowReference(table: "requests", row: 2)])
    let row = try #require(ledger.row(entry.rows[0]))
    #expect(row.name == "requests/osh")
    #expect(row.cells.contains(.init(field: "level", value: "refused")))
    #expect(row.source == "early")
    #expect(ledger.source("early").citation == "What Came Before, July 2010")
    #expect(entry.rounding == "to whole numbers")
  }

  @Test func `A count of nought knows the rows that were looked at`() throws {
    let ledger = ledger(
      "{{ none.count }}", front: "facts:\n  none: {from: requests, where: \"datum.days > 9000\"}")
    let entry = try #require(ledger.entries.first)
    #expect(entry.formula == "number of rows of none: none of 3 of requests fits")
    #expect(entry.rows.count == 3)
  }

  @Test func `A computed number shows the values it is made of`() throws {
    let entry = try #require(ledger("{{ lag.n + requests.count }}").entries.first)
    #expect(entry.formula == "lag.n + requests.count, where lag.n = 3, requests.count = 3")
    #expect(entry.rows.map(\.row) == [0, 1, 2])
  }

  @Test func `Of a choice only what was chosen is told, and on what it hung`() throws {
    let ledger = ledger(
      "{{ lag.n == 0 ? 'none' : lag.n > 2 ? requests.count + 1 : 'few' }}{{ lag.n == 1 ? 'y' : '' }}")
    #expect(ledger.entries[0].formula == "requests.count + 1, where requests.count = 3, as lag.n = 3")
    // What printed nothing has no entry in the pages of evidence.
    let entries = EvidenceAppendix(ledger, language: "en").entries.filter { $0.block == nil }
    #expect(entries.map { $0.forms.map(\.text) } == [["4"]])
    #expect(entries.map(\.name) == [""])
  }

  @Test func `Cells of tables, tiles and notes say where they stand`() {
    let ledger = ledger(
      """
      Text[^a] {{ lag.n }}.

      ```table calls
      title: Calls
      data: requests
      columns: [label, {field: days, title: Wait}]
      ```

      ```tiles
      - {figure: lag.wait, unit: days, words: to an answer}
      ```

      [^a]: Note of {{ lag.share }}.
      """)
    #expect(ledger.entries.map(\.printed) == ["50%", "3", "337+", "0–30", "12", "12"])
    #expect(
      ledger.entries.map(\.context.setting) == [
        .note(1), .text, .cell(table: "calls", row: "The strike", column: "Wait, days"),
        .cell(table: "calls", row: "July attacks", column: "Wait, days"),
        .cell(table: "calls", row: "Osh", column: "Wait, days"), .tile,
      ])
    #expect(ledger.entries[5].context.sentence == "12 days to an answer")
    #expect(ledger.entries[2].formula == "‘days’ in the row strike of the table calls")
    // Words of a cell are no numbers, but the row is known to the block.
    #expect(ledger.blocks.map(\.name) == ["calls"])
    #expect(ledger.blocks[0].data.map { $0.rows.map(\.row) } == [[0], [1], [2]])
    #expect(ledger.blocks[0].data[1].cells.contains(.init(field: "label", value: "July attacks")))
  }

  @Test func `Numbers printed twice are one number with two places`() {
    let ledger = ledger("{{ lag.n }} and {{ lag.n : .1f }}, {{ lag.wait }}.")
    #expect(ledger.numbers == [[0, 1], [2]])
    #expect(ledger.entries.map(\.id) == ["lag.n", "lag.n : .1f", "lag.wait"])
  }

  @Test(arguments: [
    ("Of 12 cases {{ lag.n }} were, in 1990 and May 2021, since 2010–12.", ["12"]),
    ("The Su-24, the G7, 3D and COVID-19 are names.", []),
    ("On 14 May 2021, 1,200 men and 12.5% went on the 3rd day.", ["14", "1,200", "12.5%", "3"]),
    ("`code 5` and {{ lag.n }}5", ["5"]), ("A decade, the 1990s, and −7 degrees", ["7"]),
  ])
  func `Digits typed by hand are found, years and names left out`(_ body: String, _ expected: [String]) {
    #expect(ledger(body).typedByHand.map(\.text) == expected)
  }

  @Test(arguments: [
    ("datum.a == 'x' && (datum.b > 3 || !datum.c)", "a = x and (b > 3 or not c)"),
    ("indexof(['p', 'q'], datum.id) >= 0", "id is one of p, q"),
    ("indexof(['p q'], datum.id) < 0", "id is none of ‘p q’"),
    ("datum.n != null ? datum.n * 2 : 0", "n × 2 if n ≠ null, else 0"),
    ("(datum.a + 1) / (datum.b + 1)", "(a + 1) / (b + 1)"),
    ("datum.a - (datum.b - datum.c) - datum.d", "a − (b − c) − d"),
    ("-(datum.a + 2) * 3 + datum.b * 4", "-(a + 2) × 3 + b × 4"),
    ("(datum.a == 1) == (datum.b > 2 || datum.c)", "a = 1 = (b > 2 or c)"),
  ])
  func `Conditions are told in words`(_ source: String, _ expected: String) throws {
    var diagnostics: [Diagnostic] = []
    let expression = try #require(parseExpression(source, at: Place(file: "a"), reporting: &diagnostics))
    #expect(expression.words == expected)
  }

  @Test(arguments: [
    ("One. Two 5 here. Three.", "Two 5 here."), ("At 3.5 points it was 5 at once", "At 3.5 points it was 5 at once"),
    ("He said “5.” Then he went.", "He said “5.”"), ("a\nb 5 c\nd", "b 5 c\n"),
  ])
  func `A sentence is found around a number`(_ text: String, _ expected: String) throws {
    let number = try #require(text.range(of: "5", after: "3.5"))
    #expect(text[SentenceBounds(around: number, in: text).range] == expected)
  }
}

extension String {
  /// The first `5` that stands after an earlier `3.5`, if there is one.
  fileprivate func range(of digit: Character, after skipped: String) -> Range<String.Index>? {
    let start = self.ranges(of: skipped).first?.upperBound ?? startIndex
    return self[start...].firstIndex(of: digit).map { $0..<index(after: $0) }
  }
}
