import CasusData
import CasusYAML

/// From where to where items reach along one side, for each row.
struct Extent {
  var start: Encoded<Double>
  var end: Encoded<Double>
}

extension UnitEncoder {
  /// The extent of bars, rects and images along x or y. `isMeasure` is true along the direction in which bars grow.
  mutating func extent(_ name: ChannelName, isMeasure: Bool) -> Extent {
    let secondary = name.secondary ?? name
    let sideLength = side(name)
    let shift = mark.number(name == .x ? "xOffset" : "yOffset") ?? 0
    let shift2 = mark.number(name == .x ? "x2Offset" : "y2Offset") ?? 0
    func shifted(_ extent: Extent) -> Extent {
      shift == 0 && shift2 == 0
        ? extent
        : Extent(
          start: extent.start.map { $0 + shift },
          end: extent.end.map { $0 + (channel(secondary) == nil && shift2 == 0 ? shift : shift2) })
    }
    if let centre = geography?[name] {
      let length = itemSize(name, bandwidth: nil) ?? .constant(5)
      return shifted(Extent(start: sum(centre, length.map { -$0 / 2 }), end: sum(centre, length.map { $0 / 2 })))
    }
    guard channel(name) != nil else {
      if let low = mark[name.rawValue].flatMap({ pixels($0) }) {
        if let high = mark[secondary.rawValue].flatMap({ pixels($0) }) {
          return shifted(Extent(start: .constant(low), end: .constant(high)))
        }
        let length = itemSize(name, bandwidth: nil) ?? Encoded.constant(18)
        return shifted(Extent(start: length.map { low - $0 / 2 }, end: length.map { low + $0 / 2 }))
      }
      if mark.type == .rect || (mark.type == .bar && isMeasure) {
        return shifted(Extent(start: .constant(0), end: .constant(sideLength)))
      }
      let length = itemSize(name, bandwidth: nil) ?? .constant(sideLength)
      return shifted(
        Extent(start: length.map { sideLength / 2 - $0 / 2 }, end: length.map { sideLength / 2 + $0 / 2 }))
    }
    if channel(secondary) != nil {
      // Between two bands Vega-Lite reaches from middle to middle, the house from edge to edge.
      let start = positions(name, end: .start, band: setting.isVega ? nil : 0) ?? .constant(0)
      let end = positions(secondary, end: .plain, band: setting.isVega ? nil : 1) ?? .constant(sideLength)
      if case .band = scale(name) { return shifted(Extent(start: start, end: end)) }
      return shifted(spaced(Extent(start: start, end: end), name))
    }
    if let band = bandwidth(name) {
      let start = positions(name, band: 0) ?? .constant(0)
      let placed = offsets(name, band: 0).map { sum(start, $0) } ?? start
      if let length = itemSize(name, bandwidth: band) {
        let centre = placed.map { $0 + band / 2 }
        return shifted(
          Extent(start: sum(centre, length.map { -$0 / 2 }), end: sum(centre, length.map { $0 / 2 })))
      }
      return shifted(Extent(start: placed, end: placed.map { $0 + band }))
    }
    if unit.stack?.channel == name || (isMeasure && channel(name)?.isInterval == false) {
      if unit.stack?.channel == name {
        return shifted(
          Extent(
            start: positions(name, end: .start) ?? .constant(0), end: positions(name, end: .end) ?? .constant(0)))
      }
      if case .values(let cells)? = column(channel(name)?.field), isBounds(cells) {
        // Bounds reach from their lower to their upper end.
        return shifted(
          Extent(start: positions(name, end: .start) ?? .constant(0), end: positions(name, end: .end) ?? .constant(0)))
      }
      let value = positions(name) ?? .constant(0)
      return shifted(Extent(start: .constant(baseline(name)), end: value))
    }
    if channel(name)?.isInterval == true {
      let extent = Extent(
        start: positions(name, end: .start) ?? .constant(0), end: positions(name, end: .end) ?? .constant(0))
      if let length = itemSize(name, bandwidth: nil) {
        let centre = sum(extent.start, extent.end).map { $0 / 2 }
        return shifted(
          Extent(start: sum(centre, length.map { -$0 / 2 }), end: sum(centre, length.map { $0 / 2 })))
      }
      return shifted(spaced(extent, name))
    }
    let length =
      itemSize(name, bandwidth: nil)
      ?? .constant(bandSetting("continuousBandSize")?.number ?? 5)
    let centre = points(name)
    return Extent(start: sum(centre, length.map { -$0 / 2 }), end: sum(centre, length.map { $0 / 2 }))
  }

  private func isBounds(_ cells: [Value]) -> Bool {
    if case .bounds? = cells.first(where: { $0 != .null }) { return true }
    return false
  }

  /// Where bars stand: at zero, or at the axis's end where zero is off the scale.
  func baseline(_ name: ChannelName) -> Double {
    guard case .continuous(let scale) = scale(name) else { return name == .x ? 0 : side(name) }
    if !scale.isLog, !scale.isTime, scale.low <= 0, scale.high >= 0 { return scale(0) }
    // Lower end of the domain, wherever the range puts it.
    return scale(scale.low)
  }

  /// A little air between neighbouring bins.
  private func spaced(_ extent: Extent, _ name: ChannelName) -> Extent {
    guard mark.type == .bar, channel(name)?.isInterval == true || channel(name)?.isPrebinned == true else {
      return extent
    }
    let gap = (mark.number("binSpacing") ?? setting.style.binSpacing) / 2
    guard gap != 0 else { return extent }
    let pairs = (0..<rowCount).map { row -> (Double, Double) in
      let (a, b) = (extent.start[row], extent.end[row])
      let inset = min(gap, abs(b - a) / 2 - 0.125)
      return a <= b ? (a + inset, b - inset) : (a - inset, b + inset)
    }
    return Extent(start: .perRow(pairs.map(\.0)), end: .perRow(pairs.map(\.1)))
  }

  /// How wide an item is across its direction, where channel or mark say so.
  mutating func itemSize(_ name: ChannelName, bandwidth: Double?) -> Encoded<Double>? {
    if mark.type == .bar || mark.type == .tick, channel(.size) != nil,
      mark.orient == (name == .x ? .vertical : .horizontal)
    {
      return numbers(.size, bandwidth ?? 5).map { $0 ?? 0 }
    }
    let isAcross = mark.orient == (name == .x ? .vertical : .horizontal) || mark.type == .image || mark.type == .rect
    if let written = mark[name == .x ? "width" : "height"] {
      if let number = written.number { return .constant(number) }
      if let band = written["band"]?.number, let bandwidth { return .constant(bandwidth * band) }
    }
    if isAcross, mark.type == .bar, let size = mark.number("size") { return .constant(size) }
    if isAcross, bandwidth != nil, let written = bandSetting("discreteBandSize") {
      if let number = written.number { return .constant(number) }
      if let band = written["band"]?.number, let bandwidth { return .constant(bandwidth * band) }
    }
    return nil
  }

  /// A size of bands, which Vega-Lite takes from `config` alone.
  private func bandSetting(_ name: String) -> Node? {
    setting.isVega
      ? setting.config[mark.type.rawValue]?[name] ?? setting.config["mark"]?[name] : mark[name]
  }

  /// Rows whose places along both sides are known; the others are not drawn.
  func drawableRows(_ columns: Encoded<Double>...) -> [Int] {
    (0..<rowCount).filter { row in columns.allSatisfy { $0[row].isFinite } }
  }
}
