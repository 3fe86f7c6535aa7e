import CasusYAML

extension ScaleSlot {
  /// The ends of a domain after `domainMin`, `domainMax`, `zero` and `nice`.
  func widened(
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

  var niceByDefault: Bool {
    guard channel == .x || channel == .y || channel == .xOffset || channel == .yOffset else { return false }
    if properties["domainMin"] != nil || properties["domainMax"] != nil || bins != nil { return false }
    // Of several layers one that is not of bins is enough to make the ends round.
    let own = members.filter { !$0.channel.isSecondary }
    if !own.isEmpty, own.allSatisfy({ $0.unit.channels[$0.channel]?.isPrebinned == true }) { return false }
    return type != "time" && type != "utc"
  }

  var zeroByDefault: Bool {
    if properties["domain"]?.list != nil { return false }
    if ["quantize", "quantile", "threshold", "bin-ordinal"].contains(type) { return false }
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
}
