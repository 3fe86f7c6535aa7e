import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

/// One tick of an axis or one entry of a legend.
struct Tick {
  var value: Value
  var label: String
}

extension ChartSetting {
  /// The ticks of a continuous scale, with labels.
  func continuousTicks(
    _ scale: ContinuousScale, slot: ScaleSlot, guide: Properties, count: Int, values: [Double]? = nil
  ) -> [Tick] {
    var ticks: [Double]
    if let values {
      ticks = values
    } else if let step = slot.lead?.node["bin"]?["step"]?.number, slot.lead?.isPrebinned == true, step > 0,
      (scale.high - scale.low) / step < 1_000
    {
      let count = whole(((scale.high - scale.low) / step + 1e-9).rounded(.down), in: 0...1_000)
      ticks = (0...count).map { scale.low + Double($0) * step }
    } else if let bins = scale.bins {
      ticks = bins
      ticks = ticks.filter { $0 >= scale.low - 1e-9 && $0 <= scale.high + 1e-9 }
    } else {
      ticks = scale.ticks(count: count)
    }
    if let least = guide.number("tickMinStep"), least > 0, ticks.count > 1, values == nil {
      let most = whole((scale.high - scale.low) / least + 1, in: 1...10_000)
      if ticks.count > most || ticks[1] - ticks[0] < least { ticks = scale.ticks(count: min(count, most)) }
      while ticks.count > 2, ticks[1] - ticks[0] < least - 1e-9 {
        ticks = stride(from: 0, to: ticks.count, by: 2).map { ticks[$0] }
      }
    }
    let written = guide.text("format") ?? slot.lead?.node["format"]?.text
    let unit = slot.lead?.timeUnit
    let formats = formats
    if scale.isTime || guide.text("formatType") == "time" {
      let isLegend = isVega && !slot.channel.isPositional
      let fixed = written ?? unit.map { timeUnitFormat($0) } ?? (isLegend ? "%b %d, %Y" : nil)
      return ticks.map {
        Tick(value: .number($0), label: formats.time($0, formats.inOrder(fixed ?? TimeScale.multiFormat($0))) ?? "")
      }
    }
    let isNormalized = slot.members.contains {
      $0.unit.stack?.channel == $0.channel && $0.unit.stack?.offset == "normalize"
    }
    let specifier = written ?? (isNormalized ? ".0%" : config["numberFormat"]?.text)
    if let log = scale.transform as? LogScale {
      return ticks.map { value in
        let keeps = values != nil || log.keepsLabel(value, among: ticks.count, asked: count)
        return Tick(value: .number(value), label: keeps ? formats.number(value, specifier ?? ",") ?? "" : "")
      }
    }
    let format = TickFormat(specifier, from: scale.low, to: scale.high, count: count, in: formats)
    let labelled = ticks.map { Tick(value: .number($0), label: format.text(of: $0)) }
    // A format that rounds would print one label twice; fewer ticks say as much.
    if !isVega, values == nil, scale.bins == nil, count > 2, Set(labelled.map(\.label)).count < labelled.count {
      return continuousTicks(scale, slot: slot, guide: guide, count: count - 1)
    }
    return labelled
  }

  /// The entries of a discrete scale, with labels.
  func discreteTicks(_ domain: [Value], slot: ScaleSlot, guide: Properties) -> [Tick] {
    let format = guide.text("format") ?? slot.lead?.node["format"]?.text
    let definition = slot.lead
    let field = definition?.source.flatMap { source -> Field? in
      guard let table = slot.members.first?.unit.sourceTable else { return nil }
      return table.index(of: source).map { table.fields[$0] }
    }
    let isTime = definition?.type == .temporal || definition?.timeUnit != nil || guide.text("formatType") == "time"
    let printing = ValuePrinting(
      format: format ?? definition?.timeUnit.map { timeUnitFormat($0) } ?? (isTime ? "%b %d, %Y" : nil),
      isTime: isTime, setting: self)
    return domain.map { value -> Tick in
      if !isVega, case .text(let code) = value, let label = field?.categories.first(where: { $0.code == code })?.label {
        return Tick(value: value, label: label)
      }
      if let bins = definition?.bins, value != .null {
        let ends = [value.chartNumber(), value.chartNumber() + bins.step].map { printing.text(of: .number($0)) }
        return Tick(value: value, label: ends.joined(separator: isVega ? " – " : "–"))
      }
      return Tick(value: value, label: value == .null ? "null" : seen(printing.text(of: value)))
    }
  }

