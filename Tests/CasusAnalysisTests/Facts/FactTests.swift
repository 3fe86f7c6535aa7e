import CasusData
import CasusSource
import CasusSpec
import CasusYAML
import Testing

@testable import CasusAnalysis

@Suite struct FactTests {
  static let dataset = Dataset(
    name: "d",
    tables: [
      Table(
        "sources", fields: ["id", "published"],
        rows: [
          ["id": .text("early"), "published": date("2020-01-01")], ["id": .text("late"), "published": date("2022-06")],
        ]),
      Table(
        "actors", fields: ["id", "label", "kind"],
        rows: [
          ["id": .text("ARM"), "label": .text("Armenia"), "kind": .text("state")],
          ["id": .text("CSTO"), "label": .text("the alliance"), "kind": .text("organisation")],
          ["id": .text("KAZ"), "label": .text("Kazakhstan"), "kind": .text("state")],
        ]),
      Table(
        "deployments", fields: ["id", "actor", "troops", "from", "source", "known", "basis", "conflict", "preferred"],
        rows: [
          [
            "id": .text("kaz-2022"), "actor": .text("CSTO"), "troops": .number(2500), "from": date("2022-01-06"),
            "source": .text("late"), "known": .null, "basis": .text("essay"), "conflict": .null, "preferred": .null,
          ],
          [
            "id": .text("old"), "actor": .text("ARM"), "troops": .number(70), "from": date("2019"),
            "source": .text("early"), "known": .null, "basis": .text("record"), "conflict": .text("c"),
            "preferred": .boolean(true),
          ],
          [
            "id": .text("older"), "actor": .text("ARM"), "troops": .number(100), "from": date("2018"),
            "source": .text("late"), "known": date("2019"), "basis": .text("essay"), "conflict": .text("c"),
            "preferred": .boolean(false),
          ],
        ]),
    ],
    schemas: Array(repeating: TableSchema(primaryKey: ["id"]), count: 3))

  static let today = CivilDay(year: 2023, month: 1, day: 1)

  private func declarations(_ text: String) -> [FrontMatter.Declaration] {
    (yaml(text).entries ?? []).map {
      FrontMatter.Declaration(name: $0.key, namePlace: $0.keyPlace, value: $0.value)
    }
  }

  private func answers(
    facts: String = "{}", indicators: String = "{}", parameters: String = "{}", view: String? = nil,
    asOf: CivilDay = today, settings: [String: String] = [:]
  ) -> (group: AnswerGroup, diagnostics: [Diagnostic]) {
    var frontMatter = FrontMatter(place: Place(file: "test"))
    frontMatter.facts = declarations(facts)
    frontMatter.indicators = declarations(indicators)
    frontMatter.parameters = declarations(parameters)
    frontMatter.view = view.map { Node(.text($0), at: Place(file: "test")) }
    var diagnostics: [Diagnostic] = []
    let group = answerQuestions(
      of: frontMatter, from: Self.dataset, asOf: asOf, settings: settings, reporting: &diagnostics)
    return (group, diagnostics)
  }

  private func value(_ expression: String, _ group: AnswerGroup) -> String? {
    evaluate(expression, in: Scope(names: group, dataset: Self.dataset)).result?.value.asText
  }

  @Test func `Facts are tables, and a picked field is a value`() {
    let (group, diagnostics) = answers(
      facts: """
        call: {from: deployments, where: "datum.id == 'kaz-2022'"}
        troops: {from: deployments, where: "datum.id == 'kaz-2022'", pick: troops}
        all: {from: deployments}
        """)
    #expect(diagnostics.isEmpty)
    #expect(value("call.from", group) == "2022-01-06")
    #expect(value("troops", group) == "2500")
    #expect(value("all.count", group) == "2")
    guard case .measure(let troops)? = group["troops"] else {
      Issue.record("no measure")
      return
    }
    #expect(troops.lineage() == [RowReference(table: "deployments", row: 0)])
  }

