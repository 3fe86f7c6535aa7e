import CasusCanvas
import CasusCharts
import CasusReport
import CasusScene

/// Each chart as a picture of lines that fits into any page.
package struct SVGExporter: Exporter {
  package static let name = "svg"
  package static let summary = "Each chart as an SVG that can stand beside others in any page."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    try edition.charts.map { chart in
      guard edition.svgProfile == .outlines else { return live(chart, of: edition) }
      let finisher = SVGFinisher(
        prefix: "\(edition.report.name)-\(chart.name)-", title: chart.title, description: chart.alt)
      let frames = background(of: edition.theme, chart.size) + chart.frames
      let marks = DotMarks()
      let drawn = try svgBytes(frames, size: chart.size, fonts: edition.fonts, marks: marks)
      return Artifact(
        name: "\(chart.name).svg",
        bytes: finisher.finish(drawn, frames: frames, size: chart.size, marks: marks))
    }
  }

  private func live(_ chart: Chart, of edition: Edition) -> Artifact {
    let svg = LiveSVG(
      prefix: "\(edition.report.name)-\(chart.name)-", title: chart.title, description: chart.alt, theme: edition.theme)
    return Artifact(name: "\(chart.name).svg", bytes: svg.bytes(chart.frames, size: chart.size))
  }

  /// White is left to the page; on any other background the chart has to bring its own, or its ink would be lost.
  private func background(of theme: Theme, _ size: Size) -> [Frame] {
    let color = theme.colors.background
    guard color != .white else { return [] }
    return [.path(Path(Rect(0, 0, size.width, size.height)), fill: .solid(color), stroke: nil)]
  }
}
