import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

extension ScaleSlot {
  /// Works out the domain from all members and what they say of it.
  func resolveDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) {
    chooseType(reporting: &diagnostics)
    if isContinuousNumber || ["quantize", "quantile", "threshold", "bin-ordinal"].contains(type) {
      numbers = continuousDomain(setting, reporting: &diagnostics)
    } else {
      domain = discreteDomain(setting, reporting: &diagnostics)
    }
    if channel.isPositional { resolvePadding(setting) }
  }

  /// A value of a domain or a datum: a date object or a date in words counts as an instant on a temporal scale.
  static func value(of node: Node, isTemporal: Bool) -> Value {
    if node.entries != nil { return .instant(instant(ofParts: node)) }
    if isTemporal, let text = node.text, let instant = readInstant(text) { return .instant(instant) }
    return CasusCharts.value(of: node)
  }

  /// `{year: 2010, month: 3}` as an instant; months count from 1 or go by name.
  static func instant(ofParts node: Node) -> Double {
    func part(_ name: String, _ fallback: Double) -> Double { node[name]?.number ?? fallback }
    var month = part("month", part("quarter", 1) * 3 - 2)
    if let word = node["month"]?.text?.lowercased().prefix(3),
      let index = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        .firstIndex(of: String(word))
    {
      month = Double(index + 1)
    }
    let bounded = min(max(part("year", 2012), -100_000), 100_000)
    let day = CivilDay(year: whole(bounded, in: -100_000...100_000), month: whole(month, in: 1...12), day: 1).number
    let days = Double(day) + part("date", 1) - 1
    return days * 86_400_000 + part("hours", 0) * 3_600_000 + part("minutes", 0) * 60_000 + part("seconds", 0) * 1000
      + part("milliseconds", 0)
  }

  private var isTemporal: Bool { type == "time" || type == "utc" || definitions.contains { $0.type == .temporal } }

  // MARK: Numbers

  private func continuousDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Double] {
    let properties = properties
    if let list = properties["domain"]?.list {
      var written = list.map { Self.value(of: $0, isTemporal: isTemporal).chartNumber() }.filter { !$0.isNaN }
      if let middle = properties["domainMid"]?.number, written.count == 2 { written.insert(middle, at: 1) }
      if written.count >= 2 || type == "threshold" {
        let isWrittenReversed = properties.boolean("reverse") == true
        _ = isWrittenReversed
        if channel.isColor || channel == .size || type == "threshold" { return written }
        return widened(written, niceByDefault: false, zeroByDefault: false, properties)
      }
    }
    var values: [Double] = []
    var low = Double.infinity
    var high = -Double.infinity
    let keepsValues = type == "quantile"
    func include(_ more: [Double]) {
      for value in more where value.isFinite {
        low = min(low, value)
        high = max(high, value)
      }
      if keepsValues { values += more.filter(\.isFinite) }
    }
    for (unit, name) in members {
      guard let definition = unit.channels[name] else { continue }
      if let datum = definition.datum {
        include([Self.value(of: datum, isTemporal: isTemporal).chartNumber()])
        continue
      }
      if let plan = unit.stack, plan.channel == name {
        if plan.offset == "normalize" {
          include([0, 1])
        } else {
          include(unit.table[plan.startField]?.numbers(high: false) ?? [])
          include(unit.table[plan.endField]?.numbers(high: false) ?? [])
        }
        continue
      }
      if let steps = definition.bins {
        bins = bins ?? steps
        include([steps.start, steps.stop])
        continue
      }
      let isUnaggregated = properties["domain"]?.text == "unaggregated"
      if isUnaggregated, let source = definition.source {
        include(unit.sourceTable[source]?.numbers(high: false) ?? [])
        continue
      }
      let table = channel.isPositional ? unit.table : unit.placedTable
      guard let field = definition.field ?? definition.source, let column = table[field] else { continue }
      include(column.numbers(high: name.isSecondary))
      if case .values(let cells) = column, !name.isSecondary,
        cells.contains(where: { if case .bounds = $0 { true } else { false } }),
        unit.mark.type.fillsBands
      {
        include(column.numbers(high: true))
      }
      if let end = definition.endField, unit.mark.type.fillsBands, definition.type == .temporal {
        include(unit.table[end]?.numbers(high: true) ?? [])
      }
    }
    if keepsValues { return values.sorted() }
    if let union = properties["domain"]?["unionWith"]?.list {
      include(union.map { Self.value(of: $0, isTemporal: isTemporal).chartNumber() })
    }
    if low > high {
      low = 0
      high = type == "log" ? 10 : 1
      if type == "log" { low = 1 }
    }
    if type == "log", low <= 0 {
      if high > 0 {
        let positive = members.flatMap { unit, name -> [Double] in
          let definition = unit.channels[name]
          return (definition?.field).flatMap { unit.table[$0]?.numbers(high: false) } ?? []
        }.filter { $0 > 0 }
        if let least = positive.min(), low == 0 || (bins != nil) {
          low = least
        } else {
          diagnostics.append(.emptyLogDomain(at: lead?.place ?? Place(file: "")))
          low = high / 10
        }
      } else {
        diagnostics.append(.emptyLogDomain(at: lead?.place ?? Place(file: "")))
        (low, high) = (1, 10)
      }
    }
    var ends = [low, high]
    if let middle = properties["domainMid"]?.number { ends.insert(middle, at: 1) }
    return widened(ends, niceByDefault: niceByDefault, zeroByDefault: zeroByDefault, properties)
  }

  private func widened(
    _ ends: [Double], niceByDefault: Bool, zeroByDefault: Bool, _ properties: Properties
  ) -> [Double] {
    var ends = ends
    let last = ends.count - 1
    let isAscending = ends[0] <= ends[last]
    if let least = properties["domainMin"] {
      ends[isAscending ? 0 : last] = Self.value(of: least, isTemporal: isTemporal).chartNumber()
    }
    if let most = properties["domainMax"] {
      ends[isAscending ? last : 0] = Self.value(of: most, isTemporal: isTemporal).chartNumber()
    }
    if properties.boolean("zero") ?? zeroByDefault, type != "log", type != "time", type != "utc" {
      if ends[0] > 0, ends[last] > 0 { ends[isAscending ? 0 : last] = 0 }
      if ends[0] < 0, ends[last] < 0 { ends[isAscending ? last : 0] = 0 }
    }
    let nice = properties["nice"]
    let transform = transform()
    rawNumbers = ends
    isNice = nice?.boolean ?? (nice != nil ? true : niceByDefault)
    if nice?.boolean ?? (nice != nil ? true : niceByDefault) {
      let count = nice?.number.map { whole($0, in: 1...1000) } ?? 10
      if let interval = nice?.text ?? nice?["interval"]?.text, let unit = Self.calendarUnit(interval) {
        let step = CalendarInterval(unit: unit, count: whole(nice?["step"]?.number ?? 1, in: 1...1000))
        ends = [step.floor(ends[0])] + ends[1..<last] + [step.ceiling(ends[last])]
      } else {
        let (low, high) = transform.nice(min(ends[0], ends[last]), max(ends[0], ends[last]), count: count)
        ends[0] = isAscending ? low : high
        ends[last] = isAscending ? high : low
      }
    }
    return ends
  }

  static func calendarUnit(_ name: String) -> CalendarInterval.Unit? {
    switch name {
    case "second": .second
    case "minute": .minute
    case "hour": .hour
    case "day": .day
    case "week": .week
    case "month": .month
    case "year": .year
    default: nil
    }
  }

  private var niceByDefault: Bool {
    guard channel == .x || channel == .y || channel == .xOffset || channel == .yOffset else { return false }
    if properties["domainMin"] != nil || properties["domainMax"] != nil || bins != nil { return false }
    return type != "time" && type != "utc"
  }

  private var zeroByDefault: Bool {
    if properties["domain"]?.list != nil { return false }
    if channel == .size { return lead?.type == .quantitative }
    if channel == .theta || channel == .radius { return true }
    guard channel == .x || channel == .y else { return false }
    if definitions.contains(where: { $0.isBinned || $0.isPrebinned }) { return false }
    // Along their own direction lines, areas and bars need no zero; across it bars and areas must have one.
    // Of several layers the first one decides.
    guard let unit = members.first(where: { !$0.channel.isSecondary })?.unit else { return false }
    guard [.bar, .area, .line, .trail].contains(unit.mark.type) else { return true }
    let along: Orientation = channel == .x ? .vertical : .horizontal
    return unit.mark.orient != along
  }

  // MARK: Names

  /// The distinct values of all members in the order their `sort` asks for.
  func namesInOrder(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Value] {
    discreteDomain(setting, reporting: &diagnostics)
  }

  private func discreteDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) -> [Value] {
    if let list = properties["domain"]?.list {
      return list.map { Self.value(of: $0, isTemporal: isTemporal) }
    }
    var seen: Set<Value> = []
    var union: [Value] = []
    var isSorted = true
    var listed: [Value] = []
    for (unit, name) in members {
      guard let definition = unit.channels[name] else { continue }
      if let datum = definition.datum {
        let value = Self.value(of: datum, isTemporal: definition.type == .temporal)
        if seen.insert(value).inserted { union.append(value) }
        isSorted = false
        continue
      }
      let distinct = orderedValues(of: definition, unit)
      if !distinct.isDefault { isSorted = false }
      if !distinct.isDefault, listed.isEmpty { listed = distinct.values }
      for value in distinct.values where seen.insert(value).inserted { union.append(value) }
    }
    if isSorted {
      union.sort { $0.sortsBefore($1) }
    } else if !listed.isEmpty {
      // One member's own order leads; what the others add follows.
      let first = Set(listed)
      union = listed + union.filter { !first.contains($0) }
    }
    return union
  }

  /// A member's distinct values in the order its `sort` asks for; whether that is the default order.
  private func orderedValues(of definition: ChannelDefinition, _ unit: UnitView) -> (values: [Value], isDefault: Bool) {
    guard let field = definition.field ?? definition.source, let column = unit.table[field] else { return ([], true) }
    let distinct = column.keys.distinct
    let ascending = { distinct.sorted { $0.sortsBefore($1) } }
    guard let sort = definition.node["sort"] else {
      // An enumeration of the package has an order of its own.
      if definition.type == .ordinal || definition.type == .nominal, let index = unit.sourceTable.index(of: field),
        !unit.sourceTable.fields[index].categories.isEmpty, definition.type == .ordinal
      {
        let rank = Dictionary(
          unit.sourceTable.fields[index].categories.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { a, _ in a })
        let values = ascending()
        return (
          values.enumerated().sorted {
            (rank[$0.element.plainText] ?? Int.max, $0.offset) < (rank[$1.element.plainText] ?? Int.max, $1.offset)
          }.map(\.element), false
        )
      }
      return (ascending(), true)
    }
    if sort.isNull { return (distinct, false) }
    if let list = sort.list {
      let wanted = list.map { Self.value(of: $0, isTemporal: definition.type == .temporal) }
      let present = Set(distinct)
      if definition.timeUnit != nil, list.allSatisfy({ $0.text != nil }) {
        // Months and days are written by name although their values are instants.
        let words = list.compactMap { $0.text?.lowercased() }
        func place(_ value: Value) -> Int {
          let instant = value.chartNumber()
          let names = ["%a", "%A", "%b", "%B"].compactMap { formatTime(instant, $0)?.lowercased() }
          return words.firstIndex { names.contains($0) } ?? words.count
        }
        let ranked = ascending().enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
        return (ranked.map(\.element), false)
      }
      let named = Set(wanted)
      return (wanted.filter { present.contains($0) } + ascending().filter { !named.contains($0) }, false)
    }
    if let word = sort.text {
      if word == "ascending" { return (ascending(), true) }
      if word == "descending" { return (ascending().reversed(), false) }
      let isDescending = word.hasPrefix("-")
      let channel = ChannelName(rawValue: isDescending ? String(word.dropFirst()) : word)
      return (sorted(distinct, by: channel, in: unit, along: field, isDescending: isDescending), false)
    }
    let isDescending = sort["order"]?.text == "descending"
    if let encoding = sort["encoding"]?.text {
      let channel = ChannelName(rawValue: encoding)
      return (sorted(distinct, by: channel, in: unit, along: field, isDescending: isDescending), false)
    }
    if let by = sort["field"]?.text {
      let operation = sort["op"]?.text ?? "min"
      return (sorted(distinct, byField: by, operation, in: unit, along: field, isDescending: isDescending), false)
    }
    if sort["op"]?.text == "count" {
      return (sorted(distinct, byField: field, "count", in: unit, along: field, isDescending: isDescending), false)
    }
    return (isDescending ? ascending().reversed() : ascending(), false)
  }

  private func sorted(
    _ values: [Value], by channel: ChannelName?, in unit: UnitView, along field: String, isDescending: Bool
  ) -> [Value] {
    guard let channel, let definition = unit.channels[channel] else { return values }
    if definition.aggregate != nil, let made = definition.field, unit.table.index(of: made) != nil {
      let operation = definition.aggregate ?? "sum"
      if operation == "count" || definition.source == nil {
        return sorted(values, byField: field, "count", in: unit, along: field, isDescending: isDescending)
      }
      return sorted(
        values, byField: definition.source ?? made, operation, in: unit, along: field, isDescending: isDescending)
    }
    return sorted(
      values, byField: definition.field ?? "", "min", in: unit, along: field, isDescending: isDescending)
  }

  /// Values by a number worked out from the rows of each, before aggregation.
  private func sorted(
    _ values: [Value], byField by: String, _ operation: String, in unit: UnitView, along field: String,
    isDescending: Bool
  ) -> [Value] {
    let table = unit.sourceTable.index(of: field) != nil ? unit.sourceTable : unit.table
    guard let keys = table[field]?.keys else { return values }
    let column = table[by]
    let amounts = column?.numbers(high: false) ?? Array(repeating: 0, count: table.rowCount)
    var grouped: [[Double]] = Array(repeating: [], count: keys.distinct.count)
    var texts: [Value] = Array(repeating: .null, count: keys.distinct.count)
    for row in 0..<table.rowCount {
      let code = Int(keys.codes[row])
      if operation == "count" {
        grouped[code].append(1)
      } else if amounts[row].isFinite {
        grouped[code].append(amounts[row])
      } else if let column, texts[code] == .null {
        texts[code] = column[row]
      }
    }
    func amount(_ list: [Double]) -> Double {
      guard !list.isEmpty else { return .nan }
      switch operation {
      case "min": return list.min() ?? .nan
      case "max": return list.max() ?? .nan
      case "mean", "average": return list.reduce(0, +) / Double(list.count)
      case "median":
        let ordered = list.sorted()
        let middle = ordered.count / 2
        return ordered.count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2
      default: return list.reduce(0, +)
      }
    }
    var rank: [Value: (Double, Value)] = [:]
    for (code, value) in keys.distinct.enumerated() { rank[value] = (amount(grouped[code]), texts[code]) }
    let natural = values.sorted { $0.sortsBefore($1) }
    return natural.enumerated().sorted { a, b in
      let (x, s) = rank[a.element] ?? (.nan, .null)
      let (y, t) = rank[b.element] ?? (.nan, .null)
      if x != y, !x.isNaN, !y.isNaN { return isDescending ? x > y : x < y }
      if x.isNaN != y.isNaN { return y.isNaN }
      if s != t { return isDescending ? t.sortsBefore(s) : s.sortsBefore(t) }
      return a.offset < b.offset
    }.map(\.element)
  }

  // MARK: Padding

  /// How much of a step lies between bands and outside them.
  private func resolvePadding(_ setting: ChartSetting) {
    guard isBandLike else { return }
    let properties = properties.falling(backOn: nil)
    let both = properties.number("padding")
    let config = setting.config["scale"]
    if type == "point" {
      paddingInner = 1
      paddingOuter = both ?? properties.number("paddingOuter") ?? config?["pointPadding"]?.number ?? 0.5
      if channel == .xOffset || channel == .yOffset { paddingOuter = both ?? 0.5 }
      return
    }
    if channel == .xOffset || channel == .yOffset {
      paddingInner = both ?? properties.number("paddingInner") ?? 0
      paddingOuter = both ?? properties.number("paddingOuter") ?? 0
      return
    }
    let hasOffset = members.contains { unit, _ in
      channel.offset.flatMap { unit.channels[$0]?.isData } ?? false
    }
    let markTypes = Set(members.map { $0.unit.mark.type })
    var inner: Double
    if hasOffset {
      inner = config?["bandWithNestedOffsetPaddingInner"]?.number ?? 0.2
    } else if markTypes.contains(.bar) {
      inner = config?["barBandPaddingInner"]?.number ?? setting.style.bandPadding
    } else if markTypes.contains(.tick), !markTypes.contains(.rect) {
      inner = config?["tickBandPaddingInner"]?.number ?? setting.style.tickBandPadding
    } else if markTypes.contains(.rect) {
      inner = config?["rectBandPaddingInner"]?.number ?? 0
    } else {
      inner = setting.style.bandPadding
    }
    if !markTypes.contains(.bar), !hasOffset { inner = config?["bandPaddingInner"]?.number ?? inner }
    paddingInner = min(1, both ?? properties.number("paddingInner") ?? inner)
    paddingOuter =
      both ?? properties.number("paddingOuter")
      ?? (hasOffset
        ? config?["bandWithNestedOffsetPaddingOuter"]?.number ?? 0.2
        : config?["bandPaddingOuter"]?.number ?? paddingInner / 2)
  }
}
