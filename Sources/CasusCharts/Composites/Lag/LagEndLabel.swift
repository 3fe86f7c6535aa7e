import CasusScene

/// The sentence at the end of a wait: its figures in semibold, then words.
struct LagEndLabel {
  var figures: String
  var words: String
  var figureLettering: Lettering
  var wordLettering: Lettering
  var width: Double
  /// The figures alone: what is shown whatever becomes of the words.
  var figureWidth: Double

  init(_ wait: LagWait, chartWidth: Double, ruler: LabelRuler) {
    let isCompact = chartWidth < LagLayout.compactBelow
    let ink: Ink = wait.isOpen ? .accent : .ink
    let size = isCompact ? 7.5 : 8
    figureLettering = Lettering(size: size, weight: 600, ink: ink, halo: 2.4)
    wordLettering = Lettering(size: size, weight: isCompact ? 600 : 400, ink: ink, halo: 2.4)
    figures = isCompact ? wait.figures : "\(wait.figures) \(wait.unit)"
    words = chartWidth < LagLayout.tinyBelow ? "" : isCompact ? wait.compactWords : wait.words
    figureWidth = ruler.width(figures, figureLettering)
    width = figureWidth + ruler.width(words, wordLettering)
  }

  /// Draws the label from `x`, shortened or on two lines where the room is less than its width. What was cut comes back.
  func draw(
    in sketch: inout Sketch, x: Double, center: Double, room: Double, row: Int
  ) -> (label: String, shown: String)? {
    let lead = sketch.ruler.width(figures, figureLettering)
    if width > room, let lines = brokenWords(room: room, lead: lead, ruler: sketch.ruler) {
      let top = center - 4.8
      sketch.text(figures, at: Point(x, top + figureLettering.drop), figureLettering, in: "labels", rows: [row])
      sketch.text(lines.0, at: Point(x + lead, top + wordLettering.drop), wordLettering, in: "labels", rows: [row])
      sketch.text(lines.1, at: Point(x, center + 4.8 + wordLettering.drop), wordLettering, in: "labels", rows: [row])
      return nil
    }
    let shown = sketch.ruler.shortened(words, to: room - lead, wordLettering) ?? ""
    sketch.text(figures, at: Point(x, center + figureLettering.drop), figureLettering, in: "labels", rows: [row])
    sketch.text(shown, at: Point(x + lead, center + wordLettering.drop), wordLettering, in: "labels", rows: [row])
    return shown == words ? nil : (figures + words, figures + shown)
  }

  /// The words on the rest of the first line and on a second, where that is enough.
  private func brokenWords(room: Double, lead: Double, ruler: LabelRuler) -> (String, String)? {
    let parts = words.split(separator: " ")
    let opening = words.hasPrefix(" ") ? " " : ""
    for count in stride(from: parts.count - 1, through: 0, by: -1) {
      let first = count == 0 ? "" : opening + parts.prefix(count).joined(separator: " ")
      guard ruler.width(first, wordLettering) <= room - lead else { continue }
      let second = parts.dropFirst(count).joined(separator: " ")
      return ruler.width(second, wordLettering) <= room ? (first, second) : nil
    }
    return nil
  }
}

extension LagWait {
  /// What follows the figures where there is room for a sentence.
  fileprivate var words: String {
    if isOpen { return seenOpen.map { ", no answer by \(PrintedDay.text($0))" } ?? ", still waiting" }
    if isCutOff { return ", withdrawn" }
    guard !answer.isEmpty else { return glyph == .refused ? " to a refusal" : glyph.map { ", \($0.phrase)" } ?? "" }
    let takesTo = ["a ", "an ", "the ", "“", "\""].contains { answer.hasPrefix($0) }
    return takesTo ? " to \(answer)" : ", \(answer)"
  }

  fileprivate var compactWords: String {
    if isOpen { return ", still waiting" }
    if isCutOff { return ", withdrawn" }
    return glyph.map { ", \($0.phrase)" } ?? ""
  }
}
