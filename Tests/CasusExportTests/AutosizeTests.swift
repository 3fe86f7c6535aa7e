import CasusCanvas
import CasusCharts
import CasusScene
import CasusSource
import CasusYAML
import Testing

/// `autosize: fit` with letters as wide as they are: what stands around the plot must leave the figure at its size.
@Suite struct AutosizeTests {
  private func size(_ rest: String) throws -> Size {
    var diagnostics: [Diagnostic] = []
    let text = """
      data: {values: [{a: Armenia, n: 28000, g: first}, {a: Kazakhstan, n: 91000, g: a second group}]}
      width: 300
      height: 200
      mark: bar
      encoding:
        x: {field: a, type: nominal}
        y: {field: n, type: quantitative}
        color: {field: g, type: nominal}
      \(rest)
      """
    let spec = try #require(readYAML(text, at: Place(file: "chart.yaml", line: 1), reporting: &diagnostics))
    let typesetter = PangoTypesetter(fonts: try FontSet(theme: .vega))
    let chart = drawChart(
      spec, name: "chart", in: ChartScope(), theme: .vega, width: 493.2, typesetter: typesetter,
      reporting: &diagnostics)
    return try #require(chart, "\(diagnostics)").size
  }

  @Test(arguments: ["", "title: A title over the plot", "title: {text: A title, subtitle: and one below it}"])
  func `The figure is as large as it says`(title: String) throws {
    let inside = try size("autosize: {type: fit, contains: padding}\n\(title)")
    #expect(abs(inside.width - 300) <= 2 && abs(inside.height - 200) <= 2)
    let outside = try size("autosize: fit\n\(title)")
    #expect(abs(outside.width - 310) <= 2 && abs(outside.height - 210) <= 2)
  }

  @Test func `One side alone is fitted`() throws {
    let wide = try size("autosize: {type: fit-x, contains: padding}")
    #expect(abs(wide.width - 300) <= 2 && wide.height > 220)
  }

  @Test func `Without it the plot has the size, and the figure is larger`() throws {
    let plain = try size("")
    #expect(plain.width > 380 && plain.height > 220)
  }
}
