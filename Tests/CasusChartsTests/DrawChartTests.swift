import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import CasusYAML
import Testing

@testable import CasusCharts

@Suite struct DrawChartTests {
  private var lags: Table {
    Table(
      name: "lags", fields: [Field("case", .text), Field("days", .bounds, unit: "days"), Field("asked", .date)],
      columns: [
        Column(texts: ["a", "b"]),
        .values([.bounds(Bounds(low: 12, high: 12)), .bounds(Bounds(low: 337, high: nil))]),
        .date([ImpreciseDate(CivilDay(year: 2021, month: 5, day: 14)), nil]),
      ], rowCount: 2, lineage: .identity(of: "requests"))
  }

  private var scope: ChartScope {
    ChartScope(scope: Scope(names: AnswerGroup([("lag", .group(AnswerGroup([("cases", .table(lags))])))])))
  }

  @Test func `Package fields need no type, and the figure is exactly as wide as asked`() {
    let drawn = Drawn(
      "title: A wait is open\ndata: lag.cases\nmark: bar\nencoding: {x: {field: days}, y: {field: case}}",
      theme: .house, scope: scope)
    #expect(drawn.diagnostics.isEmpty)
    #expect(drawn.chart?.size.width == 323.9)
    #expect(drawn.chart?.title == "A wait is open")
    let labels = drawn.items(.text, role: "axis-label").flatMap { $0.text ?? [] }
    #expect(labels.contains("300 days"))
  }

  @Test func `An open wait is drawn in the accent up to its lower bound`() {
    let drawn = Drawn(
      "data: lag.cases\nmark: bar\nencoding: {x: {field: days}, y: {field: case}}", theme: .house, scope: scope)
    let bars = drawn.items(.rect)
    #expect(bars.count == 2)
    #expect(bars.last?.fill == .color(Theme.house.colors.accent))
    #expect((bars.last?.width ?? 0) > (bars.first?.width ?? 0))
  }

  @Test func `The alternative text names the extremes and the open cases`() {
    let drawn = Drawn(
      "data: lag.cases\nmark: bar\nencoding: {x: {field: days}, y: {field: case}}", theme: .house, scope: scope)
    #expect(
      drawn.chart?.alt == "Bar chart of days by case; 2 items; from 12 days (a) to 337+ days (b); 1 case still open.")
  }

  @Test func `Plotted rows know the rows of the dataset`() {
    let drawn = Drawn(
      "data: lag.cases\nmark: bar\nencoding: {x: {field: days}, y: {field: case}}", theme: .house, scope: scope)
    #expect(drawn.chart?.tables.first?.lineage[1] == [RowReference(table: "requests", row: 1)])
  }

  @Test func `Layers share their scales unless told otherwise`() {
    let layers = """
      data: {values: [{a: 1, b: 10, c: 1000}, {a: 2, b: 20, c: 500}]}
      layer:
      - {mark: line, encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}}
      - {mark: line, encoding: {x: {field: a, type: quantitative}, y: {field: c, type: quantitative}}}
      """
    func axes(_ drawn: Drawn) -> [String] { drawn.items(.group, role: "axis").compactMap(\.orient) }
    #expect(!axes(Drawn(layers)).contains("right"))
    #expect(axes(Drawn(layers + "\nresolve: {scale: {y: independent}}")).contains("right"))
  }

  @Test func `The scene is JSON that reads back`() throws {
    let drawn = Drawn("data: {values: [{a: 'quote \\\" and ☃', b: 1}]}\nmark: text\nencoding: {text: {field: a}}")
    let json = try #require(drawn.chart.map(sceneJSON))
    var problems: [Diagnostic] = []
    let node = readJSON(Array(json.utf8), file: "scene.json", reporting: &problems)
    #expect(problems.isEmpty)
    #expect(node?["scenegraph"]?["marktype"]?.text == "group")
  }
}
