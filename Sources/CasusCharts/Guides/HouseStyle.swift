import CasusScene

extension ChartStyle {
  /// The house style: grid in one direction, no axis titles, no ticks; words in the chart family, small.
  static func house(_ theme: Theme) -> ChartStyle {
    let colors = theme.colors
    // The first step of the ladder is paper: ramps of numbers start at the second.
    let steps = Array(colors.ordinal.dropFirst())
    var style = ChartStyle(
      font: theme.chartFamily, markColor: colors.blue, ruleColor: colors.mark, textColor: colors.ink,
      categorical: colors.categorical, ordinalRamp: ColorRamp(colors: steps), ramp: ColorRamp(colors: steps),
      heatmap: ColorRamp(colors: steps),
      diverging: ColorRamp(colors: [colors.stance[2], colors.stance[1], colors.stance[0]]), viewStroke: nil,
      axis: AxisStyle(
        labelColor: colors.ink3, titleColor: colors.ink3, tickColor: colors.mark, domainColor: colors.mark,
        gridColor: colors.grid),
      legend: LegendStyle(labelColor: colors.ink2, titleColor: colors.ink2),
      title: TitleStyle(color: colors.ink, subtitleColor: colors.ink2))
    style.pointSize = 22
    style.lineWidth = 1.6
    style.textSize = 7.5
    style.pointOpacity = nil
    style.binSpacing = 0.8
    style.continuousHeight = 150
    style.step = 18
    style.bandPadding = 0.36
    style.axis.labelSize = 7
    style.axis.labelPadding = 4
    style.axis.labelLimit = 160
    style.axis.titleSize = 7
    style.axis.titleWeight = 400
    style.axis.domainWidth = 0.8
    style.axis.gridWidth = 0.5
    style.axis.tickSize = 3
    style.axis.hasTicks = false
    style.axis.hasTitles = false
    style.axis.translate = 0
    style.axis.pixelsPerTick = 56
    style.legend.labelSize = 7
    style.legend.titleSize = 7
    style.legend.titleWeight = 600
    style.legend.symbolSize = 40
    style.legend.offset = 5
    style.legend.isUnderPlot = true
    style.title.size = 10.5
    style.title.weight = 600
    style.title.subtitleSize = 8
    return style
  }
}
