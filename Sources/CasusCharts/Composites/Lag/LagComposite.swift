import CasusScene
package import CasusSource

/// Waits as bars from the request to the answer: solid while certainly waiting, hatched where the day is not known,
/// an arrow where nobody has answered yet.
package enum LagComposite: Composite {
  package static let name = "lag"
  package static let summary = "Waits from request to answer with their bounds; an open wait ends in an arrow."
  package static let ownFacets: Set = ["row"]

  package static func expand(
    _ unit: CompositeUnit, reporting diagnostics: inout [Diagnostic]
  ) -> CompositeExpansion? {
    let fields = CompositeFields(unit)
    guard let days = fields.required("x", default: "days", in: name, reporting: &diagnostics),
      let request = fields.required("y", default: "request", in: name, reporting: &diagnostics)
    else { return nil }
    let waits = LagWait.all(in: unit, fields, days: days, request: request).groupedStably()
    if waits.isEmpty {
      diagnostics.append(.compositeHasNothingToDraw(name, why: "no row has a wait", at: unit.place))
    }
    var sketch = Sketch(unit)
    let isCompact = unit.width < LagLayout.compactBelow
    let endLabels = waits.map { LagEndLabel($0, chartWidth: unit.width, ruler: sketch.ruler) }
    let layout = LagLayout(waits, endLabels, ruler: sketch.ruler, width: unit.width)
    drawAxis(layout, title: fields.title("y"), in: &sketch)
    for (wait, center) in zip(waits, layout.centers) { drawBar(of: wait, center: center, layout, in: &sketch) }
    for (wait, center) in zip(waits, layout.centers) { drawSigns(of: wait, center: center, layout, in: &sketch) }
    for (index, wait) in waits.enumerated() {
      let center = layout.centers[index]
      layout.labels[index].draw(in: &sketch, center: center, row: wait.row)
      var cut = layout.labels[index].shortened
      if let label = drawLabel(endLabels[index], of: wait, center: center, layout, in: &sketch) { cut.append(label) }
      diagnostics += cut.map { Diagnostic.labelShortened($0.0, to: $0.1, at: unit.place) }
    }
    let key = unit.width < LagLayout.tinyBelow ? KeyRow() : LagKey.entries(for: waits, isCompact: isCompact)
    let height = key.entries.isEmpty ? layout.bottom : key.draw(in: &sketch, y: layout.bottom + 10) + 4
    return sketch.expansion(of: unit, named: name, height: height, alt: alt(waits))
  }

  private static func drawAxis(_ layout: LagLayout, title: String?, in sketch: inout Sketch) {
    let ticks = DayTicks(to: (layout.width - layout.zero) / layout.scale, scale: layout.scale, spacing: 38).filter {
      day in
      let half = sketch.ruler.width(DayTicks.label(day), .axis) / 2
      return layout.x(day) + half <= layout.width
    }
    let unitWidth = sketch.ruler.width(" days", .axis)
    var shown = ticks
    while let last = shown.last, shown.count > 1,
      layout.x(last) + sketch.ruler.width(DayTicks.label(last), .axis) / 2 + unitWidth > layout.width
    { shown.removeLast() }
    let baseline = layout.axisCenter + Lettering.axis.drop
    let edges = [layout.axisCenter + 9] + layout.separators.flatMap { [$0 - 2, $0 + 2] } + [layout.bottom]
    let spans = stride(from: 0, to: edges.count - 1, by: 2).map { (edges[$0], edges[$0 + 1]) }
    for day in shown {
      let line = day == 0 ? Sketch.Line(ink: .mark, width: 0.8) : Sketch.Line(ink: .grid, width: 0.5)
      let x = layout.x(day)
      for (top, bottom) in spans {
        sketch.rule(from: Point(x, top), to: Point(x, bottom), line, in: day == 0 ? "zero" : "grid")
      }
      let label = DayTicks.label(day)
      sketch.text(label, at: Point(x, baseline), .axis.aligned(.center), in: "axis")
      if day == shown.last {
        let after = x + sketch.ruler.width(label, .axis) / 2
        sketch.text(" days", at: Point(after, baseline), .axis, in: "axis")
      }
    }
    if let title { sketch.text(title, at: Point(layout.zero - 10, baseline), .axis.aligned(.right), in: "axis") }
    for y in layout.separators {
      sketch.rule(from: Point(0, y), to: Point(layout.width, y), .init(ink: .rule, width: 0.5), in: "separators")
    }
  }

  private static func drawBar(of wait: LagWait, center: Double, _ layout: LagLayout, in sketch: inout Sketch) {
    let height = LagLayout.barHeight
    let top = center - height / 2
    let rows = [wait.row]
    if wait.leadShown > 0 {
      let length = min(wait.leadShown * layout.scale, layout.zero - layout.labelEdge - 3)
      if length > 1 {
        sketch.hatched(Rect(layout.zero - length, center - 1.8, length, 3.6), .mark, in: "bars", rows: rows)
      }
    }
    let low = layout.x(wait.low)
    if wait.low > 0 {
      let fill = Sketch.Fill.solid(wait.isOpen ? .accent : .mark)
      sketch.rect(Rect(layout.zero, top, low - layout.zero, height), fill: fill, in: "bars", rows: rows)
    }
    if let high = wait.high, high > wait.low {
      sketch.hatched(Rect(low, top, layout.x(high) - low, height), .mark, in: "bars", rows: rows)
    }
    if wait.isOpen {
      let half = (height + 4.4) / 2
      sketch.symbol(
        "M0,\(-half)L\(LagLayout.arrowLength),0L0,\(half)Z", at: Point(low, center), radius: 1, fill: .solid(.accent),
        in: "arrows", rows: rows)
    }
  }

  private static func drawSigns(of wait: LagWait, center: Double, _ layout: LagLayout, in sketch: inout Sketch) {
    let start = Point(layout.zero, center)
    LagKey.drawStart(
      wait.asked, at: start, radius: 0.62 * layout.radius, in: &sketch, stage: "starts", rows: [wait.row])
    let end = Point(layout.x(wait.end), center)
    wait.glyph?.draw(in: &sketch, at: end, radius: layout.radius, stage: "answers", rows: [wait.row])
    if wait.isCutOff {
      sketch.rule(
        from: Point(end.x, center - 6.2), to: Point(end.x, center + 6.2), .init(ink: .ink2, width: 1.2), in: "cuts",
        rows: [wait.row])
    }
  }

  /// Right of the glyph; over the bar and flush with the arrow where the wait is open.
  private static func drawLabel(
    _ label: LagEndLabel, of wait: LagWait, center: Double, _ layout: LagLayout, in sketch: inout Sketch
  ) -> (label: String, shown: String)? {
    guard wait.isOpen else {
      let x = layout.x(wait.end) + layout.radius + LagLayout.labelGap + (wait.glyph == nil ? -2 : 0.5)
      return label.draw(in: &sketch, x: x, center: center, room: layout.room(after: wait), row: wait.row)
    }
    let tip = layout.x(wait.end)
    let room = layout.width - layout.zero - 4
    let x = max(layout.zero + 4, tip - min(label.width, room))
    return label.draw(in: &sketch, x: x, center: center - 11.2, room: max(room, 0), row: wait.row)
  }

  /// What the chart says, for a reader who does not see it.
  private static func alt(_ waits: [LagWait]) -> String {
    let open = waits.filter(\.isOpen)
    let refused = waits.count { $0.glyph == .refused }
    var parts: [String] = []
    if let longest = open.map(\.low).max() {
      parts.append(
        "\(open.count) still open\(open.count > 1 ? ", the longest" : "") after \(DayTicks.grouped(longest)) days")
    }
    if refused > 0 { parts.append("\(refused) refused") }
    let answered = waits.filter { $0.glyph != nil && $0.glyph != .refused }
    if let shortest = answered.min(by: { ($0.end, $0.low) < ($1.end, $1.low) }) {
      let figures = shortest.figures.filter { $0 != "\u{2060}" }
      parts.append("the shortest answered after \(figures) \(shortest.unit)")
    }
    let count = waits.count == 1 ? "1 wait" : "\(waits.count) waits"
    return parts.isEmpty ? count : "\(count): \(parts.joined(separator: "; "))"
  }
}

extension [LagWait] {
  /// The waits with each group together, groups in the order in which they first occur.
  fileprivate func groupedStably() -> [LagWait] {
    var order: [String: Int] = [:]
    for wait in self where order[wait.group] == nil { order[wait.group] = order.count }
    return enumerated()
      .sorted { (order[$0.element.group] ?? 0, $0.offset) < (order[$1.element.group] ?? 0, $1.offset) }
      .map(\.element)
  }
}
