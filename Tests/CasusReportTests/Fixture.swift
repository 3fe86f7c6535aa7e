import CasusAnalysis
import CasusCharts
import CasusData
import CasusReport
import CasusScene
import CasusSource
import CasusSpec
import Testing

/// Three sources and three requests, and what was measured of them.
enum Fixture {
  static let sources = Table(
    name: "sources",
    fields: [
      Field("id", .text), Field("title", .text), Field("author", .text), Field("publisher", .text),
      Field("published", .date), Field("short", .text), Field("url", .text),
    ],
    columns: [
      Column(texts: ["late", "early", "unused"]), Column(texts: ["What Came After", "What Came Before", "Nothing"]),
      Column(texts: ["A. Writer", nil, nil]), Column(texts: ["The Paper", nil, nil]),
      .date([parseEDTF("2021-09-16"), parseEDTF("2010-07"), nil]),
      Column(texts: ["Paper, 2021", "Before, 2010", "None"]),
      Column(texts: ["https://example.org/a", nil, nil]),
    ], rowCount: 3, lineage: .identity(of: "sources"))

  static let requests = Table(
    name: "requests",
    fields: [
      Field("id", .text), Field("label", .text, title: "Request"), Field("date", .date),
      Field("days", .bounds, unit: "days"),
      Field("level", .text), Field("source", .text), Field("troops", .integer, unit: "men"),
    ],
    columns: [
      Column(texts: ["strike", "july", "osh"]), Column(texts: ["The strike", "July attacks", "Osh"]),
      .date([parseEDTF("2020-10-14"), parseEDTF("2021-07-21/2021-07-31"), parseEDTF("2010-06~")]),
      .values([
        .bounds(Bounds(low: 337, high: nil)), .bounds(Bounds(low: 0, high: 30)), .bounds(Bounds(low: 12, high: 12)),
      ]), Column(texts: [nil, "statement", "refused"]), Column(texts: ["late", "late", "early"]),
      .number([2500, 0, 0], missing: [1]),
    ], rowCount: 3, lineage: .identity(of: "requests"))

  static let dataset = Dataset(
    name: "test", title: "The Alliance", tables: [sources, requests],
    schemas: [TableSchema(primaryKey: ["id"]), TableSchema(primaryKey: ["id"])])

  static let answers = AnswerGroup([
    (
      "lag",
      .group(
        AnswerGroup([
          ("n", .measure(measure(.number(3), .count))), ("share", .measure(measure(.number(0.5), .share))),
          ("median", .measure(undefined)), ("longest", .measure(measure(.bounds(Bounds(low: 337, high: nil)), .days))),
          ("wait", .measure(measure(.number(12), .days))), ("cases", .table(requests)),
        ]))
    ), ("call", .row(requests, 0)),
  ])

  static func measure(_ value: Value, _ kind: Measure.Kind) -> Measure {
    Measure(value, kind, rule: "test", formula: "test") { [RowReference(table: "requests", row: 0)] }
  }

  static let undefined = Measure(.null, .days, reason: "every case is open", rule: "test", formula: "test") { [] }

  /// The report of a briefing with this text below its title.
  static func report(
    _ body: String, front: String = "title: T\nas-of: 2021-09-16",
    charts: (ComputedBlock, Placement) -> Chart? = { block, _ in chart(block) }
  ) -> (Report, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let briefing = parseBriefing("---\n\(front)\n---\n\(body)", path: "a.md", reporting: &diagnostics)
    let report = buildReport(
      briefing, answers: answers, dataset: dataset, asOf: CivilDay(year: 2021, month: 9, day: 16), charts: charts,
      reporting: &diagnostics)
    return (report, diagnostics)
  }

  static func chart(_ block: ComputedBlock) -> Chart {
    Chart(
      name: block.name, frames: [], size: Size(1, 1), scene: SceneMark(.group, role: "frame"), title: "", alt: "",
      tables: [])
  }
}

/// A report's blocks as short text. Note marks stand in `^`, open waits in `!`, links in `<>`.
func outline(_ blocks: [ReportBlock]) -> String { blocks.map { outline($0) }.joined(separator: " ") }

func outline(_ block: ReportBlock) -> String {
  switch block {
  case .heading(let level, let text, let anchor): "h\(level)#\(anchor)(\(outline(text)))"
  case .paragraph(let text): "p(\(outline(text)))"
  case .list(_, _, let items): "list(\(items.map { outline($0) }.joined(separator: "; ")))"
  case .quote(let blocks): "quote(\(outline(blocks)))"
  case .callout(let kind, let title, let blocks):
    "\(kind.rawValue)[\(title.map { outline($0) } ?? "")](\(outline(blocks)))"
  case .code(let text): "code(\(text))"
  case .rule: "rule"
  case .table(let table):
    (table.title.map { outline($0) + ": " } ?? "")
      + ([table.columns.map { outline($0.title) }]
      + table.rows.map { $0.map { ($0.glyph.map { "*\($0)* " } ?? "") + outline($0.content) } })
      .map { $0.joined(separator: " | ") }.joined(separator: " / ") + (table.source.map { " (\(outline($0)))" } ?? "")
  case .figure(let figure): "figure\(figure.number)#\(figure.anchor)(\(figure.placement.rawValue))"
  case .tiles(let tiles): tiles.map { "\(outline($0.figure)) \($0.unit), \(outline($0.words))" }.joined(separator: "; ")
  }
}

func outline(_ text: RichText) -> String {
  text.runs.map { run in
    var words = run.text.replacing("\u{2060}", with: "")
    if run.note != nil { return "^\(words)" }
    if run.isOpen { words = "!\(words)!" }
    if run.isStrong { words = "b(\(words))" }
    switch run.link {
    case .url(let url): return "<\(words) \(url)>"
    case .block(let name): return "<\(words) #\(name)>"
    default: return words
    }
  }.joined()
}
