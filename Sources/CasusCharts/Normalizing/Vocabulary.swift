import CasusSource
import CasusYAML

/// The words a specification may use at each place, for spotting the misspelt ones.
enum Vocabulary {
  static let view: Set<String> = [
    "$schema", "align", "annotations", "autosize", "background", "bounds", "center", "columns", "concat", "config",
    "data", "datasets",
    "description", "encoding", "facet", "hconcat", "height", "layer", "mark", "name", "padding", "params", "place",
    "projection", "repeat", "resolve", "selection", "source", "spacing", "spec", "subtitle", "title", "transform",
    "usermeta", "vconcat", "view", "width", "theme", "alt",
  ]

  static let mark: Set<String> = [
    "type", "align", "angle", "aria", "ariaRole", "ariaRoleDescription", "aspect", "bandSize", "baseline", "binSpacing",
    "blend", "clip", "color", "continuousBandSize", "cornerRadius", "cornerRadiusBottomLeft", "cornerRadiusBottomRight",
    "cornerRadiusEnd", "cornerRadiusTopLeft", "cornerRadiusTopRight", "cursor", "description", "dir",
    "discreteBandSize", "dx", "dy", "ellipsis", "endAngle", "fill", "fillOpacity", "filled", "font", "fontSize",
    "fontStyle", "fontWeight", "halo", "height", "href", "innerRadius", "interpolate", "invalid", "limit", "line",
    "lineBreak", "lineHeight", "minBandSize", "opacity", "order", "orient", "outerRadius", "padAngle", "point",
    "radius", "radius2", "radius2Offset", "radiusOffset", "shape", "size", "smooth", "startAngle", "stroke",
    "strokeCap", "strokeDash", "strokeDashOffset", "strokeJoin", "strokeMiterLimit", "strokeOffset", "strokeOpacity",
    "strokeWidth", "style", "tension", "text", "theta", "theta2", "theta2Offset", "thetaOffset", "thickness",
    "timeUnitBandPosition", "timeUnitBandSize", "tooltip", "url", "width", "x", "x2", "x2Offset", "xOffset", "y", "y2",
    "y2Offset", "yOffset", "extent", "ticks", "rule", "box", "median", "outliers", "whiskers", "borders", "band",
    "name", "labels",
  ]

  static let channel: Set<String> = [
    "aggregate", "align", "axis", "band", "bandPosition", "bin", "center", "columns", "condition", "datum", "field",
    "format", "formatType", "header", "impute", "legend", "scale", "sort", "spacing", "stack", "timeUnit", "title",
    "type", "value", "param", "empty", "test",
  ]

  static let axis: Set<String> = [
    "aria", "bandPosition", "description", "disable", "domain", "domainCap", "domainColor", "domainDash",
    "domainDashOffset", "domainOpacity", "domainWidth", "format", "formatType", "grid", "gridCap", "gridColor",
    "gridDash", "gridDashOffset", "gridOpacity", "gridWidth", "labelAlign", "labelAngle", "labelBaseline", "labelBound",
    "labelColor", "labelExpr", "labelFlush", "labelFlushOffset", "labelFont", "labelFontSize", "labelFontStyle",
    "labelFontWeight", "labelLimit", "labelLineHeight", "labelOffset", "labelOpacity", "labelOverlap", "labelPadding",
    "labelSeparation", "labels", "maxExtent", "minExtent", "offset", "orient", "position", "style", "tickBand",
    "tickCap", "tickColor", "tickCount", "tickDash", "tickDashOffset", "tickExtra", "tickMinStep", "tickOffset",
    "tickOpacity", "tickRound", "tickSize", "tickWidth", "ticks", "title", "titleAlign", "titleAnchor", "titleAngle",
    "titleBaseline", "titleColor", "titleFont", "titleFontSize", "titleFontStyle", "titleFontWeight", "titleLimit",
    "titleLineHeight", "titleOpacity", "titlePadding", "titleX", "titleY", "translate", "values", "zindex",
  ]

  static let scale: Set<String> = [
    "align", "base", "bins", "clamp", "constant", "domain", "domainMax", "domainMid", "domainMin", "domainRaw",
    "exponent", "interpolate", "nice", "padding", "paddingInner", "paddingOuter", "range", "rangeMax", "rangeMin",
    "reverse", "round", "scheme", "type", "zero",
  ]

  static let legend: Set<String> = [
    "aria", "clipHeight", "columnPadding", "columns", "cornerRadius", "description", "direction", "disable",
    "fillColor", "format", "formatType", "gradientLength", "gradientOpacity", "gradientStrokeColor",
    "gradientStrokeWidth", "gradientThickness", "gridAlign", "labelAlign", "labelBaseline", "labelColor", "labelExpr",
    "labelFont", "labelFontSize", "labelFontStyle", "labelFontWeight", "labelLimit", "labelOffset", "labelOpacity",
    "labelOverlap", "labelPadding", "labelSeparation", "legendX", "legendY", "offset", "orient", "padding",
    "rowPadding", "strokeColor", "symbolDash", "symbolDashOffset", "symbolFillColor", "symbolLimit", "symbolOffset",
    "symbolOpacity", "symbolSize", "symbolStrokeColor", "symbolStrokeWidth", "symbolType", "tickCount", "tickMinStep",
    "title", "titleAlign", "titleAnchor", "titleBaseline", "titleColor", "titleFont", "titleFontSize", "titleFontStyle",
    "titleFontWeight", "titleLimit", "titleLineHeight", "titleOpacity", "titleOrient", "titlePadding", "type", "values",
    "zindex",
  ]

  /// Reports keys that are not among the known ones.
  static func check(
    _ node: Node?, _ known: Set<String>, of part: String, reporting diagnostics: inout [Diagnostic]
  ) {
    for entry in node?.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(.unknownProperty(entry.key, of: part, known: known.sorted(), at: entry.keyPlace))
    }
  }
}
