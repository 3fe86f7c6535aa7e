import CasusCanvas
import CasusCharts
import CasusReport

/// Each chart as a picture of lines that fits into any page.
package struct SVGExporter: Exporter {
  package static let name = "svg"
  package static let summary = "Each chart as an SVG that can stand beside others in any page."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    try edition.charts.map { chart in
      let finisher = SVGFinisher(
        prefix: "\(edition.report.name)-\(chart.name)-", title: chart.title, description: chart.alt)
      let drawn = try svgBytes(chart.frames, size: chart.size, fonts: edition.fonts)
      return Artifact(
        name: "\(chart.name).svg", bytes: finisher.finish(drawn, frames: chart.frames, size: chart.size))
    }
  }
}