  /// As much of a label as could be seen: measuring a book takes long.
  private func seen(_ label: String) -> String {
    guard label.utf8.count > ChartLimits.labelCharacters, label.count > ChartLimits.labelCharacters else {
      return label
    }
    return label.prefix(ChartLimits.labelCharacters) + "…"
  }

  /// Labels as `labelExpr` wants them; it sees `datum.value`, `datum.label` and `datum.index`.
  func relabelled(_ ticks: [Tick], by guide: Properties, reporting diagnostics: inout [Diagnostic]) -> [Tick] {
    guard let expression = guide["labelExpr"] else { return ticks }
    let step = Node(
      .map([
        Node.Entry(key: "calculate", keyPlace: expression.place, value: expression),
        Node.Entry(key: "as", keyPlace: expression.place, value: Node(.text("made"), at: expression.place)),
      ]), at: expression.place)
    let result = applyTransforms([step], to: tickTable(ticks), in: scope.scope, reporting: &diagnostics)
    guard let made = result["made"], made.count == ticks.count else { return ticks }
    return ticks.enumerated().map { index, tick in
      let value = made[index]
      var label = value.plainText
      if case .list(let lines) = value { label = lines.map(\.plainText).joined(separator: "\n") }
      return Tick(value: tick.value, label: label)
    }
  }

  /// Ticks as rows, for expressions about them.
  func tickTable(_ ticks: [Tick]) -> Table {
    Table(
      name: "ticks",
      fields: [Field("value", .any), Field("label", .text), Field("index", .number), Field("__row", .number)],
      columns: [
        Column(typing: ticks.map(\.value)), Column(texts: ticks.map(\.label)),
        .number(ticks.indices.map { ticks.count > 1 ? Double($0) / Double(ticks.count - 1) : 0 }, missing: nil),
        .number(ticks.indices.map(Double.init), missing: nil),
      ], rowCount: ticks.count, lineage: .none)
  }

  /// A property of a guide that may differ from tick to tick by a condition: the node that holds for each.
  func conditional(
    _ node: Node?, _ ticks: [Tick], reporting diagnostics: inout [Diagnostic]
  ) -> [Node?] {
    if let node, let expression = node["expr"] {
      let step = Node.made([("as", .text("made"))], at: node.place).setting("calculate", to: expression)
      let made = applyTransforms([step], to: tickTable(ticks), in: scope.scope, reporting: &diagnostics)["made"]
      return ticks.indices.map { row in
        switch made?[row] {
        case .number(let number): Node(.number(number), at: node.place)
        case .text(let text): Node(.text(text), at: node.place)
        default: nil
        }
      }
    }
    guard let node, let condition = node["condition"] else { return ticks.map { _ in node } }
    var result: [Node?] = ticks.map { _ in node["value"] }
    for part in (condition.list ?? [condition]).reversed() {
      guard let test = part["test"] else { continue }
      let step = Node(.map([Node.Entry(key: "filter", keyPlace: test.place, value: test)]), at: test.place)
      let kept = applyTransforms([step], to: tickTable(ticks), in: scope.scope, reporting: &diagnostics)
      for row in kept["__row"]?.numbers(high: false) ?? [] where row >= 0 && Int(row) < result.count {
        result[Int(row)] = part["value"]
      }
    }
    return result
  }
}
