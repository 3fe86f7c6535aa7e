import CasusAnalysis
package import CasusCanvas
package import CasusCharts
package import CasusExport
import CasusLayout
import CasusReport
package import CasusScene
package import CasusSource
import CasusYAML

/// Draws one Vega-Lite specification, in YAML or JSON, that stands in a file of its own.
///
/// `themes` is the root whose themes it may name, where that is not the file's own folder; `fonts` are the theme's,
/// where they have been read. The result is an edition with that chart alone, on a page of its size, so that every
/// format can write it.
package func compileChart(
  _ path: String, width: Double?, _ settings: CompileSettings, in world: any World, themes: (any World)? = nil,
  fonts: FontSet? = nil, reporting diagnostics: inout [Diagnostic]
) throws(Diagnostic) -> Edition? {
  guard let theme = theme(named: settings.theme, at: nil, in: themes ?? world, reporting: &diagnostics) else {
    return nil
  }
  let text = try world.readText(path)
  guard let spec = readYAML(text, at: Place(file: path, line: 1), reporting: &diagnostics) else { return nil }
  guard let fonts = fonts ?? loadFonts(theme, reporting: &diagnostics) else { return nil }
  let chart = drawChart(
    spec, name: chartName(path),
    in: ChartScope(scope: Scope(), asOf: nil, world: world, folder: folder(of: path)), theme: theme,
    width: width ?? Placement.wide.width, typesetter: PangoTypesetter(fonts: fonts), reporting: &diagnostics)
  guard let chart, !diagnostics.haveErrors else { return nil }
  return edition(of: chart, in: "", theme: theme, fonts: fonts, settings)
}

/// An edition of one chart. `briefing` prefixes the ids of its SVG, as in the briefing's own output folder.
package func edition(
  of chart: Chart, in briefing: String, theme: Theme, fonts: FontSet, _ settings: CompileSettings
) -> Edition {
  let report = Report(
    name: briefing.isEmpty ? chart.name : briefing, title: RichText(chart.title), subtitle: RichText(),
    author: RichText(), date: RichText(), language: "en", asOf: nil, series: nil, about: [],
    blocks: [.figure(Figure(chart: chart, number: 1, anchor: chart.name, placement: .wide))], notes: [],
    published: [])
  let page = PagedDocument.Page(
    size: chart.size, frames: [.tag(.document, [.tag(.figure(alt: chart.alt), chart.frames)])])
  let document = PagedDocument(
    pages: [page], outline: [], metadata: PagedDocument.Metadata(title: chart.title.isEmpty ? chart.name : chart.title))
  var edition = Edition(
    report: report, document: document, theme: theme, fonts: fonts, charts: [chart], inputs: [], dpi: settings.dpi,
    rowKey: { _, row in String(row + 1) })
  edition.svgProfile = settings.svgProfile ?? .outlines
  return edition
}

/// The name of a chart in a file: the file's name up to its first point.
private func chartName(_ path: String) -> String {
  let file = path.split(separator: "/").last ?? Substring(path)
  return String(file.prefix { $0 != "." })
}
