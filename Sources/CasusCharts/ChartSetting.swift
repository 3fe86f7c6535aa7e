import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// What every stage of one chart has in common: its look, its data's surroundings, and the measure of its text.
struct ChartSetting {
  var scope: ChartScope
  var theme: Theme
  var style: ChartStyle
  /// `config` of the specification; an empty mapping where there is none.
  var config: Node
  /// The exact width of the figure in the house theme; Vega's charts are as wide as they come.
  var width: Double
  var typesetter: any Typesetter
  /// Tables derived by composites, and `datasets` of the specification, by name.
  var tables: [String: Table] = [:]

  /// Whether the theme's own names of colours count although the look is Vega's: a composite mark draws with them.
  var knowsInk = false

  var isVega: Bool { theme.name == "vega" }
  /// How numbers and dates are written: as the briefing's language has it, and as Vega has it in its theme.
  var formats: FormatLocale { isVega ? .d3 : FormatLocale(language: scope.language) }

  func evaluator() -> Evaluator { Evaluator(scope: scope.scope, asOf: scope.asOf) }
}
