import CasusScene

/// Where the bars and words of a chart of pairs stand.
struct PairsDrawing {
  private static let barHeight = 6.4
  /// From the middle of a bar to that of its partner.
  private static let offset = 4.6
  private static let labelGap = 5.0

  let cases: [PairCase]
  let axis: PairAxis
  let width: Double
  let isCompact: Bool
  let isTiny: Bool
  private let zero: Double
  private let scale: Double
  private let lane: Double
  private let top = 12.0
  private let lines: [[(text: String, lettering: Lettering)]]
  private let cut: [(String, String)]

  var bottom: Double { top + Double(max(cases.count, 1)) * lane }

  init(_ cases: [PairCase], ladder: PairLadder?, unit: String, width: Double, ruler: LabelRuler) {
    self.cases = cases
    self.width = width
    isCompact = width < LagLayout.compactBelow
    isTiny = width < LagLayout.tinyBelow
    lane = isCompact ? 27 : 26.5
    let last = cases.flatMap { [$0.asked?.end, $0.got?.end] }.compactMap { $0 }.max() ?? 1
    let longest = ladder?.top ?? max(last, 1e-9)
    axis = ladder.map { PairAxis(ladder: $0) } ?? PairAxis(to: longest, unit: unit)
    let room = isTiny ? 0.42 * width : isCompact ? 0.34 * width : 124
    let head = Lettering(size: isCompact ? 7.75 : 8.25, weight: 600, ink: .ink)
    let tail = Lettering(size: isCompact ? 7 : 7.25, ink: .ink3)
    var cut: [(String, String)] = []
    lines = cases.map { item in
      func fitted(_ text: String, _ style: Lettering) -> (text: String, lettering: Lettering) {
        let shown = ruler.shortened(text, to: room, style) ?? "…"
        if shown != text { cut.append((text, shown)) }
        return (shown, style)
      }
      let parts = ruler.lines(item.label, within: room, head) ?? [item.label]
      let names = parts.count > 2 ? [parts[0], parts.dropFirst().joined(separator: " ")] : parts
      var lines = names.map { fitted($0, head) }
      if !item.detail.isEmpty, names.count == 1 { lines.append(fitted(item.detail, tail)) }
      return lines
    }
    self.cut = cut
    let widest = lines.flatMap { $0 }.map { ruler.width($0.text, $0.lettering) }.max() ?? 0
    zero = min(max(isCompact ? 40 : width < 400 ? 70 : 124, widest + 12), 0.5 * width)
    var fitting = (width - zero - 8.5) / longest
    for item in cases {
      for (extent, label) in [(item.asked, Self.askedLabel(item)), (item.got, Self.gotLabel(item))] {
        guard let extent, extent.end > 0 else { continue }
        let needed = width - zero - Self.labelGap - 1 - ruler.width(label.text, Self.style(label, isTiny))
        let wanted = (needed - (extent.high == nil ? LagLayout.arrowLength : 0)) / extent.end
        if wanted > 0.35 * (width - zero) / longest { fitting = min(fitting, wanted) }
      }
    }
    scale = max(fitting, 1e-9)
  }

  private func x(_ value: Double) -> Double { zero + value * scale }

  /// Draws it all; what had to be cut comes back.
  func draw(in sketch: inout Sketch) -> [(String, String)] {
    var cut = cut
    if !isTiny || axis.unit.isEmpty == false || axis.ticks.count <= 6 {
      axis.draw(in: &sketch, x: x, zero: zero, top: top - 2, bottom: bottom)
    }
    for (index, item) in cases.enumerated() {
      let center = top + (Double(index) + 0.5) * lane
      let leads = Double(lines[index].count - 1) * 9.6
      for (line, part) in lines[index].enumerated() {
        let y = center - leads / 2 + Double(line) * 9.6
        sketch.text(part.text, at: Point(0, y + part.lettering.drop), part.lettering, in: "lanes", rows: [item.row])
      }
      draw(item.asked, of: item, at: center - Self.offset, ink: .mark, stage: "asked", in: &sketch)
      draw(item.got, of: item, at: center + Self.offset, ink: .blue, stage: "got", in: &sketch)
      drawSigns(item, center: center, in: &sketch)
      for (label, y) in [
        (Self.askedLabel(item), center - Self.offset), (Self.gotLabel(item), center + Self.offset),
      ] {
        guard !label.text.isEmpty else { continue }
        let style = Self.style(label, isTiny)
        let left = end(label, of: item) + Self.labelGap
        let shown = sketch.ruler.shortened(label.text, to: width - left, style) ?? ""
        if shown != label.text { cut.append((label.text, shown)) }
        sketch.text(shown, at: Point(left, y + style.drop), style, in: "labels", rows: [item.row])
      }
    }
    return cut
  }

