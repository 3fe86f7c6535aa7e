import CasusData
import CasusScene
import CasusSource
import CasusYAML

extension ScaleSlot {
  /// Makes the scale, once it is known how long the plot's sides are.
  func finish(
    from start: Double, to end: Double, _ setting: ChartSetting, step: Double, reporting diagnostics: inout [Diagnostic]
  ) {
    let properties = properties
    if channel.isPositional {
      finishPosition(start, end, setting, properties)
      return
    }
    switch type {
    case "ordinal", "band":
      let range = discreteRange(domain.count, setting, properties, reporting: &diagnostics)
      scale = .ordinal(OrdinalScale(domain, onto: range))
    case "point":
      let (low, high) = numberRange(setting, properties, step: step)
      let count = Double(max(1, domain.count - 1))
      let listed = properties["range"]?.list
      let range: [VisualValue] =
        listed.map { $0.map { visual($0, setting, reporting: &diagnostics) } }
        ?? domain.indices.map { .number(low + (high - low) * (domain.count == 1 ? 0.5 : Double($0) / count)) }
      scale = .ordinal(OrdinalScale(domain, onto: range))
    case "quantize", "quantile", "threshold", "bin-ordinal":
      finishSteps(setting, properties, step: step, reporting: &diagnostics)
    default:
      if channel.isColor {
        let ramp = colorRamp(setting, properties, reporting: &diagnostics)
        var domain = numbers
        if properties.boolean("reverse") ?? isDescending { domain.reverse() }
        let stops = domain.indices.map { Double($0) / Double(max(1, domain.count - 1)) }
        let position = ContinuousScale(
          transform: transform(), domain: domain, range: stops, clamp: properties.boolean("clamp") ?? false)
        scale = .ramp(RampScale(position: position, ramp: ramp))
      } else {
        let (low, high) = numberRange(setting, properties, step: step)
        let listed = properties["range"]?.list?.compactMap(\.number)
        var range = listed ?? [low, high]
        if properties.boolean("reverse") ?? isDescending { range.reverse() }
        scale = .continuous(
          ContinuousScale(
            transform: transform(), domain: numbers, range: range, clamp: properties.boolean("clamp") ?? false))
      }
    }
  }

  private var isDescending: Bool { lead?.node["sort"]?.text == "descending" && !isBandLike && type != "ordinal" }

  private func finishPosition(_ start: Double, _ end: Double, _ setting: ChartSetting, _ properties: Properties) {
    var (start, end) = (start, end)
    if let least = properties.number("rangeMin") { start = least }
    if let most = properties.number("rangeMax") { end = most }
    var range = [start, end]
    if let written = properties["range"]?.list {
      let known = written.compactMap { node -> Double? in
        node.number ?? (node.text == "width" || node.text == "height" ? max(start, end) : nil)
      }
      if known.count >= 2 { range = known }
    }
    if isBandLike {
      scale = .band(
        BandScale(
          domain, from: range[0], to: range[range.count - 1], paddingInner: paddingInner, paddingOuter: paddingOuter,
          align: properties.number("align") ?? 0.5, isPoint: type == "point",
          isReversed: properties.boolean("reverse") ?? false, rounds: properties.boolean("round") ?? false))
      return
    }
    if properties.boolean("reverse") ?? isDescending { range.reverse() }
    let padding =
      properties.number("padding")
      ?? (setting.isVega ? continuousPadding(setting) : max(continuousPadding(setting), pointPadding))
    // Vega pads what the data has and makes the ends round afterwards.
    let padsFirst = properties["padding"] != nil || (setting.isVega && padding > 0)
    var domain = padsFirst ? rawNumbers ?? numbers : numbers
    let span = abs((range.last ?? 0) - (range.first ?? 0))
    if padding > 0, span > 2 * padding, domain.count == 2 {
      let transform = transform()
      let ends = domain.map { transform.forward($0) }
      let middle = (ends[0] + ends[1]) / 2
      let factor = span / (span - 2 * padding)
      domain = ends.map { transform.inverse(middle + ($0 - middle) * factor) }
      if padsFirst, isNice {
        let (low, high) = transform.nice(min(domain[0], domain[1]), max(domain[0], domain[1]), count: 10)
        domain = domain[0] <= domain[1] ? [low, high] : [high, low]
      }
    }
    scale = .continuous(
      ContinuousScale(
        transform: transform(), domain: domain, range: range, clamp: properties.boolean("clamp") ?? false,
        bins: bins?.all))
  }

