import CasusCharts

/// Each chart's scene in the shape of Vega's scenegraph JSON: marks and items before they became paths.
package struct SceneExporter: Exporter {
  package static let name = "scene"
  package static let summary = "Each chart's scene as Vega's scenegraph JSON, for comparison mark by mark."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    edition.charts.map { Artifact(name: "\($0.name).scene.json", bytes: Array(sceneJSON($0).utf8)) }
  }
}
