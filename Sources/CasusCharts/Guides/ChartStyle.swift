import CasusScene

/// The look of a chart as numbers: what holds where neither the specification nor its `config` says otherwise.
struct ChartStyle {
  var font: String
  var markColor: Color
  var ruleColor: Color
  var textColor: Color
  var pointSize = 30.0
  var lineWidth = 2.0
  var areaOpacity: Double?
  var textSize = 11.0
  /// The opacity of points, ticks and circles that stand for single rows.
  var pointOpacity: Double? = 0.7
  /// Pixels between bars of a histogram.
  var binSpacing = 1.0

  /// Length of a plot's continuous side, and of one step of a discrete one.
  var continuousWidth = 300.0
  var continuousHeight = 300.0
  var step = 20.0
  var bandPadding = 0.1
  var tickBandPadding = 0.25
  var spacing = 20.0

  var categorical: [Color]
  var ordinalRamp: ColorRamp
  var ramp: ColorRamp
  var heatmap: ColorRamp
  var diverging: ColorRamp

  var viewStroke: Color?
  var axis: AxisStyle
  var legend: LegendStyle
  var title: TitleStyle

  /// Axis lines, ticks, grid and words.
  struct AxisStyle {
    var labelSize = 10.0
    var labelColor: Color
    var labelPadding = 2.0
    var labelLimit = 180.0
    var titleSize = 11.0
    var titleWeight = 700
    var titleColor: Color
    var titlePadding = 4.0
    var tickSize = 5.0
    var tickColor: Color
    var domainColor: Color
    var domainWidth = 1.0
    var gridColor: Color
    var gridWidth = 1.0
    var hasTicks = true
    var hasTitles = true
    /// Half a pixel, which puts lines of one pixel onto pixels.
    var translate = 0.5
    /// About how many px one tick label may take.
    var pixelsPerTick = 40.0
  }

  /// Keys of colours, shapes and sizes.
  struct LegendStyle {
    var labelSize = 10.0
    var labelColor: Color
    var titleSize = 11.0
    var titleWeight = 700
    var titleColor: Color
    var symbolSize = 100.0
    var offset = 18.0
    var isUnderPlot = false
  }

  /// A chart's own title.
  struct TitleStyle {
    var size = 13.0
    var weight = 700
    var color: Color
    var subtitleSize = 11.0
    var subtitleColor: Color
    var offset = 4.0
  }
}
