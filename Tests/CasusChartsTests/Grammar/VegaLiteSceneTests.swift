import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@testable import CasusCharts

/// Small specifications, one for each part of the grammar, against the scenes that vl-convert-python 1.9.0 (Vega-Lite
/// 6.4) made of them: where every mark stands, which ticks and words stand around it.
///
/// `vega-lite-scenes.json` holds specification and expected figures; positions are relative to the plot that holds the
/// mark, as sheets differ with their fonts.
@Suite struct VegaLiteSceneTests {
  static let cases: [SceneCase] = SceneCase.all

  @Test func `There are specifications to compare`() { #expect(Self.cases.count > 210) }

  @Test(arguments: cases) func `A scene is Vega-Lite's`(scene: SceneCase) throws {
    let drawn = Drawn(scene.spec)
    let chart = try #require(drawn.chart, "\(drawn.diagnostics)")
    var reading = SceneReading()
    reading.read(chart.scene)
    var left = reading.marks
    for wanted in scene.marks {
      let index = left.firstIndex { $0.matches(wanted) }
      #expect(index != nil, "no \(wanted)")
      if let index { left.remove(at: index) }
    }
    #expect(left.isEmpty, "\(left)")
    for tick in scene.ticks { #expect(reading.ticks.contains { $0.isNear(tick) }, "no tick \(tick)") }
    var words = reading.words
    for word in scene.words {
      let index = words.firstIndex(of: word)
      #expect(index != nil, "no '\(word)'")
      if let index { words.remove(at: index) }
    }
  }
}

/// One specification with what is expected of it.
struct SceneCase: Sendable, CustomTestStringConvertible {
  var name: String
  var spec: Node
  var marks: [SceneReading.Mark]
  var ticks: [SceneReading.Tick]
  var words: [String]
  var testDescription: String { name }

  static var all: [SceneCase] {
    var diagnostics: [Diagnostic] = []
    let file = "Tests/CasusChartsTests/Grammar/vega-lite-scenes.json"
    guard let bytes = try? RepositoryWorld().read(file),
      let root = readJSON(bytes, file: file, reporting: &diagnostics), let rows = root["rows"]
    else { return [] }
    return (root["cases"]?.list ?? []).map { node in
      var spec = node["spec"] ?? Node(.null, at: node.place)
      if spec["data"] == nil {
        let data = Node(.map([Node.Entry(key: "values", keyPlace: rows.place, value: rows)]), at: rows.place)
        spec = spec.setting("data", to: data)
      }
      return SceneCase(
        name: node["name"]?.text ?? "", spec: spec,
        marks: (node["marks"]?.list ?? []).map { mark in
          let parts = mark.list ?? []
          return SceneReading.Mark(
            kind: parts.first?.text ?? "", numbers: parts.compactMap(\.number),
            text: parts.count > 1 ? parts.last?.text : nil)
        },
        ticks: (node["ticks"]?.list ?? []).compactMap { tick in
          guard let text = tick.text, let side = text.first, let place = Double(text.dropFirst()) else { return nil }
          return SceneReading.Tick(side: side, place: place)
        },
        words: (node["labels"]?.list ?? []).compactMap(\.text))
    }
  }
}
