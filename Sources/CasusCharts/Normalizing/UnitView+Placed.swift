import CasusData
import CasusYAML

/// What becomes of rows that a continuous scale cannot place: `invalid` of the mark, after Vega-Lite's modes.
enum InvalidMode: String {
  case filter
  case breakFilter = "break-paths-filter-domains"
  case breakShow = "break-paths-show-domains"
  case breakPaths = "break-paths-show-path-domains"
  case show
}

extension UnitView {
  /// The rows that have a place on all continuous scales; nil where all have one.
  private var validRows: [Int]? {
    var kept = Array(0..<table.rowCount)
    for channel in ChannelName.allCases where channel.isScaled {
      guard let definition = channels[channel], definition.type == .quantitative || definition.type == .temporal,
        !definition.isScaleDisabled, definition.aggregate != "count", !definition.isGeometry,
        !["band", "point", "ordinal", "bin-ordinal"].contains(definition.scale?["type"]?.text ?? ""),
        channel.isPositional || !definition.isBinned,
        let values = definition.field.flatMap({ table[$0] })?.numbers(high: channel.isSecondary)
      else { continue }
      // A bound that is still open has no upper number, and yet a place.
      if channel.isSecondary, values.contains(where: { !$0.isFinite }) { continue }
      // What is infinite stays: a scale that cannot place it says so.
      kept = kept.filter { !values[$0].isNaN }
    }
    return kept.count == table.rowCount ? nil : kept
  }

  /// The rows that make the domains of the unit's scales.
  var placedTable: Table {
    switch mark.invalid {
    case .show, .breakShow: return table
    case .breakPaths where mark.type.isPath: return table
    default: return validRows.map { table.selecting($0) } ?? table
    }
  }

  /// Whether rows without a place are drawn where `null` counts as zero.
  var showsInvalid: Bool { mark.invalid == .show }

  /// Rows of a table of this unit that are drawn: without those a scale has no place for.
  func drawn(_ rows: [Int]) -> [Int] {
    guard !mark.type.isPath || mark.invalid == .filter, !showsInvalid, let valid = validRows else { return rows }
    let kept = Set(valid)
    return rows.filter(kept.contains)
  }
}

extension UnitView {
  /// Whether nobody chose the colour of the unit's marks.
  var hasThemeColor: Bool {
    [ChannelName.color, .fill, .stroke].allSatisfy { channels[$0] == nil && mark[$0.rawValue] == nil }
  }
}

extension MarkDefinition {
  var invalid: InvalidMode {
    guard let node = properties["invalid"] else { return .breakPaths }
    if node.isNull { return .show }
    return node.text.flatMap(InvalidMode.init(rawValue:)) ?? .breakPaths
  }
}
