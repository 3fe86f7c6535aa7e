import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// A value for each row, or one for all.
enum Encoded<Element> {
  case constant(Element)
  case perRow([Element])

  subscript(row: Int) -> Element {
    switch self {
    case .constant(let value): value
    case .perRow(let values): values[row]
    }
  }

  func map<Other>(_ transform: (Element) -> Other) -> Encoded<Other> {
    switch self {
    case .constant(let value): .constant(transform(value))
    case .perRow(let values): .perRow(values.map(transform))
    }
  }
}

/// Turns a unit's columns into positions, paints and sizes: a whole column at a time, no lookups by name per row.
struct UnitEncoder {
  let unit: UnitView
  /// The rows drawn here: all of the unit's, or those of one facet.
  let table: Table
  /// The row of the unit's table each of them is.
  let rows: [Int]?
  let size: Size
  let setting: ChartSetting
  var diagnostics: [Diagnostic] = []
  /// Where rows stand on a map; nil where the unit is on none.
  var geography: GeoPositions?

  /// Whether rows without a value have the place of zero: bins at the gaps of a line, everything where all is shown.
  var missing = MissingPlace.none

  /// Where a row without a value stands.
  enum MissingPlace { case none, zeroForBins, zero }

  var rowCount: Int { table.rowCount }
  var mark: MarkDefinition { unit.mark }
  func channel(_ name: ChannelName) -> ChannelDefinition? { unit.channels[name] }
  func slot(_ name: ChannelName) -> ScaleSlot? { unit.scales[name.main] }
  func scale(_ name: ChannelName) -> Scale? { slot(name)?.scale }
  func side(_ name: ChannelName) -> Double { name.isAlongX ? size.width : size.height }
  func sourceRow(_ row: Int) -> Int { rows?[row] ?? row }

  /// A constant of a definition or of the mark, in px: a number, or `width` and `height`.
  func pixels(_ node: Node) -> Double? {
    if let number = node.number { return number }
    switch node.text {
    case "width": return size.width
    case "height": return size.height
    default: return nil
    }
  }

  /// The column of a field.
  func column(_ field: String?) -> Column? { field.flatMap { table[$0] } }

  // MARK: Positions

  /// The values with a place for those that are missing: zero, or the lower end of a scale without a zero.
  private func placed(_ values: [Double], isInterval: Bool, _ scale: ContinuousScale) -> [Double] {
    switch missing {
    case .none: return values
    case .zeroForBins: return isInterval ? values.map { $0.isNaN ? 0 : $0 } : values
    case .zero:
      let place = scale.low <= 0 && scale.high >= 0 && !scale.isTime ? 0 : scale.low
      return values.map { $0.isNaN ? place : $0 }
    }
  }

  /// What a function reads where the gaps of lines have places, too.
  mutating func withGaps<Result>(_ read: (inout UnitEncoder) -> Result) -> Result {
    let before = missing
    if missing == .none { missing = .zeroForBins }
    defer { missing = before }
    return read(&self)
  }

  /// Which end of a stretch a position means.
  enum End { case start, end, middle, plain }

  /// Positions along x or y before offsets; `band` is the part of a band or of an interval to stand at.
  func positions(_ name: ChannelName, end: End = .plain, band: Double? = nil) -> Encoded<Double>? {
    guard let definition = channel(name) else { return nil }
    guard let base = plainPositions(name, definition, end: end, band: band) else { return nil }
    return applyingConditions(of: definition, to: base) { node in pixels(node) }
  }

  private func plainPositions(
    _ name: ChannelName, _ definition: ChannelDefinition, end: End, band: Double?
  ) -> Encoded<Double>? {
    if let value = definition.value { return pixels(value).map { .constant($0) } }
    guard definition.isData || definition.source != nil else { return nil }
    if definition.isScaleDisabled || (name.isSecondary && channel(name.main)?.isScaleDisabled == true) {
      if let datum = definition.datum { return datum.number.map { .constant($0) } }
      return column(definition.field).map { .perRow($0.numbers(high: false)) }
    }
    guard let scale = scale(name) else { return nil }
    let isTemporal = definition.type == .temporal
    switch scale {
    case .band(let scale):
      let shift = scale.bandwidth * (band ?? definition.bandPosition ?? 0.5)
      if let datum = definition.datum {
        return .constant(scale(ScaleSlot.value(of: datum, isTemporal: isTemporal)) + shift)
      }
      guard let keys = column(definition.field ?? definition.source)?.keys else { return nil }
      let places = keys.distinct.map { scale($0) + shift }
      return .perRow(keys.codes.map { places[Int($0)] })
    case .continuous(let scale):
      if let datum = definition.datum {
        return .constant(scale(ScaleSlot.value(of: datum, isTemporal: isTemporal).chartNumber()))
      }
      if let plan = unit.stack, plan.channel == name {
        guard let starts = column(plan.startField)?.numbers(high: false),
          let ends = column(plan.endField)?.numbers(high: false)
        else { return nil }
        switch end {
        case .start: return .perRow(scale.positions(starts))
        case .middle:
          let part = definition.bandPosition ?? band ?? 0.5
          return .perRow(scale.positions(zip(starts, ends).map { $0 + ($1 - $0) * part }))
        case .end, .plain:
          if let part = definition.bandPosition {
            return .perRow(scale.positions(zip(starts, ends).map { $0 + ($1 - $0) * part }))
          }
          return .perRow(scale.positions(ends))
        }
      }
      guard let field = definition.field ?? definition.source, let column = column(field) else { return nil }
      let isHigh = name.isSecondary || (end == .end && definition.endField == nil)
      let values = placed(column.numbers(high: isHigh), isInterval: definition.endField != nil, scale)
      guard let endField = definition.endField, let ends = self.column(endField) else {
        return .perRow(scale.positions(values))
      }
      let highs = placed(ends.numbers(high: true), isInterval: true, scale)
      switch end {
      case .start: return .perRow(scale.positions(values))
      case .end: return .perRow(scale.positions(highs))
      case .middle, .plain:
        let part = band ?? definition.bandPosition ?? (definition.isBinned ? 0.5 : 0)
        if part == 0 { return .perRow(scale.positions(values)) }
        let low = scale.positions(values)
        let high = scale.positions(highs)
        return .perRow(zip(low, high).map { $0 + ($1 - $0) * part })
      }
    default: return nil
    }
  }