  @Test func `Steps may stand in line or in a list`() {
    let (group, diagnostics) = answers(
      facts: """
        inline: {from: deployments, aggregate: [{op: sum, field: troops, as: t}], groupby: [actor], sort: -t, limit: 1}
        listed: {from: deployments, transform: [{sort: troops}, {limit: 1}], pick: troops}
        """)
    #expect(diagnostics.isEmpty)
    #expect(value("inline.t", group) == "2500")
    #expect(value("listed", group) == "70")
  }

  @Test func `A fact may start from another, wherever it is declared`() {
    let (group, diagnostics) = answers(
      facts: """
        few: {from: many, where: "datum.troops < limit.troops"}
        many: {from: deployments}
        limit: {from: deployments, where: "datum.id == 'kaz-2022'"}
        """)
    #expect(diagnostics.isEmpty)
    #expect(group.names == ["few", "many", "limit"])
    #expect(value("few.id", group) == "old")
  }

  @Test func `Circles are reported once and stand still`() {
    let (group, diagnostics) = answers(facts: "{a: {from: b}, b: {from: c}, c: {from: a}, d: {from: actors}}")
    #expect(diagnostics.map(\.message) == ["a fact needs itself: a, b, c, a"])
    #expect(value("d.count", group) == "3")
  }

  @Test func `A fact may bear the name of its table`() {
    let (group, diagnostics) = answers(facts: "{actors: {from: actors, where: \"datum.kind == 'state'\"}}")
    #expect(diagnostics.isEmpty)
    #expect(value("actors.count", group) == "2")
  }

  @Test func `Of none or several rows nothing is picked`() {
    let (_, several) = answers(facts: "{t: {from: actors, where: \"datum.kind == 'state'\", pick: label}}")
    #expect(several.map(\.message) == ["expected one row for 'label', found 2: ARM, KAZ"])
    let (_, none) = answers(facts: "{t: {from: actors, where: \"datum.kind == 'x'\", pick: label}}")
    #expect(none.map(\.message) == ["expected one row for 'label', found none"])
  }

  @Test func `A faulty fact is complained about once`() {
    let (group, diagnostics) = answers(facts: "{a: {from: actrs}, b: {from: a, pick: label}}")
    #expect(diagnostics.map(\.code) == ["CAS0331"])
    let (result, more) = evaluate("a.label + b", in: Scope(names: group))
    #expect(more.isEmpty)
    #expect(result?.isFaulty == true)
  }

  @Test func `A field named count is not taken for the number of rows, nor the other way round`() {
    let facts = "{c: {from: actors, aggregate: [{op: count, as: count}]}, n: {from: c, pick: count}}"
    let (group, _) = answers(facts: facts)
    let (_, diagnostics) = evaluate("c.count", in: Scope(names: group))
    #expect(diagnostics.map(\.code) == ["CAS0317"])
    #expect(value("length(c)", group) == "1")
    #expect(value("c[0].count == n", group) == "true")
  }

