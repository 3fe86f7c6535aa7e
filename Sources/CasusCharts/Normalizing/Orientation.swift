/// Which way a mark stands, by its channels, after Vega-Lite's rules.
func orientation(of mark: MarkDefinition, _ channels: [ChannelName: ChannelDefinition]) -> Orientation? {
  let specified = mark.text("orient").flatMap(Orientation.init(rawValue:))
  let x = channels[.x]
  let y = channels[.y]
  let hasX2 = channels[.x2] != nil
  let hasY2 = channels[.y2] != nil
  func isMeasure(_ definition: ChannelDefinition?) -> Bool {
    guard let definition, definition.isData || definition.aggregate != nil else { return false }
    return definition.type == .quantitative && !definition.isBinned && !definition.isPrebinned
  }
  func isBinned(_ definition: ChannelDefinition?) -> Bool {
    definition?.isBinned == true || definition?.isPrebinned == true
  }
  switch mark.type {
  case .point, .circle, .square, .text, .image, .geoshape, .arc: return nil
  default: break
  }
  func isPrebinned(_ definition: ChannelDefinition?) -> Bool { definition?.isPrebinned == true }
  if mark.type == .bar || mark.type == .rect {
    if x?.field != nil, isPrebinned(x) || (y?.aggregate != nil && x?.aggregate == nil) { return .vertical }
    if y?.field != nil, isPrebinned(y) || (x?.aggregate != nil && y?.aggregate == nil) { return .horizontal }
    if hasX2 || hasY2 {
      if let specified { return specified }
      if !hasX2 { return isMeasure(x) && isPrebinned(y) ? .horizontal : .vertical }
      if !hasY2 { return isMeasure(y) && isPrebinned(x) ? .vertical : .horizontal }
    }
  }
  if mark.type == .rule || mark.type == .area || mark.type == .bar || mark.type == .rect {
    let isRange = hasX2 && !isPrebinned(x) && hasY2 && !isPrebinned(y)
    if isRange, mark.type != .area { return specified }
    if hasY2 { return isBinned(y) ? .horizontal : .vertical }
    if hasX2 { return isBinned(x) ? .vertical : .horizontal }
    if mark.type == .rule {
      if x != nil, y == nil { return .vertical }
      if y != nil, x == nil { return .horizontal }
    }
  }
  if let specified { return specified }
  let isTick = mark.type == .tick
  let xIsMeasure = isMeasure(x)
  let yIsMeasure = isMeasure(y)
  if xIsMeasure, !yIsMeasure { return isTick ? .vertical : .horizontal }
  if yIsMeasure, !xIsMeasure { return isTick ? .horizontal : .vertical }
  if xIsMeasure, yIsMeasure {
    if x?.aggregate == nil, y?.aggregate != nil { return isTick ? .horizontal : .vertical }
    if x?.aggregate != nil, y?.aggregate == nil { return isTick ? .vertical : .horizontal }
    return .vertical
  }
  let xIsTime = x?.type == .temporal
  let yIsTime = y?.type == .temporal
  if isTick { return yIsTime && !xIsTime ? .horizontal : .vertical }
  if yIsTime, !xIsTime { return .horizontal }
  if x != nil, y == nil { return .vertical }
  if y != nil, x == nil { return .horizontal }
  return .vertical
}
