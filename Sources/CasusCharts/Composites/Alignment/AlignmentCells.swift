import CasusScene
import CasusSource

/// Draws the cells of an alignment matrix.
struct AlignmentCells {
  /// The measures that run from full disagreement at −1 to full agreement at 1.
  static let signed: Set<String> = ["s", "sSquared", "kappa", "pi", "alpha", "tauB"]
  private static let gap = 1.6

  let theme: Theme
  let isSigned: Bool
  let decimals: Int
  /// Below as many shared issues no value is shown.
  let least: Double

  /// The value of a pair, where it rests on enough issues.
  func shown(_ pair: AlignmentContent.Pair) -> Double? {
    if let count = pair.count, count < least { return nil }
    return pair.value
  }

  func printed(_ value: Double) -> String {
    let places = min(max(decimals, 0), 6)
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded()
    guard scaled < 1e15 else { return "–" }
    let whole = Int((scaled / power).rounded(.down))
    let part = Int(scaled) - whole * Int(power)
    let digits = String(part)
    let text = places == 0 ? "\(whole)" : "\(whole)." + String(repeating: "0", count: places - digits.count) + digits
    return value < 0 && scaled > 0 ? "\u{2212}" + text : text
  }

  private func fill(_ value: Double) -> Ink {
    let ordinal = theme.colors.ordinal
    if isSigned {
      let stance = theme.colors.stance
      guard stance.count == 3 else { return .band }
      return Ink(ColorRamp(colors: [stance[2], stance[1], stance[0]])((value + 1) / 2))
    }
    return Ink(ColorRamp(colors: Array(ordinal.dropFirst().dropLast()))(value))
  }

  /// The triangle: each member's name stands where its row ends and its column begins.
  func drawTriangle(
    _ content: AlignmentContent, in sketch: inout Sketch, place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> Double {
    let members = content.members
    let isCompact = sketch.width < LagLayout.compactBelow
    let name = Lettering(size: isCompact ? 7.75 : 8.25, weight: 600, ink: .ink)
    // Names may run on over the empty half; only the last one's end must stay inside.
    let count = Double(max(members.count, 1))
    let reach = members.map { sketch.ruler.width($0, name) }.max() ?? 0
    let cell = min(42, (sketch.width - 4 - min(reach, 0.3 * sketch.width)) / max(count - 1, 1) - Self.gap)
    let height = isCompact ? 15.5 : 22.0
    let value = Lettering(size: min(isCompact ? 7.25 : 8, max(5.5, cell / 2.9)), weight: 600, ink: .ink, align: .center)
    let hasCounts = !isCompact
    let fits = cell >= sketch.ruler.width(printed(-0.5), value) + 1
    var hasFew = false
    for (i, member) in members.enumerated() {
      let y = Double(i) * (height + Self.gap) - (height + Self.gap)
      for (j, other) in members.prefix(i).enumerated() {
        let rect = Rect(Double(j) * (cell + Self.gap), y, cell, height)
        guard let pair = content[member, other] else { continue }
        let middle = Point(rect.x + cell / 2, rect.y + height / 2)
        guard let number = shown(pair) else {
          hasFew = true
          sketch.rect(rect, fill: .solid(.grid), in: "cells", rows: [pair.row])
          if hasCounts { drawCount(pair, at: middle, .ink3, in: &sketch) }
          continue
        }
        let ink = fill(number)
        sketch.rect(rect, fill: .solid(ink), in: "cells", rows: [pair.row])
        guard fits else { continue }
        let words = ink.legible(in: theme)
        let up = hasCounts && pair.count != nil ? 4.2 : 0
        sketch.text(
          printed(number), at: Point(middle.x, middle.y - up + value.drop), value.inked(words), in: "values",
          rows: [pair.row])
        if up > 0 { drawCount(pair, at: Point(middle.x, middle.y + 5.2), words, in: &sketch) }
      }
      let left = Double(i) * (cell + Self.gap) + (i == 0 ? 0 : 3)
      let label = sketch.ruler.shortened(member, to: sketch.width - left, name) ?? "…"
      if label != member { diagnostics.append(.labelShortened(member, to: label, at: place)) }
      // The first member has no row: its name stands over its column.
      let center = i == 0 ? -7.0 : y + height / 2
      sketch.text(label, at: Point(left, center + name.drop), name, in: "members")
    }
    var lowered = Sketch.lowering(sketch, by: 14)
    let bottom = 14 + max(count - 1, 0) * (height + Self.gap) - Self.gap
    if !fits, !members.isEmpty { diagnostics.append(.labelDropped("values in the cells", at: place)) }
    guard hasFew else {
      sketch = lowered
      return bottom + 2
    }
    var key = KeyRow()
    key.entries.append(
      KeyRow.Entry(word: "fewer than \(printedWhole(least)) issues shared", width: 10.5) { sketch, left in
        sketch.rect(Rect(left.x, left.y - 3.8, 10.5, 7.6), fill: .solid(.grid), in: "key-cells")
      })
    let end = key.draw(in: &lowered, y: bottom + 11) + 4
    sketch = lowered
    return end
  }

  private func drawCount(_ pair: AlignmentContent.Pair, at middle: Point, _ ink: Ink, in sketch: inout Sketch) {
    guard let count = pair.count else { return }
    let style = Lettering(size: 6.5, ink: ink, align: .center)
    let text = "n \(printedWhole(count))"
    sketch.text(text, at: Point(middle.x, middle.y + style.drop), style, in: "counts", rows: [pair.row])
  }

  private func printedWhole(_ value: Double) -> String { DayTicks.grouped(value) }

  /// The pairs by value, for places too narrow for a triangle.
  func drawTable(
    _ content: AlignmentContent, in sketch: inout Sketch, place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> Double {
    let words = Lettering(size: 7.25, ink: .ink)
    let number = Lettering(size: 7.25, weight: 600, ink: .ink, align: .right)
    let grey = Lettering(size: 7.25, ink: .ink3, align: .right)
    let rows = content.all.sorted {
      (-(shown($0.pair) ?? -9), $0.a, $0.b) < (-(shown($1.pair) ?? -9), $1.a, $1.b)
    }
    let room = sketch.width - 44
    for (index, entry) in rows.enumerated() {
      let y = 5 + Double(index) * 11.5
      let text = "\(entry.a) – \(entry.b)"
      let label = sketch.ruler.shortened(text, to: room, words) ?? "…"
      if label != text { diagnostics.append(.labelShortened(text, to: label, at: place)) }
      let own = [entry.pair.row]
      sketch.text(label, at: Point(0, y + words.drop), words, in: "members", rows: own)
      let value = shown(entry.pair)
      sketch.text(
        value.map(printed) ?? "–", at: Point(sketch.width - 20, y + words.drop), value == nil ? grey : number,
        in: "values", rows: own)
      if let count = entry.pair.count {
        sketch.text(
          printedWhole(count), at: Point(sketch.width, y + words.drop), grey, in: "counts", rows: own)
      }
      sketch.rule(
        from: Point(0, y + 5.7), to: Point(sketch.width, y + 5.7), .init(ink: .grid, width: 0.5), in: "lines")
    }
    return 5 + Double(max(rows.count, 1)) * 11.5 - 5
  }
}
