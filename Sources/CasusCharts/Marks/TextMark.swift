import CasusAnalysis
import CasusData
import CasusScene
import CasusYAML

/// Text at each row.
///
/// Beyond Vega-Lite, `halo: 2.4` draws the background around the letters, for labels that cross a grid or a band.
enum TextMark: Mark {
  static let types: [MarkType] = [.text]

  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark] {
    let mark = encoder.mark
    let style = encoder.setting.style
    let isRadial = encoder.channel(.theta) != nil || encoder.channel(.radius) != nil
    let x = encoder.points(.x)
    let y = encoder.points(.y)
    let polar = isRadial ? ArcMark.textPositions(&encoder) : nil
    let lines = words(&encoder)
    let fontSizes = encoder.property("fontSize")
    let sizes = encoder.numbers(.size, mark.number("fontSize") ?? mark.number("size") ?? style.textSize)
    let angles = encoder.numbers(.angle, nil)
    let painting = encoder.painting(filled: true, color: style.textColor)
    let weight = fontWeight(mark["fontWeight"])
    let font = mark.text("font")
    let fontStyle = mark.text("fontStyle")
    let align = encoder.wording("align")
    let baseline = encoder.wording("baseline")
    let (dx, dy) = (encoder.property("dx"), encoder.property("dy"))
    let limit = mark.number("limit")
    let lineHeight = mark.number("lineHeight")
    let halo = mark.number("halo")
    var items: [SceneItem] = []
    for row in encoder.drawableRows(x, y) {
      guard let text = lines[row] else { continue }
      var item = SceneItem()
      item.x = x[row]
      item.y = y[row]
      item.radius = polar?.radius[row]
      item.theta = polar?.theta[row]
      item.text = text
      item.fontSize = encoder.channel(.size) == nil ? fontSizes[row] ?? sizes[row] : sizes[row]
      item.font = font
      item.fontWeight = weight
      item.fontStyle = fontStyle
      item.align = align[row] ?? "center"
      item.baseline = baseline[row] ?? "middle"
      item.angle = angles[row]
      item.dx = dx[row]
      item.dy = dy[row]
      item.limit = limit
      item.lineHeight = lineHeight
      painting.apply(to: &item, row: row)
      item.strokeWidth = item.stroke == nil ? nil : item.strokeWidth
      item.halo = halo
      item.row = encoder.sourceRow(row)
      items.append(item)
    }
    return [SceneMark(.text, role: "mark", items: items)]
  }

  /// The words of each row, formatted; nil where there are none.
  private static func words(_ encoder: inout UnitEncoder) -> Encoded<[String]?> {
    let mark = encoder.mark
    let lineBreak = mark.text("lineBreak")
    func split(_ text: String) -> [String] {
      guard let lineBreak, !lineBreak.isEmpty else {
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      return text.split(separator: lineBreak, omittingEmptySubsequences: false).map(String.init)
    }
    guard let definition = encoder.channel(.text) else { return .constant(mark.properties.lines("text")) }
    let base: Encoded<[String]?>
    if let value = definition.value {
      base = .constant(value.lines)
    } else if let datum = definition.datum {
      base = .constant(split(CasusCharts.value(of: datum).plainText))
    } else {
      guard let column = encoder.column(definition.field) else { return .constant(nil) }
      let printing = ValuePrinting(definition, field: encoder.field(definition), setting: encoder.setting)
      let keys = column.keys
      let texts = keys.distinct.map { value -> [String]? in
        if case .list(let items) = value { return items.map { printing.text(of: $0) } }
        return value == .null ? (encoder.setting.isVega ? ["null"] : nil) : split(printing.text(of: value))
      }
      base = .perRow(keys.codes.map { texts[Int($0)] })
    }
    let plain = encoder.applyingConditions(of: definition, to: base) { $0.lines }
    let fields = definition.conditions.filter { $0.definition["field"] != nil }
    guard !fields.isEmpty, let column = encoder.column(definition.source) else { return plain }
    // A condition may bring a field of its own, with its own format.
    var texts = (0..<encoder.rowCount).map { plain[$0] }
    for condition in fields.reversed() {
      var shown = definition
      shown.node = condition.definition
      let printing = ValuePrinting(shown, field: encoder.field(definition), setting: encoder.setting)
      guard let mask = encoder.column(condition.maskField) else { continue }
      for row in texts.indices where mask[row] == .boolean(true) { texts[row] = split(printing.text(of: column[row])) }
    }
    return .perRow(texts)
  }

  /// 100 to 900; `bold` is 700.
  static func fontWeight(_ node: Node?) -> Int? {
    if let number = node?.number, number.isFinite { return Int(min(max(number, 1), 1000)) }
    switch node?.text {
    case "bold": return 700
    case "normal": return 400
    case "lighter": return 300
    case "bolder": return 700
    default: return nil
    }
  }
}

extension UnitEncoder {
  /// The schema of a definition's field, for its unit and decimals.
  func field(_ definition: ChannelDefinition) -> Field? {
    definition.source.flatMap { source in unit.sourceTable.index(of: source).map { unit.sourceTable.fields[$0] } }
  }
}
