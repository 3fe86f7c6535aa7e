import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import Testing

@testable import CasusCharts

@Suite struct ChartDiagnosticsTests {
  private func drawn(_ rest: String) -> Drawn {
    Drawn("data: {values: [{asked: A, days: 20}]}\n" + rest)
  }

  @Test func `A misspelt mark gets a suggestion, at its place`() {
    let drawn = drawn("mark: barr\nencoding: {x: {field: days}}")
    #expect(drawn.chart == nil)
    #expect(drawn.codes == ["CAS0402"])
    #expect(drawn.diagnostics.first?.hint == "did you mean 'bar'?")
    #expect(drawn.diagnostics.first?.place?.line == 2)
  }

  @Test func `A misspelt field gets the field that is there`() {
    let drawn = drawn("mark: bar\nencoding: {x: {field: dayz}}")
    #expect(drawn.codes == ["CAS0405"])
    #expect(drawn.diagnostics.first?.hint == "did you mean 'days'?")
  }

  @Test func `A misspelt channel, property and data name are told apart`() {
    #expect(drawn("mark: bar\nencoding: {xx: {field: days}}").codes == ["CAS0404"])
    #expect(drawn("mark: {type: bar, colour: red}\nencoding: {x: {field: days}}").codes == ["CAS0403"])
    #expect(drawn("mark: bar\nencoding: {x: {field: days, axis: {tikcs: false}}}").codes == ["CAS0403"])
    #expect(Drawn("data: lags\nmark: bar\nencoding: {x: {field: days}}").codes == ["CAS0406"])
  }

  @Test(arguments: [
    ("ink3", "did you mean 'ink-3'?"), ("steelblu", "did you mean 'steelblue'?"), ("acent", "did you mean 'accent'?"),
    (
      "chartreux-vert",
      "write #rrggbb or a CSS name, or a colour of the theme: "
        + "background, panel, ink, ink-2, ink-3, accent, blue, mark, rule, grid, band"
    ),
  ])
  func `An unknown colour gets the one that was meant, or the names there are`(color: String, hint: String) {
    let drawn = Drawn(
      "data: {values: [{days: 20}]}\nmark: {type: bar, color: \(color)}\nencoding: {x: {field: days}}", theme: .house)
    #expect(drawn.codes == ["CAS0413"])
    #expect(drawn.diagnostics.first?.hint == hint)
  }

  @Test func `Every name of a theme's colour is one`() {
    for name in Theme.Colors.names { #expect(Theme.house.colors.named(name) != nil) }
    // Vega's theme has CSS's names only.
    #expect(
      drawn("mark: {type: bar, color: ink-9}\nencoding: {x: {field: days}}").diagnostics.map(\.hint)
        == ["write #rrggbb or a CSS name"])
  }

  @Test func `A chart of no rows says so`() {
    let drawn = Drawn("data: {values: []}\nmark: bar\nencoding: {x: {field: days, type: quantitative}}")
    #expect(drawn.codes.contains("CAS0408"))
  }

  @Test func `Selections are ignored with one note`() {
    let drawn = drawn(
      "params: [{name: a, select: point}, {name: b, select: interval}]\nmark: bar\nencoding: {y: {field: asked}}")
    #expect(drawn.codes == ["CAS0411"])
    #expect(drawn.chart != nil)
  }

  @Test func `A specification that is no mapping is refused`() {
    #expect(Drawn("- a").codes == ["CAS0400"])
    #expect(Drawn("data: {values: []}").codes == ["CAS0401"])
  }

  @Test(arguments: [
    "mark: bar\nencoding: {x: {field: days, scale: {domain: [0, .inf]}}}",
    "mark: line\nencoding: {x: {field: days, bin: {step: 1e-300}}}",
    "mark: point\nencoding: {size: {field: days, scale: {range: [-5, -9]}}, shape: {value: 'M0 0 1e999'}}",
    "mark: bar\nwidth: -1\nheight: {step: 1e9}\nencoding: {x: {field: asked, axis: {tickCount: 1e300}}}",
    "mark: bar\nencoding: {x: {field: days, axis: {tickCount: 1e300}, scale: {nice: 1e300}}}",
    "mark: tick\nencoding: {x: {datum: {year: 1e300, month: -1e300}}}",
    "mark: bar\nencoding: {x: {field: days, type: temporal, scale: {domain: [-1e300, 1e300]}}}",
    "mark: text\nencoding: {text: {field: days, format: '.99f'}, angle: {value: 1e300}}",
  ])
  func `Hostile numbers draw something or say something, and never trap`(rest: String) {
    let drawn = drawn(rest)
    #expect(drawn.chart != nil || !drawn.diagnostics.isEmpty)
  }
}
