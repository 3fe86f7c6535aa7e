import CasusCanvas
import CasusCharts
import CasusScene

/// Each chart as a picture of pixels, on the theme's background.
package struct PNGExporter: Exporter {
  package static let name = "png"
  package static let summary = "Each chart as a PNG, for slides and pages that take nothing else."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    try edition.charts.map { chart in
      Artifact(
        name: "\(chart.name).png",
        bytes: try pngBytes(
          chart.frames, size: chart.size, dpi: edition.dpi, background: edition.theme.colors.background,
          fonts: edition.fonts))
    }
  }
}
