import CasusScene

/// What one legend explains: the channels that show the same field the same way.
struct LegendContent {
  var title: [String]?
  var entries: [Entry]
  var guide: Properties
  /// A ramp instead of entries.
  var ramp: RampScale?
  var ticks: [Tick] = []
  /// Blocks of colour instead of entries, the ticks at their borders.
  var blocks: [ScenePaint] = []
  var isGradient: Bool { ramp != nil || !blocks.isEmpty }

  struct Entry {
    var label: String
    var symbol: SceneItem
  }
}
