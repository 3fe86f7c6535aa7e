import CasusSource
import Testing

@testable import CasusCharts

/// Broken specifications: what is said of each, where, and what it suggests.
@Suite struct BrokenSpecificationTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var rest: String
    var code: String
    var hint: String?
    var line: Int
    var testDescription: String { rest }

    init(_ rest: String, _ code: String, _ hint: String?, line: Int) {
      (self.rest, self.code, self.hint, self.line) = (rest, code, hint, line)
    }
  }

  @Test(arguments: [
    Broken("mark: lien\nencoding: {x: {field: days}}", "CAS0402", "did you mean 'line'?", line: 2),
    Broken("mark: bar\nencoding: {colour: {field: days}}", "CAS0404", "did you mean 'color'?", line: 3),
    Broken("mark: bar\nencoding: {x: {field: day}}", "CAS0405", "did you mean 'days'?", line: 3),
    Broken("mark: bar\nencodings: {x: {field: days}}", "CAS0403", "did you mean 'encoding'?", line: 3),
    Broken(
      "mark: bar\nencoding: {x: {field: days, scale: {domian: [0, 1]}}}", "CAS0403", "did you mean 'domain'?", line: 3),
    Broken(
      "mark: point\nencoding: {color: {field: asked, legend: {orientt: left}}}", "CAS0403", "did you mean 'orient'?",
      line: 3),
    Broken(
      "mark: bar\nencoding: {x: {field: days, type: quantitative, scale: {type: lgo}}}", "CAS0414",
      "did you mean 'log'?", line: 3),
    Broken(
      "mark: rect\nencoding: {color: {field: days, type: quantitative, scale: {scheme: viridos}}}", "CAS0414",
      "did you mean 'viridis'?", line: 3),
    Broken(
      "mark: {type: bar, cornerRadus: 3}\nencoding: {x: {field: days}}", "CAS0403", "did you mean 'cornerRadius'?",
      line: 2),
    Broken(
      "transform:\n- {filter: datum.days > 1000}\nmark: bar\nencoding: {x: {field: days, type: quantitative}}",
      "CAS0408", "check the data and its filters", line: 1),
    Broken("mark: point\nwidth: wide\nencoding: {x: {field: days}}", "CAS0412", nil, line: 3),
    Broken(
      "mark: point\nencoding: {x: {field: days, type: quantitative, axis: {format: '%%%q!'}}}", "CAS0424",
      "write a format of d3, such as ',.1f' or '.0%'", line: 3),
    Broken("projection: {type: mercatr}\nmark: geoshape", "CAS0414", "did you mean 'mercator'?", line: 2),
    Broken(
      "mark: bar\nencoding: {x: {field: days, type: quantitive}}", "CAS0414", "did you mean 'quantitative'?", line: 3),
  ])
  func `A fault is named, placed and answered`(broken: Broken) {
    let drawn = Drawn("data: {values: [{asked: A, days: 20}]}\n" + broken.rest)
    let found = drawn.diagnostics.first { $0.code == broken.code }
    #expect(found != nil, "\(drawn.diagnostics.map(\.code))")
    #expect(found?.hint == broken.hint)
    #expect(found?.place?.line == broken.line)
  }

  @Test func `What a reader would do with a mouse is left out with one note`() {
    let drawn = Drawn(
      """
      data: {values: [{asked: A, days: 20}]}
      params: [{name: pick, select: point}, {name: brush, select: interval}]
      mark: bar
      encoding:
        x: {field: days, type: quantitative}
        color: {condition: {param: pick, value: red}, value: grey}
        tooltip: {field: asked}
      """)
    #expect(drawn.codes == ["CAS0411"])
    #expect(drawn.items(.rect).count == 1)
  }
}
