import CasusAnalysis
import CasusCanvas
import CasusCharts
import CasusData
import CasusReport
import CasusScene
import CasusSource
import Testing

@testable import CasusExport

struct LockTests {
  private func value(_ source: String, _ text: String, _ value: Value, rows: [Int] = []) -> PublishedValue {
    PublishedValue(
      text: text, source: source, place: Place(file: "Templates/clock.md", line: 3),
      measure: Measure(
        value, .days, interval: Measure.Interval(low: 12, high: nil), n: 5, rule: "response-lag/request", formula: "",
        lineage: { rows.map { RowReference(table: "requests", row: $0) } }),
      decimals: 0)
  }

  private func edition(_ published: [PublishedValue]) throws -> Edition {
    let report = Report(
      name: "clock", title: RichText("Clock"), subtitle: RichText(), author: RichText(), date: RichText(),
      language: "en", asOf: "16 September 2021", series: nil, about: [], blocks: [], notes: [], published: published)
    let fonts = try FontSet(theme: .house)
    let frames = PangoTypesetter(fonts: fonts).line([TextSpan("a", TextStyle("Inter", 8), .black)]).frames(at: .zero)
    return Edition(
      report: report,
      document: PagedDocument(
        pages: [.init(size: Size(100, 100), frames: frames)], outline: [], metadata: .init(title: "Clock")),
      theme: .house, fonts: fonts, charts: [],
      inputs: [(path: "b.csv", sha256: "22"), (path: "a.csv", sha256: "11")], rowKey: { "\($0)-\($1)" },
      rowSources: { _, row in row == 0 ? ["essay-b"] : ["essay-a", "essay-b"] })
  }

  @Test func `Values stand one to a line, sorted by what was asked, with their rows and sources`() throws {
    let lock = Lock(
      try edition([
        value("lag.n", "5", .number(5)),
        value("lag.longest", "337+ days", .bounds(Bounds(low: 337, high: nil)), rows: [0, 1]),
        value("lag.n", "five", .number(5)),
      ]))
    #expect(lock.published.map(\.id) == ["lag.longest", "lag.n", "lag.n#2"])
    #expect(
      lock.published[0].json
        == #"{"id": "lag.longest", "printed": "337+ days", "value": {"low": 337, "high": null}, "kind": "days", "#
        + #""decimals": 0, "interval": [12, null], "n": 5, "rule": "response-lag/request", "#
        + #""rows": ["requests/requests-0", "requests/requests-1"], "sources": ["essay-a", "essay-b"]}"#)
    #expect(lock.json.split(separator: "\n").filter { $0.contains("\"printed\"") }.count == 3)
  }

  @Test func `The range over contested facts is kept, with what moves it and the rows of it`() throws {
    var wait = value("wait", "12 days (12–14 across contested facts)", .number(12), rows: [1])
    var range = Measure.Sensitivity(.number(12))
    range.include(.number(14))
    range.include(.null)
    range.sets = ["may-2021"]
    range.lineage = { [RowReference(table: "requests", row: 0)] }
    wait.measure.sensitivity = range
    let line = try #require(Lock(try edition([wait])).published.first?.json)
    #expect(line.contains(#""sensitivity": {"range": [12, 14], "undefined": 1, "sets": ["may-2021"]}"#))
    #expect(line.contains(#""rows": ["requests/requests-0", "requests/requests-1"]"#))
  }

  @Test func `A printed range can be found by who types it`() throws {
    let lock = Lock(try edition([value("wait", "79\u{2060}–\u{2060}109 days", .number(79))]))
    #expect(lock.published[0].printed == "79–109 days")
    #expect(lock.json.contains("\"printed\": \"79–109 days\""))
  }

  @Test func `Inputs are sorted and only the fonts that were used are named`() throws {
    let lock = Lock(try edition([]))
    #expect(lock.inputs.map(\.path) == ["a.csv", "b.csv"])
    #expect(lock.fonts.map { $0.path.split(separator: "/").last } == ["Inter-Regular.otf"])
    #expect(lock.json.contains("\"published\": []"))
  }

  @Test func `Texts from data cannot break out of the JSON`() throws {
    let text = "\"}],\n\u{1}\u{2028}\\"
    #expect(jsonText(text) == #""\"}],\n\u0001\u2028\\""#)
    #expect(jsonNumber(.nan) == "null")
    #expect(jsonNumber(0.1) == "0.1")
    #expect(jsonNumber(-3) == "-3")
  }
}