  /// Bars on a continuous axis keep half their width from the plot's edge.
  private func continuousPadding(_ setting: ChartSetting) -> Double {
    if channel.isPosition, let written = setting.config["scale"]?["continuousPadding"]?.number { return written }
    guard channel.isPosition else { return 0 }
    let needsRoom = members.contains { unit, name in
      guard unit.mark.type == .bar, !name.isSecondary, let definition = unit.channels[name], definition.isField,
        !definition.isBinned, !definition.isPrebinned, definition.timeUnit == nil,
        setting.isVega || unit.channels[channel == .x ? .x2 : .y2] == nil
      else { return false }
      return unit.mark.orient == (channel == .x ? .vertical : .horizontal)
    }
    return needsRoom ? 5 : 0
  }

  /// In the house style points between two measures keep off the plot's edges, where labels stand.
  private var pointPadding: Double {
    guard channel.isPosition, !isTemporal, type != "log" else { return 0 }
    let isCloud = members.allSatisfy { unit, _ in
      [.point, .circle, .square].contains(unit.mark.type)
        && [ChannelName.x, .y].allSatisfy { unit.scales[$0].map { !$0.isBandLike && !$0.isTemporal } ?? false }
    }
    return isCloud ? 7 : 0
  }

  /// The ends of a range of numbers: sizes, widths, opacities.
  private func numberRange(_ setting: ChartSetting, _ properties: Properties, step: Double) -> (Double, Double) {
    var (low, high): (Double, Double)
    let unit = members.first?.unit
    let config = setting.config["scale"]
    switch channel {
    case .size:
      let isStepped = ["quantize", "quantile", "threshold", "bin-ordinal"].contains(type)
      let zero = properties.boolean("zero") ?? (lead?.type == .quantitative && !isStepped)
      switch unit?.mark.type {
      case .bar, .tick: (low, high) = (zero ? 0 : 2, step - 1)
      case .line, .trail, .rule: (low, high) = (1, 4)
      case .text: (low, high) = (8, 40)
      default:
        // In the house style the largest symbol leaves its neighbours room.
        let side = (setting.isVega ? 0.95 : 0.75) * step
        (low, high) = (setting.isVega ? 4 : zero ? 0 : 9, side * side)
      }
      low = config?["minSize"]?.number ?? low
      high = config?["maxSize"]?.number ?? high
    case .opacity, .fillOpacity, .strokeOpacity:
      (low, high) = (config?["minOpacity"]?.number ?? 0.3, config?["maxOpacity"]?.number ?? 0.8)
    case .strokeWidth: (low, high) = (1, 4)
    case .angle: (low, high) = (0, 360)
    default: (low, high) = (0, 1)
    }
    if let written = properties["range"]?.list?.compactMap(\.number), written.count >= 2 {
      (low, high) = (written[0], written[written.count - 1])
    }
    return (properties.number("rangeMin") ?? low, properties.number("rangeMax") ?? high)
  }

  // MARK: Colours, shapes and dashes

