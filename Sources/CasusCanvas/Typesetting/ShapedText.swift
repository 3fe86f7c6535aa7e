import CasusScene

/// Text up to where a line must end, shaped once and not yet broken.
struct ShapedLine {
  /// From left to right.
  var runs: [ShapedRun]
  var ascent: Double
  var descent: Double
  /// Whether its paragraph is read from right to left.
  var readsRightToLeft: Bool

  /// Whether order on the page is order in the text.
  var isLeftToRight: Bool { !readsRightToLeft && runs.allSatisfy { $0.level == 0 } }

  /// The runs as their text follows each other.
  var runsInReadingOrder: [Int] {
    runs.indices.filter { !runs[$0].clusters.isEmpty }.sorted { runs[$0].start < runs[$1].start }
  }
}

/// Glyphs of one face and one span.
struct ShapedRun {
  /// What stands for some bytes of the text and cannot be cut.
  struct Cluster {
    /// Bytes of the prepared text.
    var start: Int
    var end: Int
    /// Index of its first glyph that is drawn, and how many there are.
    var firstGlyph: Int
    var glyphCount: Int
    /// From the run's left end.
    var x: Double
    var width: Double
  }

  var segment: PreparedText.Segment
  /// How deep it is embedded in text of the other direction; odd from right to left.
  var level: Int
  /// From left to right, placed from the run's left end.
  var glyphs: [TextRun.Glyph]
  /// In the order of the text.
  var clusters: [Cluster]
  var width: Double

  var isRightToLeft: Bool { level % 2 == 1 }
  /// The byte of the text it starts with.
  var start: Int { clusters.first?.start ?? segment.start }
}

extension ShapedRun {
  /// A part of the run as it will be drawn, its left end at `x`; a hyphen is set at its end where a word is broken, and
  /// elastic spaces are wider by `give` of an em. `continues` says that the part begins in the middle of a word.
  func textRun(
    _ part: Range<Int>, at x: Double, width: Double, text: PreparedText, spans: [TextSpan],
    hyphen: Coverage.Hyphen? = nil, give: Double = 0, continues: Bool = false
  ) -> TextRun? {
    guard !part.isEmpty else { return nil }
    let span = spans[segment.span]
    var glyphs =
      part == clusters.indices && give == 0 ? glyphs : placedGlyphs(of: part, text, give: give * span.style.drawnSize)
    var drawn = DrawnText()
    // Who copies or searches the text finds a broken word whole, where it begins; its rest stands for no text.
    let told = continues ? endOfWord(from: part.lowerBound, text) : part.lowerBound
    drawn.append(
      [UInt8](), glyphs: clusters[part.lowerBound..<min(told, part.upperBound)].reduce(0) { $0 + $1.glyphCount })
    let rest = min(told, part.upperBound)..<part.upperBound
    let end = hyphen == nil ? rest.upperBound : endOfWord(from: rest.upperBound, text)
    if let hyphen {
      glyphs.append(TextRun.Glyph(id: hyphen.glyph, x: Float(width - hyphen.width * span.style.drawnSize), y: 0))
    }
    if hyphen != nil, end > rest.upperBound || rest.isEmpty {
      let start = startOfWord(before: rest.upperBound, notBefore: rest.lowerBound, text)
      for cluster in clusters[rest.lowerBound..<start] {
        drawn.append(text.bytes[cluster.start..<cluster.end], glyphs: cluster.glyphCount)
      }
      let word = rest.isEmpty ? start..<start : start..<end
      let glyphCount = clusters[start..<rest.upperBound].reduce(0) { $0 + $1.glyphCount }
      drawn.append(
        clusters[word].reduce(into: [UInt8]()) { $0 += text.bytes[$1.start..<$1.end] }, glyphs: glyphCount + 1)
    } else {
      for cluster in clusters[rest] {
        drawn.append(text.bytes[cluster.start..<cluster.end], glyphs: cluster.glyphCount)
      }
      // The word goes on in another style, and a reader of the text joins it again at a soft hyphen.
      if hyphen != nil { drawn.appendHyphen() }
    }
    guard !drawn.bytes.isEmpty || !glyphs.isEmpty else { return nil }
    return TextRun(
      text: String(decoding: drawn.bytes, as: UTF8.self), style: span.style, color: span.color,
      font: segment.face.number, glyphs: glyphs, clusters: drawn.clusters, isRightToLeft: isRightToLeft,
      origin: Point(x, -span.rise), width: width, mark: span.mark)
  }
}

extension ShapedRun {
  /// The first cluster from here on that is no part of the word any more.
  private func endOfWord(from start: Int, _ text: PreparedText) -> Int {
    clusters[start...].firstIndex { text.isBlank(at: $0.start) } ?? clusters.endIndex
  }

  private func startOfWord(before end: Int, notBefore start: Int, _ text: PreparedText) -> Int {
    (clusters[start..<end].lastIndex { text.isBlank(at: $0.start) } ?? start - 1) + 1
  }

  /// The glyphs of a part, from its own left end.
  private func placedGlyphs(of part: Range<Int>, _ text: PreparedText, give: Double) -> [TextRun.Glyph] {
    let fromLeft = isRightToLeft ? Array(part.reversed()) : Array(part)
    guard let leftmost = fromLeft.first else { return [] }
    var shift = -clusters[leftmost].x
    var placed: [TextRun.Glyph] = []
    for index in fromLeft {
      let cluster = clusters[index]
      for glyph in glyphs[cluster.firstGlyph..<cluster.firstGlyph + cluster.glyphCount] {
        placed.append(TextRun.Glyph(id: glyph.id, x: Float(Double(glyph.x) + shift), y: glyph.y))
      }
      if give != 0, text.isElastic(at: cluster.start) { shift += give }
    }
    return placed
  }
}

/// The text of a run, without the characters that only steer where lines break.
private struct DrawnText {
  private(set) var bytes: [UInt8] = []
  private(set) var clusters: [TextRun.Cluster] = []

  mutating func append(_ part: some Collection<UInt8>, glyphs: Int) {
    let before = bytes.count
    // Word joiners, line separators and soft hyphens start with one of two bytes, which plain text has none of.
    if part.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) { appendVisible(Array(part)[...]) } else { bytes += part }
    let added = Int32(bytes.count - before)
    if glyphs == 0, let last = clusters.indices.last {
      clusters[last].bytes += added
    } else if added > 0 || glyphs > 0 {
      clusters.append(TextRun.Cluster(bytes: added, glyphs: Int32(glyphs)))
    }
  }

  mutating func appendHyphen() {
    bytes += [0xC2, 0xAD]
    clusters.append(TextRun.Cluster(bytes: 2, glyphs: 1))
  }

  /// Who copies or searches the text wants neither joiners nor soft hyphens.
  private mutating func appendVisible(_ part: ArraySlice<UInt8>) {
    var index = part.startIndex
    while index < part.endIndex {
      let rest = part[index...]
      if rest.starts(with: [0xE2, 0x81, 0xA0]) || rest.starts(with: [0xE2, 0x80, 0xA8]) {
        index += 3
      } else if rest.starts(with: [0xC2, 0xAD]) {
        index += 2
      } else {
        bytes.append(part[index])
        index += 1
      }
    }
  }
}
