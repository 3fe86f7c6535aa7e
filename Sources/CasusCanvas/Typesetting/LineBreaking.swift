import CasusScene

/// Breaks a shaped line into lines of a measure, so that the paragraph as a whole looks even.
///
/// Pango fills each line before it looks at the next. Text set ragged right shows what that costs, and justified text
/// still more, so here all ways to break a paragraph are weighed against each other, as Knuth and Plass do (Breaking
/// Paragraphs into Lines, 1981): first without a hyphen, and with hyphens only where a line would be too loose.
struct LineBreaking {
  private let line: ShapedLine
  private let text: PreparedText
  private let spans: [TextSpan]
  private let opportunities: BreakOpportunities
  private var spots: [Spot] = []
  /// The ems of the spaces before each cluster that can give and take: their sizes, for the widths of spaces differ
  /// from font to font more than what the eye takes for even.
  private var elastic: [Double] = [0]

  /// A cluster with its run, placed from the line's start in the order of reading.
  private struct Spot {
    var run: Int
    var cluster: Int
    var x: Double
    var width: Double
    var isWhite: Bool
  }

  init(_ line: ShapedLine, of text: PreparedText, _ spans: [TextSpan], _ opportunities: BreakOpportunities) {
    self.line = line
    self.text = text
    self.spans = spans
    self.opportunities = opportunities
    placeClusters()
  }

  /// The lines, the first of them `indent` shorter than the measure.
  func lines(_ shape: ParagraphShape, indent: Double, hyphenator: Hyphenator?) -> [TextLine] {
    let measure = max(shape.measure, 1)
    let room = LineRoom(measure: measure, indent: indent, justifies: shape.justifies)
    var choices = withCuts(candidates(), measure: measure - max(0, indent))
    var ends = LineChoice(choices, room, counts: shape.justifies ? .cheapest : .fewest).ends
    if let hyphenator, LineChoice.isLoose(ends, choices, room) {
      let hyphenated = candidates(hyphenator.breaks(in: text, spans))
      choices = withCuts(hyphenated, measure: measure - max(0, indent))
      ends = LineChoice(choices, room, counts: .cheapest).ends
    }
    var lines: [TextLine] = []
    var start = choices[0]
    for end in ends {
      let isLast = end == choices.count - 1
      lines.append(
        textLine(from: start, to: choices[end], stretchesTo: isLast ? nil : room.width(isFirst: lines.isEmpty), room))
      start = choices[end]
    }
    return lines
  }

  // MARK: Candidates

  private mutating func placeClusters() {
    var x = 0.0
    let order = line.isLeftToRight ? Array(line.runs.indices) : line.runsInReadingOrder
    for index in order {
      for (number, cluster) in line.runs[index].clusters.enumerated() {
        let isWhite = opportunities.isWhite[cluster.start]
        spots.append(Spot(run: index, cluster: number, x: x, width: cluster.width, isWhite: isWhite))
        x += cluster.width
        elastic.append(
          (elastic.last ?? 0)
            + (text.isElastic(at: cluster.start) ? spans[line.runs[index].segment.span].style.drawnSize : 0))
      }
    }
  }

  /// The places where a line may end; `hyphens` are the bytes before which a word may be broken.
  private func candidates(_ hyphens: [Int] = []) -> [LineCandidate] {
    var all = [LineCandidate()]
    var hyphens = hyphens[...]
    for index in spots.indices.dropFirst() {
      let byte = byte(of: index)
      while let next = hyphens.first, next < byte { hyphens.removeFirst() }
      if opportunities.breaks[byte] {
        all.append(candidate(before: index))
      } else if hyphens.first == byte, !spots[index].isWhite, let candidate = hyphenated(before: index) {
        all.append(candidate)
      }
    }
    all.append(candidate(before: spots.count))
    return all
  }

  private func byte(of spot: Int) -> Int { line.runs[spots[spot].run].clusters[spots[spot].cluster].start }

  private func candidate(before index: Int, penalty: Double = 0) -> LineCandidate {
    var last = index - 1
    while last > 0, spots[last].isWhite { last -= 1 }
    var candidate = LineCandidate()
    candidate.cluster = index
    candidate.visible = last + 1
    candidate.end = last >= 0 ? spots[last].x + spots[last].width : 0
    candidate.start = index < spots.count ? spots[index].x : candidate.end
    candidate.elasticBefore = elastic[min(index, elastic.count - 1)]
    candidate.elasticEnd = elastic[last + 1]
    candidate.penalty = penalty
    guard last >= 0 else { return candidate }
    candidate.hang = hang(of: last)
    if index < spots.count, last == index - 1, let hyphen = softHyphen(after: last) {
      candidate.hyphen = hyphen.width * style(of: last).drawnSize
      candidate.hang = candidate.hyphen * 0.5
      candidate.penalty = LineChoice.softHyphenPenalty
    }
    return candidate
  }

  /// A place inside a word, where a hyphen will stand.
  private func hyphenated(before index: Int) -> LineCandidate? {
    let run = line.runs[spots[index - 1].run]
    guard run.level == 0, let hyphen = run.segment.face.coverage?.hyphen else { return nil }
    var candidate = candidate(before: index, penalty: LineChoice.hyphenPenalty)
    candidate.hyphen = hyphen.width * style(of: index - 1).drawnSize
    candidate.hang = candidate.hyphen * 0.5
    return candidate
  }

