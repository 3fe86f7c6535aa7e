/// A place where a line may end.
struct LineCandidate {
  /// Index of the first cluster of the next line, and of the first behind this line's last that is no space.
  var cluster = 0
  var visible = 0
  /// Where the next line's text starts, and where this line's text ends without its spaces.
  var start = 0.0
  var end = 0.0
  /// The ems of elastic spaces before the next line, and before this line's end.
  var elasticBefore = 0.0
  var elasticEnd = 0.0
  /// Width of the hyphen this break shows; 0 for none.
  var hyphen = 0.0
  /// How far the line may stand out of justified text.
  var hang = 0.0
  var penalty = 0.0
}

/// The room lines have, and what they do with what is left of it.
struct LineRoom {
  var measure: Double
  var indent: Double
  var justifies: Bool

  /// How much a space may lose, how much it gains without harm, and how much at most, in ems.
  static let shrink = 0.045
  static let stretch = 0.12
  static let mostStretch = 0.3

  func width(isFirst: Bool) -> Double { isFirst ? measure - indent : measure }
}

/// Chooses among the candidates those at which the lines of a paragraph end.
struct LineChoice {
  static let softHyphenPenalty = 0.05
  static let hyphenPenalty = 0.045
  static let cutPenalty = 10.0
  private static let secondHyphenPenalty = 0.1
  /// Two lines in a row may end in a hyphen, and the last line never starts in the middle of a word.
  private static let mostHyphens = 2
  private static let stubPenalty = 1000.0
  private static let overlongPenalty = 1000.0
  /// Beyond this the text is no text: thousands of places to break that have no width between them.
  private static let mostBreaksOnALine = 1000

  /// What a line more costs.
  enum Counts {
    /// More than anything else.
    case fewest
    /// As much as a hyphen.
    case cheapest
  }

  /// The best way to a candidate, for as many lines with a hyphen as it ends in and how tight its last line is.
  private struct Way {
    var cost: Double
    /// Index of the way it goes on from.
    var previous: Int
    var candidate: Int
    var hyphens: Int
    /// 0 tight, 1 as it should be, 2 loose, 3 very loose.
    var fit: Int

    static let kinds = (mostHyphens + 1) * 4
    var kind: Int { hyphens * 4 + fit }
  }

  private let choices: [LineCandidate]
  private let room: LineRoom
  private let lineCost: Double

  init(_ choices: [LineCandidate], _ room: LineRoom, counts: Counts) {
    self.choices = choices
    self.room = room
    lineCost = counts == .fewest ? 100 : 0.03
  }

  /// The indices of the candidates at which lines end.
  var ends: [Int] {
    var ways = [Way(cost: 0, previous: 0, candidate: 0, hyphens: 0, fit: 1)]
    var waysTo = [0..<1]
    waysTo.reserveCapacity(choices.count)
    var best = [Way?](repeating: nil, count: Way.kinds)
    for index in choices.indices.dropFirst() {
      for kind in best.indices { best[kind] = nil }
      var isReached = false
      for previous in (max(0, index - Self.mostBreaksOnALine)..<index).reversed() {
        let line = line(from: previous, to: index)
        guard line.fits || !isReached else {
          if line.isFarTooLong { break }
          continue
        }
        for number in waysTo[previous] {
          guard let way = way(on: ways[number], number, by: line, to: index) else { continue }
          isReached = true
          if best[way.kind].map({ way.cost < $0.cost }) ?? true { best[way.kind] = way }
        }
        if !line.fits, isReached { break }
      }
      let first = ways.count
      for way in best { if let way { ways.append(way) } }
      waysTo.append(first..<ways.count)
    }
    guard var number = waysTo.last?.min(by: { ways[$0].cost < ways[$1].cost }) else { return [] }
    var ends: [Int] = []
    while ways[number].candidate > 0 {
      ends.append(ways[number].candidate)
      number = ways[number].previous
    }
    return ends.reversed()
  }

