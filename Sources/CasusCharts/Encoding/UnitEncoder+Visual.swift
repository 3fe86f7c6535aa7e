import CasusData
import CasusScene
import CasusYAML

extension UnitEncoder {
  /// What a channel that is no position yields for each row; nil where the channel is not mapped.
  mutating func visual(_ name: ChannelName) -> Encoded<VisualValue?>? {
    guard let definition = channel(name) else { return nil }
    var problems: [VisualValue?] = []
    let setting = setting
    var reported = diagnostics
    func read(_ node: Node) -> VisualValue? {
      if name.isColor { return .paint(setting.paint(node, reporting: &reported)) }
      if let number = node.number { return .number(number) }
      if let text = node.text { return .text(text) }
      if let list = node.list { return .numbers(list.compactMap(\.number)) }
      return nil
    }
    defer { diagnostics = reported }
    _ = problems
    problems = []
    var base: Encoded<VisualValue?>?
    if let value = definition.value {
      base = .constant(read(value))
    } else if definition.isScaleDisabled {
      base = identity(name, definition, read)
    } else if let datum = definition.datum {
      base = .constant(scaled(ScaleSlot.value(of: datum, isTemporal: definition.type == .temporal), by: scale(name)))
    } else if let column = column(definition.field) {
      base = scaled(column, by: scale(name))
    }
    let hasConditionalField = definition.conditions.contains { $0.definition["field"] != nil }
    if hasConditionalField, let source = definition.source, let column = column(source) {
      // The condition carries the field; where no test holds, the outer value does.
      let mapped = scaled(column, by: scale(name))
      var values = (0..<rowCount).map { base?[$0] ?? nil }
      for condition in definition.conditions where condition.definition["field"] != nil {
        guard let mask = self.column(condition.maskField) else { continue }
        for row in 0..<rowCount where mask[row] == .boolean(true) { values[row] = mapped[row] }
      }
      return .perRow(values)
    }
    guard let base else {
      return definition.conditions.isEmpty
        ? nil : applyingConditions(of: definition, to: .constant(nil)) { node in read(node) }
    }
    return applyingConditions(of: definition, to: base) { node in read(node) }
  }

  private func identity(
    _ name: ChannelName, _ definition: ChannelDefinition, _ read: (Node) -> VisualValue?
  ) -> Encoded<VisualValue?>? {
    guard let keys = column(definition.field)?.keys else { return nil }
    let values = keys.distinct.map { value -> VisualValue? in
      switch value {
      case .number(let number): .number(number)
      case .text(let text):
        name.isColor ? read(Node(.text(text), at: definition.place)) : .text(text)
      case .list(let items): .numbers(items.map { $0.chartNumber() })
      default: nil
      }
    }
    return .perRow(keys.codes.map { values[Int($0)] })
  }

  /// One value through a scale.
  func scaled(_ value: Value, by scale: Scale?) -> VisualValue? {
    switch scale {
    case .ordinal(let scale): return scale(value)
    case .continuous(let scale):
      let number = scale(value.chartNumber())
      return number.isNaN ? nil : .number(number)
    case .ramp(let scale): return scale(value.chartNumber()).map { .paint(.color($0)) }
    case .steps(let scale): return scale(value.chartNumber())
    case .band(let scale): return .number(scale(value))
    case nil: return nil
    }
  }

  /// A column through a scale.
  private func scaled(_ column: Column, by scale: Scale?) -> Encoded<VisualValue?> {
    switch scale {
    case .ordinal(let scale):
      let keys = column.keys
      let values = keys.distinct.map { scale($0) }
      return .perRow(keys.codes.map { values[Int($0)] })
    case .continuous(let scale):
      return .perRow(scale.positions(column.numbers(high: false)).map { $0.isNaN ? nil : .number($0) })
    case .ramp(let scale):
      return .perRow(column.numbers(high: false).map { scale($0).map { .paint(.color($0)) } })
    case .steps(let scale): return .perRow(column.numbers(high: false).map { scale($0) })
    case .band, nil: return .constant(nil)
    }
  }

  /// Numbers of a channel, or the mark's property, or a fallback.
  mutating func numbers(_ name: ChannelName, _ fallback: Double?) -> Encoded<Double?> {
    visual(name)?.map { $0?.number ?? fallback } ?? .constant(mark.number(name.rawValue) ?? fallback)
  }

  /// Texts of a channel, or the mark's property.
  mutating func names(_ name: ChannelName, _ fallback: String?) -> Encoded<String?> {
    visual(name)?.map { $0?.text ?? fallback } ?? .constant(mark.text(name.rawValue) ?? fallback)
  }

