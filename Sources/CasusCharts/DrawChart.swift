import CasusData
package import CasusScene
package import CasusSource
package import CasusYAML

/// Draws a chart: normalise, encode, scale, mark, guide, and hand over scene and frames.
///
/// The specification is Vega-Lite's. `title`, `subtitle` and `source` stand around the plot in the house style.
package func drawChart(
  _ spec: Node, name: String, in scope: ChartScope, theme: Theme, width: Double, typesetter: any Typesetter,
  reporting diagnostics: inout [Diagnostic]
) -> Chart? {
  let isVega = theme.name == "vega"
  var reader = SpecificationReader(
    setting: ChartSetting(
      scope: scope, theme: theme, style: isVega ? .vega : .house(theme),
      config: spec["config"] ?? Node(.map([]), at: spec.place),
      width: isVega ? 0 : width, typesetter: typesetter))
  for entry in spec["datasets"]?.entries ?? [] {
    reader.setting.tables["dataset:" + entry.key] = inlineTable(entry.value.list ?? [], name: entry.key)
  }
  let errorsBefore = diagnostics.count { $0.severity == .error }
  reader.checkWords(of: spec)
  if let defaults = spec["config"]?["view"] {
    reader.checkSides(
      of: defaults, named: ["continuousWidth", "continuousHeight", "discreteWidth", "discreteHeight"])
  }
  reader.collectParameters(spec)
  let spec = reader.resolvingExpressions(in: spec)
  if let config = spec["config"] { reader.setting.config = config }
  guard let view = reader.read(spec) else {
    if !reader.diagnostics.haveErrors, !reader.diagnostics.contains(where: { $0.code == "CAS0408" }) {
      reader.reportOnce(.noMark(at: spec.place))
    }
    diagnostics += reader.diagnostics
    return nil
  }
  diagnostics += reader.diagnostics
  guard diagnostics.count(where: { $0.severity == .error }) == errorsBefore else { return nil }

  let setting = reader.setting
  let scales = ScaleResolution(view)
  for slot in scales.slots { slot.resolveDomain(setting, reporting: &diagnostics) }
  guard diagnostics.count(where: { $0.severity == .error }) == errorsBefore else { return nil }

  var renderer = ViewRenderer(setting: setting)
  if isVega { renderer.homes = scales.homes }
  var builder = FigureBuilder(setting: setting)
  let isComposed = if case .plot = view { false } else { true }
  func drawn(_ view: View) -> (figure: Figure, plot: Size) {
    let rendered = renderer.renderFitting(view, available: isVega ? nil : width)
    let plot = rendered.cell ?? rendered.size
    var legends = LegendBuilder(
      setting: setting, plotHeight: isVega ? plot.height : rendered.size.height, plotWidth: plot.width)
    let contents = legends.contents(
      scales.slots.filter { isVega ? scales.isAtRoot($0) : !renderer.named.contains(ObjectIdentifier($0)) })
    builder.diagnostics += legends.diagnostics
    let figure =
      isVega
      ? builder.vegaFigure(rendered, spec: spec, legends: contents, isComposed: isComposed)
      : builder.houseFigure(
        rendered, spec: spec.merged(over: Node(.map(outer(view)), at: spec.place)), legends: contents)
    return (figure, rendered.size)
  }
  var (figure, plot) = drawn(view)
  let fitted = FittedSides(spec, config: setting.config)
  if isVega, fitted.isNeeded, case .plot(var fitting) = view {
    // Labels change with the sides; a second look is enough.
    let wanted = plot
    for _ in 0..<2 {
      let padding = spec["padding"]?.number ?? setting.config["padding"]?.number ?? 5
      let room = Size(figure.size.width - plot.width, figure.size.height - plot.height)
      let sides = fitted.sides(
        wanted, figure: Size(wanted.width + room.width, wanted.height + room.height), padding: padding)
      fitting.frame.width = Node(.number(sides.width), at: spec.place)
      fitting.frame.height = Node(.number(sides.height), at: spec.place)
      renderer.diagnostics = []
      builder.diagnostics = []
      (figure, plot) = drawn(.plot(fitting))
    }
  }
  diagnostics += renderer.diagnostics
  var colors = WrittenColorCheck(setting: setting)
  colors.check(view.units, scales.slots)
  diagnostics += colors.diagnostics
  diagnostics += builder.diagnostics

  var lowering = ChartFrame(setting: setting, spec: spec)
  var frames = lowering.frames(of: figure.root)
  diagnostics += lowering.diagnostics
  if isVega { frames = [.moved(figure.origin.x, figure.origin.y, frames)] }
  let title = (spec["title"]?.lines ?? spec["title"]?["text"]?.lines)?.joined(separator: " ") ?? name
  let alt =
    (spec["alt"] ?? spec["description"])?.text ?? reader.expandedDescription
    ?? ChartDescription(setting: setting).text(of: view, spec: spec)
  // Without rows there may be no bands and so no height; a file of no height there is not.
  let size = Size(max(1, figure.size.width), max(1, figure.size.height))
  var chart = Chart(
    name: name, frames: frames, size: size, scene: figure.root, title: title, alt: alt,
    tables: reader.compositeTables
      + renderer.tables.sorted { $0.key < $1.key }.map(\.value).filter { !reader.derivedTables.contains($0.name) })
  chart.origin = figure.origin
  chart.writtenColors = writtenColors(in: spec)
  return chart
}

/// What an expansion says of the sheet where the author said nothing.
private func outer(_ view: View) -> [Node.Entry] {
  guard let title = view.frame.title else { return [] }
  return [Node.Entry(key: "title", keyPlace: title.place, value: title)]
}
