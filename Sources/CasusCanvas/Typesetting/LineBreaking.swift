import CasusScene

/// Breaks a shaped line into lines of a measure: as few as possible, and of these the most even.
///
/// Pango fills each line before it looks at the next. Text set ragged right shows what that costs, so here all ways to
/// break a paragraph into the same number of lines are weighed against each other.
struct LineBreaking {
  /// A place where a line may end.
  private struct Candidate {
    /// Index of the first cluster of the next line.
    var cluster: Int
    /// Where the next line's text starts, and where this line's text ends without its spaces.
    var start: Double
    var end: Double
    /// Width of the hyphen this break shows; 0 for none.
    var hyphen: Double
    var penalty: Double
  }

  /// The best way to a candidate.
  private struct Way {
    var lines: Int
    var cost: Double
    var previous: Int
  }

  /// A cluster with its run, placed from the line's left end.
  private struct Spot {
    var run: Int
    var cluster: Int
    var x: Double
    var width: Double
    var isWhite: Bool
  }

  private let line: ShapedLine
  private let text: PreparedText
  private let spans: [TextSpan]
  private var spots: [Spot] = []
  private var candidates: [Candidate] = []

  init(_ line: ShapedLine, of text: PreparedText, _ spans: [TextSpan], _ opportunities: BreakOpportunities) {
    self.line = line
    self.text = text
    self.spans = spans
    placeClusters(opportunities)
    findCandidates(opportunities)
  }

  /// The lines, the first of them `indent` shorter than the measure.
  func lines(measure: Double, indent: Double) -> [TextLine] {
    let choices = candidatesForLongWords(measure: measure - max(0, indent))
    let ends = bestWay(through: choices, measure: measure, indent: indent)
    var lines: [TextLine] = []
    var start = choices[0]
    for end in ends {
      lines.append(textLine(from: start, to: choices[end]))
      start = choices[end]
    }
    return lines
  }

  // MARK: Candidates

  private mutating func placeClusters(_ opportunities: BreakOpportunities) {
    var x = 0.0
    for (index, run) in line.runs.enumerated() {
      for (number, cluster) in run.clusters.enumerated() {
        spots.append(
          Spot(
            run: index, cluster: number, x: x + cluster.x, width: cluster.width,
            isWhite: opportunities.isWhite[cluster.start]))
      }
      x += run.width
    }
  }

  private mutating func findCandidates(_ opportunities: BreakOpportunities) {
    candidates.append(Candidate(cluster: 0, start: 0, end: 0, hyphen: 0, penalty: 0))
    for index in spots.indices.dropFirst() where opportunities.breaks[byte(of: index)] {
      candidates.append(candidate(before: index))
    }
    candidates.append(candidate(before: spots.count))
  }

  private func byte(of spot: Int) -> Int { line.runs[spots[spot].run].clusters[spots[spot].cluster].start }

  private func candidate(before index: Int, penalty: Double = 0) -> Candidate {
    var last = index - 1
    while last > 0, spots[last].isWhite { last -= 1 }
    let end = last >= 0 ? spots[last].x + spots[last].width : 0
    let start = index < spots.count ? spots[index].x : end
    guard index < spots.count, last == index - 1, last >= 0, let hyphen = hyphen(after: last) else {
      return Candidate(cluster: index, start: start, end: end, hyphen: 0, penalty: penalty)
    }
    return Candidate(
      cluster: index, start: start, end: end, hyphen: hyphen.width * style(of: last).drawnSize, penalty: 0.05)
  }

  /// The hyphen shown when a line ends behind this cluster: one that is a soft hyphen.
  private func hyphen(after spot: Int) -> Coverage.Hyphen? {
    let run = line.runs[spots[spot].run]
    let cluster = run.clusters[spots[spot].cluster]
    guard cluster.glyphCount == 0, text.bytes[cluster.start..<cluster.end].elementsEqual([0xC2, 0xAD]) else {
      return nil
    }
    return run.segment.face.coverage?.hyphen
  }

  private func style(of spot: Int) -> TextStyle { spans[line.runs[spots[spot].run].segment.span].style }

  /// The candidates, and between those that are further apart than a line is long every place where a word can be cut.
  private func candidatesForLongWords(measure: Double) -> [Candidate] {
    var all: [Candidate] = []
    all.reserveCapacity(candidates.count)
    for candidate in candidates {
      if let last = all.last, candidate.end - last.start > measure {
        for index in last.cluster + 1..<max(last.cluster + 1, candidate.cluster) where !spots[index].isWhite {
          all.append(self.candidate(before: index, penalty: 10))
        }
      }
      all.append(candidate)
    }
    return all
  }

  // MARK: Choosing

  /// Beyond this the text is no text: thousands of places to break that have no width between them.
  private static let mostBreaksOnALine = 1000

  /// The indices of the candidates at which lines end.
  private func bestWay(through choices: [Candidate], measure: Double, indent: Double) -> [Int] {
    var ways = [Way(lines: 0, cost: 0, previous: 0)]
    for index in choices.indices.dropFirst() {
      var best: Way?
      for previous in (max(0, index - Self.mostBreaksOnALine)..<index).reversed() {
        let room = previous == 0 ? measure - indent : measure
        let width = choices[index].end + choices[index].hyphen - choices[previous].start
        // A tolerance for what was rounded on the way.
        let fits = width <= room + 0.01
        guard fits || previous == index - 1 else {
          if choices[index].end - choices[previous].start > room + 0.01 { break }
          continue
        }
        let cost =
          ways[previous].cost + choices[index].penalty
          + unevenness(width, room, isLast: index == choices.count - 1, isOnly: previous == 0)
          + (choices[index].hyphen > 0 && choices[previous].hyphen > 0 ? 0.1 : 0)
        let way = Way(lines: ways[previous].lines + 1, cost: cost, previous: previous)
        if best.map({ (way.lines, way.cost) < ($0.lines, $0.cost) }) ?? true { best = way }
      }
      ways.append(best ?? Way(lines: ways[index - 1].lines + 1, cost: 0, previous: index - 1))
    }
    var ends: [Int] = []
    var index = choices.count - 1
    while index > 0 {
      ends.append(index)
      index = ways[index].previous
    }
    return ends.reversed()
  }

  /// What a line's empty end costs; the last line's costs nothing unless the line is hardly there.
  private func unevenness(_ width: Double, _ room: Double, isLast: Bool, isOnly: Bool) -> Double {
    let slack = min(max((room - width) / max(room, 1), 0), 1)
    guard isLast else { return slack * slack }
    return isOnly || slack < 0.75 ? 0 : (slack - 0.75) * 2
  }

  // MARK: Lines

  private func textLine(from start: Candidate, to end: Candidate) -> TextLine {
    var runs: [TextRun] = []
    var index = start.cluster
    while index < end.cluster {
      let run = spots[index].run
      var next = index
      while next < end.cluster, spots[next].run == run { next += 1 }
      let isLast = next == end.cluster
      let right = isLast ? max(end.end, spots[index].x) : spots[next].x
      let hyphen = isLast && end.hyphen > 0 ? line.runs[run].segment.face.coverage?.hyphen : nil
      let part = spots[index].cluster..<spots[next - 1].cluster + 1
      if let drawn = line.runs[run].textRun(
        part, at: spots[index].x - start.start, width: right - spots[index].x + (isLast ? end.hyphen : 0),
        text: text, spans: spans, hyphen: hyphen)
      {
        runs.append(drawn)
      }
      index = next
    }
    return TextLine(
      runs: runs, width: max(0, end.end - start.start) + end.hyphen, ascent: line.ascent,
      descent: line.descent)
  }
}