  private func discreteRange(
    _ count: Int, _ setting: ChartSetting, _ properties: Properties, reporting diagnostics: inout [Diagnostic]
  ) -> [VisualValue] {
    if let list = properties["range"]?.list { return list.map { visual($0, setting, reporting: &diagnostics) } }
    switch channel {
    case .shape:
      return [
        "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down", "triangle-left",
      ]
      .map { .text($0) }
    case .strokeDash: return [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]].map { .numbers($0) }
    case .color, .fill, .stroke:
      let scheme = properties["scheme"] ?? schemeOfConfig(setting)
      if let name = scheme?.text ?? scheme?["name"]?.text ?? properties["range"]?.text, name != "category" {
        if let colors = SchemeCatalog.categorical(name) { return colors.map { .paint(.color($0)) } }
        if let ramp = SchemeCatalog.ramp(name) {
          return reversed(ramp.samples(count), properties).map { .paint(.color($0)) }
        }
        if let place = scheme?.place {
          diagnostics.append(.unknownChoice(name, of: "scheme", known: SchemeCatalog.names, at: place))
        }
      }
      if let list = schemeOfConfig(setting)?.list {
        return list.map { visual($0, setting, reporting: &diagnostics) }
      }
      if definitions.contains(where: { $0.type == .ordinal || $0.type == .temporal }) {
        return reversed(setting.style.ordinalRamp.samples(count), properties).map { .paint(.color($0)) }
      }
      let series = setting.isVega ? setting.style.categorical : HouseSeries.colors(of: self, setting.theme)
      return series.map { .paint(.color($0)) }
    default:
      let (low, high) = numberRange(setting, properties, step: setting.style.step)
      return (0..<max(1, count)).map { .number(low + (high - low) * Double($0) / Double(max(1, count - 1))) }
    }
  }

  private func reversed(_ colors: [Color], _ properties: Properties) -> [Color] {
    properties.boolean("reverse") == true ? colors.reversed() : colors
  }

  private func schemeOfConfig(_ setting: ChartSetting) -> Node? {
    let range = setting.config["range"]
    let kind = definitions.contains { $0.type == .ordinal } ? range?["ordinal"] : range?["category"]
    return kind?["scheme"] ?? kind
  }

  private func colorRamp(
    _ setting: ChartSetting, _ properties: Properties, reporting diagnostics: inout [Diagnostic]
  ) -> ColorRamp {
    if let list = properties["range"]?.list {
      return ColorRamp(
        colors: list.compactMap { node in
          guard case .paint(.color(let color)) = visual(node, setting, reporting: &diagnostics) else { return nil }
          return color
        }, space: colorSpace(properties))
    }
    let isHeatmap = members.contains { $0.unit.mark.type == .rect || $0.unit.mark.type == .geoshape }
    let scheme = properties["scheme"] ?? setting.config["range"]?[isHeatmap ? "heatmap" : "ramp"]?["scheme"]
    if let name = scheme?.text ?? scheme?["name"]?.text {
      if var ramp = SchemeCatalog.ramp(name) ?? SchemeCatalog.categorical(name).map({ ColorRamp(colors: $0) }) {
        if let extent = scheme?["extent"]?.list?.compactMap(\.number), extent.count == 2 {
          let full = ramp
          ramp = ColorRamp(colors: (0...20).map { full(extent[0] + (extent[1] - extent[0]) * Double($0) / 20) })
        }
        return ramp
      }
      if let place = scheme?.place {
        diagnostics.append(.unknownChoice(name, of: "scheme", known: SchemeCatalog.names, at: place))
      }
    }
    // Vega-Lite takes two colours from the scheme for a time, and mixes them.
    if setting.isVega, type == "time" || type == "utc" {
      return ColorRamp(colors: (isHeatmap ? setting.style.heatmap : setting.style.ramp).samples(2))
    }
    if properties["domainMid"] != nil || properties["domain"]?.list?.count == 3 { return setting.style.diverging }
    return isHeatmap ? setting.style.heatmap : setting.style.ramp
  }

  /// Where the colours of a written range are mixed: in hue, chroma and lightness unless `interpolate` says otherwise.
  private func colorSpace(_ properties: Properties) -> ColorSpace? {
    let node = properties["interpolate"]
    let name = node?.text ?? node?["type"]?.text ?? "hcl"
    return ColorSpace(name, gamma: node?["gamma"]?.number ?? 1)
  }

  /// A value of a written range.
  func visual(_ node: Node, _ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> VisualValue {
    if channel.isColor { return .paint(setting.paint(node, reporting: &diagnostics)) }
    if let number = node.number { return .number(number) }
    if let text = node.text { return .text(text) }
    if let list = node.list { return .numbers(list.compactMap(\.number)) }
    return .paint(nil)
  }

  private func finishSteps(
    _ setting: ChartSetting, _ properties: Properties, step: Double, reporting diagnostics: inout [Diagnostic]
  ) {
    let low = numbers.first ?? 0
    let high = numbers.last ?? 1
    var cuts: [Double]
    let listed = properties["range"]?.list?.count
    let schemeCount = properties["scheme"]?["count"]?.number.map { whole($0, in: 1...64) }
    switch type {
    case "threshold": cuts = numbers
    case "bin-ordinal": cuts = bins.map { Array($0.all.dropFirst().dropLast()) } ?? []
    case "quantile":
      let count = listed ?? schemeCount ?? (channel.isColor ? 5 : 4)
      cuts = (1..<max(2, count)).map { part in
        let along = Double(numbers.count - 1) * Double(part) / Double(count)
        let index = whole(along, in: 0...max(0, numbers.count - 2))
        guard numbers.count > 1 else { return low }
        return numbers[index] + (numbers[index + 1] - numbers[index]) * (along - Double(index))
      }
    default:
      let count = listed ?? schemeCount ?? (channel.isColor ? 5 : 4)
      cuts = (1..<max(2, count)).map { low + (high - low) * Double($0) / Double(count) }
    }
    let count = cuts.count + 1
    var range: [VisualValue]
    if let list = properties["range"]?.list {
      range = list.map { visual($0, setting, reporting: &diagnostics) }
      if channel.isColor, type == "bin-ordinal" || range.count != count, range.count > 1 {
        let ramp = colorRamp(setting, properties, reporting: &diagnostics)
        range = (0..<count).map { .paint(.color(ramp(Double($0) / Double(max(1, count - 1))))) }
      }
    } else if channel.isColor {
      let ramp = colorRamp(setting, properties, reporting: &diagnostics)
      range = ramp.samples(count).map { .paint(.color($0)) }
    } else {
      let (least, most) = numberRange(setting, properties, step: step)
      range = (0..<count).map { .number(least + (most - least) * Double($0) / Double(max(1, count - 1))) }
    }
    if properties.boolean("reverse") == true { range.reverse() }
    scale = .steps(
      StepScale(
        cuts: cuts, range: range, low: type == "threshold" ? -.infinity : low,
        high: type == "threshold" ? .infinity : high, type: type))
  }
}
