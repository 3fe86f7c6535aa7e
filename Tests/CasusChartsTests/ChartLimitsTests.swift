import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@testable import CasusCharts

@Suite struct ChartLimitsTests {
  private let rows = "data: {values: [{a: A, b: 28}, {a: B, b: 55}]}\n"
  private let bars = "mark: bar\nencoding: {x: {field: a, type: nominal}, y: {field: b, type: quantitative}}"

  private func bars(y: String) -> String {
    "mark: bar\nencoding: {x: {field: a, type: nominal}, y: {field: b, type: quantitative, \(y)}}"
  }

  @Test(arguments: ["hconcat", "vconcat", "concat", "layer"])
  func `A composition of no views is told at its place`(name: String) {
    let drawn = Drawn(rows + "\(name): []")
    #expect(drawn.codes == ["CAS0421"])
    #expect(drawn.diagnostics.first?.place?.line == 2)
    #expect(drawn.chart == nil)
  }

  @Test(arguments: ["width: 0", "width: -10", "width: 1e9", "width: foo", "height: -5", "height: {step: 0}"])
  func `Sides no plot can have are refused`(side: String) {
    let drawn = Drawn(rows + side + "\n" + bars)
    #expect(drawn.codes == ["CAS0412"])
    #expect(drawn.diagnostics.first?.place?.line == 2)
  }

  @Test func `Sides written in the configuration have the same limits`() {
    #expect(Drawn(rows + bars + "\nconfig: {view: {continuousHeight: 1e12}}").codes == ["CAS0412"])
    #expect(Drawn(rows + bars + "\nconfig: {view: {discreteWidth: {step: 12}}}").codes.isEmpty)
  }

  @Test func `Padding has its limits too`() {
    #expect(Drawn(rows + "padding: 1e12\n" + bars).codes == ["CAS0412"])
    #expect(Drawn(rows + "padding: {left: -1}\n" + bars).codes == ["CAS0412"])
  }

  @Test(arguments: ["width: 20", "width: 20000", "width: container", "width: {step: 20}", "padding: {left: 5}"])
  func `Sides a plot can have are kept`(side: String) {
    let drawn = Drawn(rows + side + "\n" + bars)
    #expect(drawn.diagnostics.isEmpty)
    #expect(drawn.chart != nil)
  }

  @Test func `A chart without rows has sides that can be drawn`() throws {
    let drawn = Drawn(
      rows + "transform: [{filter: datum.b > 100}]\nmark: bar\nencoding: {x: {field: b}, y: {field: a}}", theme: .house)
    #expect(drawn.codes == ["CAS0408"])
    let size = try #require(drawn.chart?.size)
    #expect(size.width >= 1 && size.height >= 1)
  }

  @Test func `Zero has no place on a logarithmic scale`() {
    let zero = "data: {values: [{a: A, b: 0}, {a: B, b: 10}]}\n" + bars(y: "scale: {type: log}")
    #expect(Drawn(zero).codes == ["CAS0415"])
    #expect(Drawn(rows + bars(y: "scale: {type: log, domain: [0, 10]}")).codes == ["CAS0415"])
    #expect(Drawn(rows + bars(y: "scale: {type: log}")).codes.isEmpty)
  }

  @Test(arguments: ["1", "0", "-2", "ten"])
  func `A logarithm needs a base above one`(base: String) {
    #expect(Drawn(rows + bars(y: "scale: {type: log, base: \(base)}")).codes == ["CAS0412"])
  }

  @Test func `Texts that are no dates are counted`() {
    let drawn = Drawn(
      """
      data: {values: [{t: '2020-01-01', b: 1}, {t: nonsense, b: 2}, {t: later, b: 3}]}
      mark: line
      encoding: {x: {field: t, type: temporal}, y: {field: b, type: quantitative}}
      """)
    #expect(drawn.codes == ["CAS0422"])
    #expect(
      drawn.diagnostics.first?.message == "2 values of field 't' cannot be read as a date, first 'nonsense'")
    #expect(drawn.chart != nil)
  }

  @Test func `Values too far apart to be placed are told`() {
    #expect(Drawn("data: {values: [{a: A, b: 1e308}, {a: B, b: -1e308}]}\n" + bars).codes == ["CAS0423"])
    let sum = "data: {values: [{a: A, b: 1e308}, {a: A, b: 1e308}]}\n" + bars(y: "aggregate: sum")
    #expect(Drawn(sum).codes == ["CAS0423"])
  }

  @Test func `A format nobody can read is an error`() {
    let drawn = Drawn(rows + bars(y: "axis: {format: 'nonsense%%%'}"))
    #expect(drawn.codes == ["CAS0424"])
    #expect(drawn.diagnostics.first?.place?.line == 3)
    #expect(Drawn(rows + bars(y: "axis: {format: ',.1f'}")).codes.isEmpty)
  }

  @Test func `A character no font has is told by four digits, where it is written`() throws {
    var problems: [Diagnostic] = []
    let yaml = rows + bars + "\ntitle: Arabic \u{645}"
    let spec = try #require(readYAML(yaml, at: Place(file: "a", line: 1), reporting: &problems))
    let setting = ChartSetting(
      scope: ChartScope(), theme: .vega, style: .vega, config: spec, width: 0, typesetter: FixedTypesetter())
    var frame = ChartFrame(setting: setting, spec: spec)
    frame.report(["\u{645}"])
    #expect(frame.diagnostics.first?.message.contains("(U+0645)") == true)
    #expect(frame.diagnostics.first?.place?.line == 4)
  }

  @Test func `Too many rows and bands are refused`() {
    let sequence = "data: {sequence: {start: 0, stop: 1e7}}\nmark: point\nencoding: {x: {field: data}}"
    #expect(Drawn(sequence).codes == ["CAS0426"])
    let many = "data: {sequence: {start: 0, stop: 20001}}\nmark: tick\nencoding: {x: {field: data, type: nominal}}"
    #expect(Drawn(many).codes == ["CAS0420"])
  }

  @Test func `A label of a million characters is cut before it is measured`() {
    let label = String(repeating: "w ", count: 50_000)
    let drawn = Drawn("data: {values: [{a: '\(label)x', b: 1}]}\n" + bars(y: "axis: {labelLimit: 0}"))
    let longest = drawn.items(.text, role: "axis-label").flatMap { $0.text ?? [] }.map(\.count).max() ?? 0
    #expect(longest > 1 && longest <= ChartLimits.labelCharacters + 1)
  }

  @Test func `A title nobody could read is refused`() {
    let title = "title: '" + String(repeating: "w ", count: 10_000) + "'\n"
    #expect(Drawn(rows + title + bars).codes == ["CAS0427"])
  }

  @Test func `Images and impossible columns are told`() {
    #expect(Drawn(rows + "mark: image\nencoding: {x: {field: a}, url: {value: no.png}}").codes.contains("CAS0425"))
    let facets =
      "mark: bar\nencoding: {y: {field: b, type: quantitative}, facet: {field: a, type: nominal, columns: -1}}"
    #expect(Drawn(rows + facets).codes == ["CAS0412"])
  }
}