  /// A line between two candidates.
  private struct Line {
    var cost: Double
    var fit: Int
    var fits: Bool
    var isFarTooLong: Bool
  }

  private func line(from previous: Int, to index: Int) -> Line {
    let (start, end) = (choices[previous], choices[index])
    let width = end.end + end.hyphen - start.start
    let available = room.width(isFirst: previous == 0)
    let isLast = index == choices.count - 1
    // A tolerance for what was rounded on the way.
    let tolerance = 0.01
    let elastic = room.justifies ? max(0, end.elasticEnd - start.elasticBefore) : 0
    let give = elastic * LineRoom.shrink + (room.justifies ? end.hang : 0)
    let fits = width <= available + give + tolerance
    let isFarTooLong = end.end - start.start > available + give + tolerance
    guard fits else { return Line(cost: Self.overlongPenalty, fit: 1, fits: false, isFarTooLong: isFarTooLong) }
    if room.justifies, !isLast {
      let missing = available + end.hang - width
      let unit = elastic * (missing < 0 ? LineRoom.shrink : LineRoom.stretch)
      let ratio = unit > 0 ? missing / unit : missing > 0 ? 100 : 0
      let badness = min(abs(ratio * ratio * ratio), 1000)
      let fit = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
      return Line(cost: (0.1 + badness) * (0.1 + badness) * 0.1, fit: fit, fits: true, isFarTooLong: false)
    }
    return Line(
      cost: unevenness(min(width, available), available, isLast: isLast, isOnly: previous == 0), fit: 1, fits: true,
      isFarTooLong: false)
  }

  /// What a line's empty end costs; the last line's costs nothing unless the line is hardly there.
  private func unevenness(_ width: Double, _ room: Double, isLast: Bool, isOnly: Bool) -> Double {
    let slack = min(max((room - width) / max(room, 1), 0), 1)
    guard isLast else { return slack * slack }
    return isOnly || slack < 0.75 ? 0 : (slack - 0.75) * 2
  }

  private func way(on way: Way, _ number: Int, by line: Line, to index: Int) -> Way? {
    let endsInHyphen = choices[index].hyphen > 0
    let startsInWord = choices[way.candidate].hyphen > 0
    let hyphens = endsInHyphen ? way.hyphens + 1 : 0
    guard hyphens <= Self.mostHyphens || !line.fits else { return nil }
    var cost = way.cost + line.cost + choices[index].penalty + lineCost
    if endsInHyphen, startsInWord { cost += Self.secondHyphenPenalty }
    if index == choices.count - 1, startsInWord { cost += Self.stubPenalty }
    // A tight line beside a loose one shows.
    if abs(line.fit - way.fit) > 1 { cost += 0.1 }
    return Way(cost: cost, previous: number, candidate: index, hyphens: min(hyphens, Self.mostHyphens), fit: line.fit)
  }

  // MARK: Judging

  /// In narrow columns the white that an ordinary word leaves at the end of a ragged line, in pt: it disturbs nobody.
  private static let leastGap = 40.0

  /// Whether a line is so loose, or so long, that a hyphen is the lesser evil.
  static func isLoose(_ ends: [Int], _ choices: [LineCandidate], _ room: LineRoom) -> Bool {
    var start = 0
    for end in ends {
      defer { start = end }
      if choices[end].penalty >= cutPenalty { return true }
      let width = choices[end].end + choices[end].hyphen - choices[start].start
      let available = room.width(isFirst: start == 0)
      if width > available + 0.01, !room.justifies { return true }
      guard end != choices.count - 1 else { continue }
      if room.justifies {
        let elastic = max(0, choices[end].elasticEnd - choices[start].elasticBefore)
        let missing = available + choices[end].hang - width
        if missing > elastic * LineRoom.stretch * 0.8 || -missing > elastic * LineRoom.shrink { return true }
      } else if available - width > max(0.15 * available, min(leastGap, 0.3 * available)) {
        return true
      }
    }
    return false
  }
}