  /// How a mark's items are painted: channel before mark before style.
  mutating func painting(filled: Bool? = nil, color fallback: Color? = nil) -> Painting {
    let isFilled = filled ?? mark.isFilled
    let byColor = visual(.color)
    let markColor = mark["color"]
    let styleColor = fallback ?? setting.style.markColor
    func constant(_ node: Node?) -> ScenePaint?? {
      guard let node else { return nil }
      if node.isNull { return .some(nil) }
      var reported = diagnostics
      let paint = setting.paint(node, reporting: &reported)
      diagnostics = reported
      return .some(paint)
    }
    func paints(_ values: Encoded<VisualValue?>?, or fallback: ScenePaint? = nil) -> Encoded<ScenePaint?>? {
      values?.map { value in
        if case .paint(let paint) = value { paint } else { value == nil ? fallback : nil }
      }
    }
    // An explicit `fill` or `stroke` of the mark stands before its `color`, as in Vega-Lite.
    let ownFill = constant(mark["fill"])
    let ownStroke = constant(mark["stroke"])
    let general: Encoded<ScenePaint?> =
      paints(byColor, or: isColorConditional ? constant(markColor) ?? .color(styleColor) : nil)
      ?? .constant(constant(markColor) ?? .color(styleColor))
    let fill: Encoded<ScenePaint?> =
      paints(visual(.fill))
      ?? (byColor != nil && isFilled ? general : nil)
      ?? ownFill.map { .constant($0) }
      ?? (isFilled ? general : .constant(nil))
    let stroke: Encoded<ScenePaint?> =
      paints(visual(.stroke))
      ?? (byColor != nil && !isFilled ? general : nil)
      ?? ownStroke.map { .constant($0) }
      ?? (isFilled ? .constant(nil) : general)
    return Painting(
      fill: fill, stroke: stroke,
      opacity: numbers(.opacity, defaultOpacity),
      fillOpacity: numbers(.fillOpacity, nil), strokeOpacity: numbers(.strokeOpacity, nil),
      strokeWidth: numbers(.strokeWidth, defaultStrokeWidth(isFilled)), strokeDash: dashes(),
      strokeCap: mark.text("strokeCap"), strokeJoin: mark.text("strokeJoin"),
      href: texts(.href), description: texts(.description))
  }

  /// Whether colours are written for some rows only, so that the others keep the mark's.
  private var isColorConditional: Bool {
    guard let color = channel(.color) else { return false }
    return !color.conditions.isEmpty && color.value == nil && color.field == nil && color.datum == nil
  }

  private var defaultOpacity: Double? {
    let isAggregated = unit.channels.values.contains { $0.aggregate != nil }
    switch mark.type {
    case .point, .tick, .circle, .square: return isAggregated ? nil : setting.style.pointOpacity
    case .area: return setting.style.areaOpacity
    default: return nil
    }
  }

  private func defaultStrokeWidth(_ isFilled: Bool) -> Double? {
    switch mark.type {
    case .line: setting.style.lineWidth
    case .point: setting.isVega ? 2 : 1.2
    case .circle, .square: 2
    case .rule: 1
    default: nil
    }
  }

  private mutating func dashes() -> Encoded<[Double]?> {
    visual(.strokeDash)?.map { value in
      if case .numbers(let dash) = value { dash } else { nil }
    } ?? .constant(mark.properties.numbers("strokeDash"))
  }

  /// A number among the mark's properties, which may differ from row to row.
  func property(_ name: String) -> Encoded<Double?> {
    if let values = column(mark.rowProperties[name])?.numbers(high: false) {
      return .perRow(values.map { $0.isFinite ? $0 : nil })
    }
    return .constant(mark.number(name))
  }

  /// A word among the mark's properties, which may differ from row to row.
  func wording(_ name: String) -> Encoded<String?> {
    guard let column = column(mark.rowProperties[name]) else { return .constant(mark.text(name)) }
    return .perRow((0..<rowCount).map { if case .text(let text) = column[$0] { text } else { nil } })
  }

  /// Words of a channel that has no scale, or of the mark; nil where neither says anything.
  mutating func texts(_ name: ChannelName) -> Encoded<String?> {
    guard let definition = channel(name) else { return .constant(mark.text(name.rawValue)) }
    if let value = definition.value { return .constant(value.text) }
    guard let column = column(definition.field) else { return .constant(nil) }
    return .perRow((0..<rowCount).map { column[$0].plainText })
  }
}

/// How items are painted, for each row.
struct Painting {
  var fill: Encoded<ScenePaint?>
  var stroke: Encoded<ScenePaint?>
  var opacity: Encoded<Double?>
  var fillOpacity: Encoded<Double?>
  var strokeOpacity: Encoded<Double?>
  var strokeWidth: Encoded<Double?>
  var strokeDash: Encoded<[Double]?>
  var strokeCap: String?
  var strokeJoin: String?
  var href: Encoded<String?>
  var description: Encoded<String?>

  func apply(to item: inout SceneItem, row: Int) {
    item.fill = fill[row]
    item.stroke = stroke[row]
    item.opacity = opacity[row]
    item.fillOpacity = fillOpacity[row]
    item.strokeOpacity = strokeOpacity[row]
    item.strokeWidth = strokeWidth[row]
    item.strokeDash = strokeDash[row]
    item.strokeCap = strokeCap
    item.strokeJoin = strokeJoin
    item.href = href[row]
    item.description = description[row]
  }
}
