import CasusData

extension UnitView {
  /// The rows that have a place on both axes; what only others hold makes no colour, size or facet.
  var placedTable: Table {
    guard !mark.type.isPath else { return table }
    var kept = Array(0..<table.rowCount)
    for channel in [ChannelName.x, .y] {
      guard let definition = channels[channel], definition.type == .quantitative || definition.type == .temporal,
        !definition.isScaleDisabled, let values = definition.field.flatMap({ table[$0] })?.numbers(high: false)
      else { continue }
      kept = kept.filter { values[$0].isFinite }
    }
    return kept.count == table.rowCount ? table : table.selecting(kept)
  }
}
