import CasusCharts
import CasusScene
import Testing

/// The marks of the field under Vega's theme, which has no colours of their names.
@Suite struct VegaThemeTests {
  @Test(arguments: [
    "mark: lag\nencoding: {x: {field: n}, y: {field: a}}", "mark: ladder\nencoding: {y: {field: a}, color: {field: l}}",
    "mark: timeline\nencoding: {x: {field: s}, text: {field: a}}",
  ])
  func `A composite draws in the house's colours`(spec: String) throws {
    let drawn = Drawn(
      """
      data:
        values:
        - {a: p, n: 1, l: none, s: 1992-05-15, e: 2001-04-02}
        - {a: q, n: 9, l: force, s: 1995-01-01, e: 2012-06-28}
      \(spec)
      """)
    let chart = try #require(drawn.chart, "\(drawn.diagnostics)")
    #expect(!drawn.codes.contains("CAS0413"))
    #expect(chart.size.width > 300)
    let inks = [Theme.house.colors.ink, Theme.house.colors.ink2, Theme.house.colors.blue, Theme.house.colors.accent]
    let painted = drawn.items(.text) + drawn.items(.rect)
    #expect(painted.contains { item in inks.contains { item.fill == .color($0) } })
  }

  @Test func `A plain chart keeps the colours of CSS`() {
    let drawn = Drawn("data: {values: [{a: 1}]}\nmark: {type: bar, color: blue}\nencoding: {x: {field: a}}")
    #expect(drawn.items(.rect).map(\.fill) == [.color(Color(0x0000FF))])
  }
}