  /// How far each row stands from its band's start, by `xOffset` and `yOffset`; nil without such a channel.
  func offsets(_ name: ChannelName, band: Double) -> Encoded<Double>? {
    guard let offset = name.offset, let definition = channel(offset) else { return nil }
    if let value = definition.value { return value.number.map { .constant($0) } }
    guard let scale = scale(offset) else { return nil }
    switch scale {
    case .band(let scale):
      let shift = scale.bandwidth * band
      if let datum = definition.datum {
        return .constant(scale(ScaleSlot.value(of: datum, isTemporal: false)) + shift)
      }
      guard let keys = column(definition.field)?.keys else { return nil }
      let places = keys.distinct.map { scale($0) + shift }
      return .perRow(keys.codes.map { places[Int($0)] })
    case .continuous(let scale):
      return column(definition.field).map { .perRow(scale.positions($0.numbers(high: false))) }
    default: return nil
    }
  }

  /// The width of the band a row stands on: the offset's, where there is one.
  func bandwidth(_ name: ChannelName) -> Double? {
    if let offset = name.offset, channel(offset)?.isData == true, case .band(let scale) = scale(offset) {
      return scale.isPoint ? scale.step : scale.bandwidth
    }
    guard case .band(let band)? = scale(name), channel(name)?.isData == true else { return nil }
    return band.isPoint ? nil : band.bandwidth
  }

  /// The centre of a point-like item along x or y, offsets included; the plot's middle or end where nothing says.
  func points(_ name: ChannelName) -> Encoded<Double> {
    let written = mark[name.rawValue].flatMap { pixels($0) }
    let shift = mark.number(name == .x ? "xOffset" : "yOffset") ?? 0
    if let places = geography?[name] { return shift == 0 ? places : places.map { $0 + shift } }
    let isStackText = unit.stack?.channel == name && mark.type == .text
    var base = positions(name, end: isStackText ? .middle : .plain)
    if let offset = offsets(name, band: 0.5) {
      let start = positions(name, band: 0) ?? .constant(0)
      base = sum(start, offset)
    }
    let fallback = written ?? side(name) / 2
    let result = base ?? .constant(fallback)
    let shiftName = name == .x ? "xOffset" : "yOffset"
    if mark.rowProperties[shiftName] != nil { return sum(result, property(shiftName).map { $0 ?? 0 }) }
    return shift == 0 ? result : result.map { $0 + shift }
  }

  func sum(_ a: Encoded<Double>, _ b: Encoded<Double>) -> Encoded<Double> {
    switch (a, b) {
    case (.constant(let x), .constant(let y)): .constant(x + y)
    case (.constant(let x), .perRow(let ys)): .perRow(ys.map { x + $0 })
    case (.perRow(let xs), .constant(let y)): .perRow(xs.map { $0 + y })
    case (.perRow(let xs), .perRow(let ys)): .perRow(zip(xs, ys).map { $0 + $1 })
    }
  }

  // MARK: Conditions

  /// Replaces what each condition holds for; the first condition that is true wins.
  func applyingConditions<Element>(
    of definition: ChannelDefinition, to base: Encoded<Element>, _ read: (Node) -> Element?
  ) -> Encoded<Element> {
    guard !definition.conditions.isEmpty else { return base }
    var values = (0..<rowCount).map { base[$0] }
    for condition in definition.conditions.reversed() {
      guard let node = condition.definition["value"], let value = read(node),
        let mask = column(condition.maskField)
      else { continue }
      for row in 0..<rowCount where mask[row] == .boolean(true) { values[row] = value }
    }
    return .perRow(values)
  }
}
