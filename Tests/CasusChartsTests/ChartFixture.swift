import CasusAnalysis
import CasusCharts
import CasusScene
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Draws a specification written in YAML, and what was said about it.
struct Drawn {
  var chart: Chart?
  var diagnostics: [Diagnostic]

  init(_ yaml: String, theme: Theme = .vega, width: Double = 323.9, scope: ChartScope = ChartScope()) {
    var diagnostics: [Diagnostic] = []
    let place = Place(file: "chart.yaml", line: 1)
    chart = readYAML(yaml, at: place, reporting: &diagnostics).flatMap { spec in
      drawChart(
        spec, name: "chart", in: scope, theme: theme, width: width, typesetter: FixedTypesetter(),
        reporting: &diagnostics)
    }
    self.diagnostics = diagnostics
  }

  /// Draws a specification that is read already.
  init(_ spec: Node) {
    var diagnostics: [Diagnostic] = []
    chart = drawChart(
      spec, name: "chart", in: ChartScope(), theme: .vega, width: 323.9, typesetter: FixedTypesetter(),
      reporting: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The items of all marks of a kind and role, in drawing order.
  func items(_ kind: SceneMark.Kind, role: String = "mark") -> [SceneItem] {
    func collect(_ mark: SceneMark) -> [SceneItem] {
      (mark.kind == kind && mark.role == role ? mark.items : [])
        + mark.items.flatMap { ($0.children ?? []).flatMap(collect) }
    }
    return chart.map { collect($0.scene) } ?? []
  }

  var codes: [String] { diagnostics.map(\.code) }
}
