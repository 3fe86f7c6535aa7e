import CasusScene

extension ChartStyle {
  /// Vega-Lite's own defaults, for `theme: vega`.
  static let vega = ChartStyle(
    font: "Liberation Sans", markColor: Color(0x4C78A8), ruleColor: .black, textColor: .black,
    categorical: SchemeCatalog.categorical("tableau10") ?? [],
    ordinalRamp: vegaRamp("blues"), ramp: vegaRamp("blues"), heatmap: vegaRamp("yellowgreenblue"),
    diverging: ColorRamp(colors: vegaRamp("blueorange").colors.reversed()), viewStroke: Color(0xDDDDDD),
    axis: AxisStyle(
      labelColor: .black, titleColor: .black, tickColor: Color(0x888888), domainColor: Color(0x888888),
      gridColor: Color(0xDDDDDD)),
    legend: LegendStyle(labelColor: .black, titleColor: .black),
    title: TitleStyle(color: .black, subtitleSize: 12, subtitleColor: .black))

  private static func vegaRamp(_ name: String) -> ColorRamp { SchemeCatalog.ramp(name) ?? ColorRamp(colors: []) }
}
