import CasusAnalysis
import CasusCharts
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@Suite struct `Composites in the grammar` {
  private static let tables: [(mark: String, table: Table)] = [
    (
      "lag",
      table(
        "lag", ["request", "days", "outcome", "level"],
        [
          [.text("Strike"), .bounds(Bounds(low: 337, high: nil)), .text("open"), .text("none")],
          [.text("Incursion"), .bounds(Bounds(low: 12, high: 12)), .text("answered"), .text("consultation")],
        ])
    ),
    (
      "survival",
      table(
        "survival", ["days", "survival", "atRisk", "events", "censored"],
        [
          [.number(0), .number(1), .number(2), .number(0), .number(0)],
          [.number(12), .number(0.5), .number(2), .number(1), .number(0)],
          [.number(337), .number(0.5), .number(1), .number(0), .number(1)],
        ])
    ),
    (
      "timeline",
      table(
        "timeline", ["date", "label"],
        [[day(2021, 5, 14), .text("Request")], [days((2021, 7, 1), (2021, 7, 31)), .text("July attacks")]])
    ),
    (
      "matrix",
      table(
        "matrix", ["actorLabel", "issueLabel", "state", "position"],
        [
          [.text("Armenia"), .text("War"), .text("value"), .number(1)],
          [.text("Belarus"), .text("War"), .text("silent"), .null],
        ])
    ),
    (
      "ladder",
      table(
        "ladder", ["actorLabel", "highest"], [[.text("Armenia"), .text("none")], [.text("Russia"), .text("force")]])
    ),
    (
      "spans",
      table(
        "spans", ["actor", "from", "to"], [[.text("Georgia"), days((1993, 1, 1), (1993, 12, 31)), day(1999, 4, 2)]])
    ),
  ]

  @Test(arguments: tables.map(\.mark), [493.2, 323.9, 239.2, 154.6])
  func `are drawn without a fault and not wider than their place`(mark: String, width: Double) throws {
    let table = try #require(Self.tables.first { $0.mark == mark }?.table)
    let spec = Node(
      .map([
        .init(key: "data", keyPlace: here, value: Node(.text("cases"), at: here)),
        .init(key: "mark", keyPlace: here, value: Node(.text(mark), at: here)),
      ]), at: here)
    let scope = ChartScope(
      scope: Scope(names: AnswerGroup([("cases", .table(table))])), asOf: CivilDay(year: 2021, month: 9, day: 16))
    for theme in [Theme.house, .houseDark] {
      var diagnostics: [Diagnostic] = []
      let drawn = drawChart(
        spec, name: mark, in: scope, theme: theme, width: width, typesetter: FixedTypesetter(),
        reporting: &diagnostics)
      let chart = try #require(drawn)
      #expect(diagnostics.filter { $0.severity != .note }.isEmpty)
      #expect(chart.size.width <= width + 0.5)
      #expect(!chart.alt.isEmpty)
      #expect(!chart.frames.isEmpty)
    }
  }
}