  private func draw(
    _ extent: PairCase.Extent?, of item: PairCase, at y: Double, ink: Ink, stage: String, in sketch: inout Sketch
  ) {
    guard let extent else { return }
    let isOpen = stage == "got" && item.state == .open
    let rect = { (a: Double, b: Double) in Rect(a, y - Self.barHeight / 2, b - a, Self.barHeight) }
    if extent.low > 0 {
      sketch.rect(
        rect(zero, x(extent.low)), fill: .solid(isOpen ? .accent : ink), in: stage, rows: [item.row])
    }
    if !isOpen, let high = extent.high, high > extent.low {
      sketch.hatched(rect(x(extent.low), x(high)), .mark, in: stage, rows: [item.row])
    }
  }

  private func drawSigns(_ item: PairCase, center: Double, in sketch: inout Sketch) {
    let low = center + Self.offset
    if !item.isRequestKnown {
      LagKey.drawStart(
        .notFound, at: Point(zero, center - Self.offset), radius: 2.4, in: &sketch, stage: "starts", rows: [item.row])
    }
    switch item.state {
    case .open:
      let half = (Self.barHeight + 3.6) / 2
      sketch.symbol(
        "M0,\(-half)L\(LagLayout.arrowLength),0L0,\(half)Z", at: Point(x(item.got?.low ?? 0), low), radius: 1,
        fill: .solid(.accent), in: "arrows", rows: [item.row])
    case .refused:
      ResponseGlyph.refused.draw(
        in: &sketch, at: Point(x(item.got?.end ?? 0) + 6.4, low), radius: 3.2, stage: "refusals", rows: [item.row])
    case .closed: break
    }
  }

  /// The right end of what stands before a label.
  private func end(_ label: Label, of item: PairCase) -> Double {
    if label.isAsked { return item.isRequestKnown ? x(item.asked?.end ?? 0) : zero + 2.4 }
    let bar = x(item.got?.end ?? 0)
    return item.state == .open ? bar + LagLayout.arrowLength : item.state == .refused ? bar + 9.6 : bar
  }

  private struct Label {
    var text: String
    var ink: Ink
    var isAsked: Bool
  }

  private static func askedLabel(_ item: PairCase) -> Label {
    Label(text: item.isRequestKnown ? item.askedWords : "no request found", ink: .ink2, isAsked: true)
  }

  private static func gotLabel(_ item: PairCase) -> Label {
    switch item.state {
    case .open:
      let words = (item.got?.low ?? 0) > 0 ? "\(item.gotWords), still open" : "still open"
      return Label(text: words, ink: .accent, isAsked: false)
    case .refused:
      let words = (item.got?.end ?? 0) > 0 ? "\(item.gotWords), then refused" : "refused"
      return Label(text: words, ink: .ink, isAsked: false)
    case .closed:
      let isNothing = item.got.map { $0.end == 0 } ?? false
      let unknown = item.gotWords.isEmpty ? "not known" : item.gotWords
      return Label(
        text: isNothing ? "nothing" : item.got == nil ? unknown : item.gotWords,
        ink: item.got == nil ? .ink3 : .ink, isAsked: false)
    }
  }

  private static func style(_ label: Label, _ isTiny: Bool) -> Lettering {
    Lettering(size: isTiny ? 7 : 7.5, weight: label.isAsked ? 400 : 600, ink: label.ink, halo: 2.4)
  }

  /// What the labels cannot say: which bar is which, and the hatch.
  static func key(_ cases: [PairCase], hasBars: Bool) -> KeyRow {
    func bar(_ word: String, _ draw: @escaping (inout Sketch, Rect) -> Void) -> KeyRow.Entry {
      KeyRow.Entry(word: word, width: 14) { sketch, left in draw(&sketch, Rect(left.x, left.y - 2.8, 14, 5.6)) }
    }
    var key = KeyRow()
    guard !cases.isEmpty else { return key }
    key.entries.append(bar("asked") { $0.rect($1, fill: .solid(.mark), in: "key-signs") })
    key.entries.append(bar("got") { $0.rect($1, fill: .solid(.blue), in: "key-signs") })
    let isHatched = cases.contains { item in
      [item.asked, item.got].contains { extent in
        guard let extent, let high = extent.high else { return false }
        return high > extent.low
      }
    }
    if isHatched { key.entries.append(bar("not known how much") { $0.hatched($1, .mark, in: "key-signs") }) }
    return key
  }
}
