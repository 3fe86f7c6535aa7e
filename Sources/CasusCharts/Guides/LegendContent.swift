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
  /// How opaque the marks are whose colours it explains.
  var opacity: Double?
  /// Where the borders of blocks lie, from 0 to 1; empty where all blocks are equally long.
  var borders: [Double] = []
  var isGradient: Bool { ramp != nil || !blocks.isEmpty }

  struct Entry {
    var label: String
    var symbol: SceneItem
  }
}
