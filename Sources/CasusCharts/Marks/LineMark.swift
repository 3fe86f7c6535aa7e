import CasusData
import CasusScene
import CasusYAML

/// Lines: the rows of each series joined in the order of the axis.
enum LineMark: Mark {
  static let types: [MarkType] = [.line]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let x = encoder.points(.x)
    let y = encoder.points(.y)
    let (gapX, gapY) = encoder.withGaps { ($0.points(.x), $0.points(.y)) }
    let painting = encoder.painting(filled: false)
    let fill = encoder.mark["fill"].flatMap { encoder.setting.paint($0, reporting: &encoder.diagnostics) }
    let interpolate = mark.text("interpolate")
    let tension = mark.number("tension")
    return encoder.series().map { rows in
      var items: [SceneItem] = []
      for row in rows {
        var item = SceneItem()
        let isDefined = x[row].isFinite && y[row].isFinite
        item.x = isDefined ? x[row] : gapX[row].isFinite ? gapX[row] : 0
        item.y = isDefined ? y[row] : gapY[row].isFinite ? gapY[row] : 0
        item.defined = isDefined ? nil : false
        painting.apply(to: &item, row: row)
        item.fill = fill
        item.interpolate = interpolate
        item.tension = tension
        item.row = encoder.sourceRow(row)
        if isDefined || encoder.keepsGaps { items.append(item) }
      }
      return SceneMark(.line, role: "mark", items: items)
    }
  }
}

extension UnitEncoder {
  /// Whether a missing value breaks a line; else the line joins its neighbours.
  var keepsGaps: Bool {
    mark.invalid != .filter
  }

  /// The rows of each line or area, in the order in which they are joined.
  func series() -> [[Int]] {
    var fields: [String] = []
    for name in ChannelName.allCases where name.dividesSeries {
      guard let definition = channel(name), definition.aggregate == nil,
        definition.value == nil || definition.source != nil
      else { continue }
      if mark.type == .trail, name == .size { continue }
      if definition.field == nil, definition.source == nil, definition.extraFields.isEmpty { continue }
      fields += ([definition.field ?? definition.source].compactMap { $0 } + definition.extraFields)
    }
    let groups = rowGroups(table, by: fields)
    let count = (groups.max() ?? -1) + 1
    var rows: [[Int]] = Array(repeating: [], count: count)
    for row in 0..<rowCount { rows[groups[row]].append(row) }
    let ranks = joinOrder()
    guard let ranks else { return rows }
    return rows.map { list in
      list.sorted { a, b in ranks[a] != ranks[b] ? ranks[a] < ranks[b] : a < b }
    }
  }

  /// What rows are sorted by before they are joined: `order`, else the side the mark runs along.
  private func joinOrder() -> [Double]? {
    if let order = channel(.order) {
      if order.value != nil { return nil }
      guard let column = column(order.field) else { return nil }
      let sign: Double = order.node["sort"]?.text == "descending" ? -1 : 1
      return column.numbers(high: false).map { ($0.isNaN ? .infinity : $0) * sign }
    }
    let along: ChannelName = mark.orient == .horizontal ? .y : .x
    guard let definition = channel(along), definition.isField else { return nil }
    if definition.node["sort"]?.isNull == true { return nil }
    switch scale(along) {
    case .band, .continuous:
      // By data and not by place, so that a reversed axis does not turn the line around.
      if case .band(let band) = scale(along), let keys = column(definition.field)?.keys {
        let rank = Dictionary(band.domain.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { a, _ in a })
        let places = keys.distinct.map { rank[$0] ?? .infinity }
        return keys.codes.map { places[Int($0)] }
      }
      return column(definition.field)?.numbers(high: false).map { $0.isNaN ? .infinity : $0 }
    default: return nil
    }
  }
}