  @Test func `Misspellings get a suggestion`() {
    let cases: [(String, String)] = [
      ("{a: {from: actors, wher: 'true'}}", "did you mean 'where'?"),
      ("{a: {from: actos}}", "did you mean 'actors'?"),
      ("{a: {from: actors, where: \"datum.kin == 'state'\"}}", "did you mean 'kind'?"),
      ("{a: {from: actors, pick: lable}}", "did you mean 'label'?"),
      ("{a: {from: actors, conflicts: al}}", "did you mean 'all'?"),
      ("{a: {from: actors, agregate: []}}", "did you mean 'aggregate'?"),
    ]
    for (facts, hint) in cases { #expect(answers(facts: facts).diagnostics.map(\.hint) == [hint], "\(facts)") }
    let unknown = answers(indicators: "{lag: {measure: respons-lag}}").diagnostics
    #expect(unknown.map(\.message) == ["unknown indicator 'respons-lag'"])
    #expect(unknown.first?.hint == "did you mean 'response-lag'?")
    #expect(answers(view: "esay").diagnostics.first?.hint == "did you mean 'essay'?")
  }

  @Test func `A row is seen from the day its source was published, or it was known`() {
    func ids(_ asOf: CivilDay, _ extra: String = "") -> String? {
      let (group, _) = answers(facts: "{d: {from: deployments\(extra)}}", asOf: asOf)
      return value("join(values(d, 'id'), ',')", group)
    }
    #expect(ids(CivilDay(year: 2019, month: 6, day: 1)) == "older")
    #expect(ids(CivilDay(year: 2020, month: 6, day: 1)) == "old")
    #expect(ids(CivilDay(year: 2022, month: 6, day: 15)) == "kaz-2022,old")
    #expect(ids(CivilDay(year: 2022, month: 6, day: 15), ", conflicts: all") == "kaz-2022,old,older")
    #expect(ids(CivilDay(year: 2018, month: 1, day: 1)) == "")
  }

  @Test func `Rows that the day or the view hides are said where none is left`() {
    let kaz = "{d: {from: deployments, where: \"datum.id == 'kaz-2022'\", pick: troops}}"
    let (_, early) = answers(facts: kaz, asOf: CivilDay(year: 2021, month: 6, day: 1))
    #expect(early.first?.message.hasSuffix("found none: not known on 2021-06-01; known from 2022-06-01") == true)
    let old = "{d: {from: deployments, where: \"datum.id == 'old'\", pick: troops}}"
    let (_, outside) = answers(facts: old, view: "essay")
    #expect(outside.first?.message.hasSuffix("found none: 1 row is outside the view 'essay'") == true)
    let (group, _) = answers(
      facts: "{d: {from: deployments, where: \"datum.id == 'kaz-2022'\"}}",
      asOf: CivilDay(year: 2021, month: 6, day: 1))
    let (_, unread) = evaluate("d.troops", in: Scope(names: group))
    #expect(unread.first?.message.hasSuffix("found none: not known on 2021-06-01; known from 2022-06-01") == true)
  }

  @Test func `The view of the essays leaves the record out, and the other reading stands in`() {
    let (group, _) = answers(facts: "{d: {from: deployments}}", view: "essay")
    #expect(value("join(values(d, 'id'), ',')", group) == "kaz-2022,older")
  }

  @Test func `Visible rows keep their lineage`() throws {
    let table = try #require(Self.dataset["deployments"])
    let seen = visible(table, in: Self.dataset, asOf: CivilDay(year: 2020, month: 6, day: 1), view: .record)
    #expect(seen.lineage[0] == [RowReference(table: "deployments", row: 1)])
  }

  @Test func `Parameters stand for rows, numbers or texts`() {
    let parameters = "{member: {each: \"actors where datum.kind == 'state'\"}, tau: {default: 90}, word: hello}"
    let (group, diagnostics) = answers(
      facts: "{own: {from: deployments, where: datum.actor == member}}", parameters: parameters,
      settings: ["member": "ARM", "tau": "365"])
    #expect(diagnostics.isEmpty)
    #expect(value("member.label", group) == "Armenia")
    #expect(value("own.count", group) == "1")
    #expect(value("tau + 1", group) == "366")
    #expect(value("word", group) == "hello")
  }

  @Test func `A parameter is one of its values`() {
    let parameters = "{member: {each: \"actors where datum.kind == 'state'\"}}"
    let (_, diagnostics) = answers(parameters: parameters, settings: ["member": "AMR"])
    #expect(diagnostics.first?.hint == "did you mean 'ARM'?")
    var found: [Diagnostic] = []
    let values = declarations(parameters).map {
      Parameter($0).values(in: Self.dataset, asOf: nil, view: .record, reporting: &found)
    }
    #expect(values == [["ARM", "KAZ"]])
    #expect(found.isEmpty)
  }
}