  /// How far what ends a line may stand out of justified text for the edge to look straight.
  private func hang(of spot: Int) -> Double {
    let cluster = line.runs[spots[spot].run].clusters[spots[spot].cluster]
    switch text.bytes[cluster.start] {
    case UInt8(ascii: "."), UInt8(ascii: ","): return 0.6 * spots[spot].width
    case UInt8(ascii: "-"): return 0.5 * spots[spot].width
    case UInt8(ascii: ";"), UInt8(ascii: ":"): return 0.3 * spots[spot].width
    default: return 0
    }
  }

  /// The hyphen shown when a line ends behind this cluster: one that is a soft hyphen.
  private func softHyphen(after spot: Int) -> Coverage.Hyphen? {
    let run = line.runs[spots[spot].run]
    let cluster = run.clusters[spots[spot].cluster]
    guard cluster.glyphCount == 0, !run.isRightToLeft,
      text.bytes[cluster.start..<cluster.end].elementsEqual([0xC2, 0xAD])
    else { return nil }
    return run.segment.face.coverage?.hyphen
  }

  private func style(of spot: Int) -> TextStyle { spans[line.runs[spots[spot].run].segment.span].style }

  /// The candidates, and between those that are further apart than a line is long every place where a word can be cut.
  private func withCuts(_ candidates: [LineCandidate], measure: Double) -> [LineCandidate] {
    var all: [LineCandidate] = []
    all.reserveCapacity(candidates.count)
    for candidate in candidates {
      if let last = all.last, candidate.end - last.start > measure {
        for index in last.cluster + 1..<max(last.cluster + 1, candidate.cluster) where !spots[index].isWhite {
          all.append(self.candidate(before: index, penalty: LineChoice.cutPenalty))
        }
      }
      all.append(candidate)
    }
    return all
  }

  // MARK: Lines

  /// A stretch of one run on a line.
  private struct Part {
    var run: Int
    var clusters: Range<Int>
    /// The width that counts, and that of the spaces at the line's end, which does not.
    var width: Double
    var hanging: Double
    var isFirst: Bool
    var isLast: Bool
  }

  private func textLine(
    from start: LineCandidate, to end: LineCandidate, stretchesTo width: Double?, _ room: LineRoom
  ) -> TextLine {
    let natural = max(0, end.end - start.start) + end.hyphen
    let elastic = max(0, end.elasticEnd - start.elasticBefore)
    var give = 0.0
    var isStretched = false
    if let width, room.justifies, elastic > 0 {
      let wanted = (width + end.hang - natural) / elastic
      give = min(max(wanted, -LineRoom.shrink), LineRoom.mostStretch)
      isStretched = give == wanted
    }

    var parts: [Part] = []
    var index = start.cluster
    while index < end.cluster {
      let run = spots[index].run
      var part = Part(
        run: run, clusters: spots[index].cluster..<spots[index].cluster, width: 0, hanging: 0,
        isFirst: index == start.cluster, isLast: false)
      while index < end.cluster, spots[index].run == run {
        let spot = spots[index]
        if index < end.visible {
          part.width += spot.width + (text.isElastic(at: byte(of: index)) ? style(of: index).drawnSize * give : 0)
        } else {
          part.hanging += spot.width
        }
        part.clusters = part.clusters.lowerBound..<spot.cluster + 1
        index += 1
      }
      parts.append(part)
    }
    if let last = parts.indices.last {
      parts[last].isLast = true
      parts[last].width += end.hyphen
    }

    // The runs stand in the order of reading, each at its place on the page.
    var x = 0.0
    var places = parts.map { _ in 0.0 }
    for index in parts.orderOnPage(by: { line.runs[$0.run].level }) {
      places[index] = x
      x += parts[index].width
    }
    var runs: [TextRun] = []
    for (part, place) in zip(parts, places) {
      let run = line.runs[part.run]
      let hyphen = part.isLast && end.hyphen > 0 ? run.segment.face.coverage?.hyphen : nil
      if let drawn = run.textRun(
        part.clusters, at: run.isRightToLeft ? place - part.hanging : place, width: part.width, text: text,
        spans: spans,
        hyphen: hyphen, give: give,
        continues: start.hyphen > 0 && part.isFirst && part.clusters.lowerBound > 0 && !run.isRightToLeft)
      {
        runs.append(drawn)
      }
    }
    return TextLine(
      runs: runs, width: isStretched ? width ?? x : x, ascent: line.ascent, descent: line.descent,
      isHyphenated: end.hyphen > 0, isRightToLeft: line.readsRightToLeft)
  }
}

extension PreparedText {
  /// Any space, which ends a word.
  func isBlank(at byte: Int) -> Bool {
    switch bytes[byte] {
    case 0...0x20: true
    case 0xC2: byte + 1 < bytes.count && bytes[byte + 1] == 0xA0
    case 0xE2:
      byte + 2 < bytes.count && bytes[byte + 1] == 0x80 && (bytes[byte + 2] <= 0x8A || bytes[byte + 2] == 0xAF)
    default: false
    }
  }

  /// A space that gives and takes in justified text.
  func isElastic(at byte: Int) -> Bool {
    bytes[byte] == 0x20 || bytes[byte] == 0xC2 && byte + 1 < bytes.count && bytes[byte + 1] == 0xA0
  }
}

extension Array {
  /// The indices of stretches of a line in the order of the page: whatever runs from right to left is turned, the
  /// innermost first (rule L2 of Unicode's bidirectional algorithm).
  fileprivate func orderOnPage(by level: (Element) -> Int) -> [Int] {
    let levels = map(level)
    var order = Array<Int>(indices)
    guard let highest = levels.max(), highest > 0 else { return order }
    for current in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= current else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= current { end += 1 }
        order[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}
