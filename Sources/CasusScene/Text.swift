/// How text looks, before it is shaped.
package struct TextStyle: Sendable, Hashable {
  /// A family the theme's font set holds, such as `Inter`; the font set names the fallbacks.
  package var family: String
  /// 100 to 900; 400 is regular, 600 semibold.
  package var weight: Int
  package var italic: Bool
  /// In pt.
  package var size: Double
  /// Added after each letter, in pt.
  package var tracking: Double
  /// OpenType features, such as `lnum=1,kern=1`.
  package var features: String

  package init(
    _ family: String, _ size: Double, weight: Int = 400, italic: Bool = false, tracking: Double = 0,
    features: String = ""
  ) {
    self.family = family
    self.weight = weight
    self.italic = italic
    self.size = size
    self.tracking = tracking
    self.features = features
  }
}

/// A stretch of text in one style: what a typesetter is given.
package struct TextSpan: Sendable, Hashable {
  package var text: String
  package var style: TextStyle
  package var color: Color
  /// Raised above the baseline, in pt.
  package var rise: Double
  /// What the text belongs to (a link, a note mark, a number's evidence): comes back on every run made of it.
  package var mark: Int?
  /// Code, a name, an address: never hyphenated.
  package var isVerbatim: Bool

  package init(
    _ text: String, _ style: TextStyle, _ color: Color, rise: Double = 0, mark: Int? = nil, isVerbatim: Bool = false
  ) {
    self.text = text
    self.style = style
    self.color = color
    self.rise = rise
    self.mark = mark
    self.isVerbatim = isVerbatim
  }
}

/// Shaped text: the glyphs that will be drawn, with the text they stand for.
package struct TextRun: Sendable, Hashable {
  /// One glyph of the run's font.
  package struct Glyph: Sendable, Hashable {
    /// The glyph's number in its font file.
    package var id: UInt32
    /// Where it is drawn, relative to the run's origin, in pt; y downwards.
    package var x: Float
    package var y: Float

    package init(id: UInt32, x: Float, y: Float) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// How many bytes of the text a number of glyphs stand for.
  package struct Cluster: Sendable, Hashable {
    package var bytes: Int32
    package var glyphs: Int32

    package init(bytes: Int32, glyphs: Int32) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  package var text: String
  package var style: TextStyle
  package var color: Color
  /// The font the glyphs belong to, a number the font set gave it.
  package var font: Int
  package var glyphs: [Glyph]
  package var clusters: [Cluster]
  /// Whether the clusters run from right to left.
  package var isRightToLeft: Bool
  /// The baseline's start.
  package var origin: Point
  package var width: Double
  package var mark: Int?
  /// Drawn beneath the glyphs, along their outlines: sets a label off from what it crosses.
  package var halo: Halo?

  /// A line around letters; half of its width lies outside them.
  package struct Halo: Sendable, Hashable {
    package var color: Color
    package var width: Double

    package init(_ color: Color, width: Double) {
      self.color = color
      self.width = width
    }
  }

  package init(
    text: String, style: TextStyle, color: Color, font: Int, glyphs: [Glyph], clusters: [Cluster],
    isRightToLeft: Bool = false, origin: Point, width: Double, mark: Int? = nil, halo: Halo? = nil
  ) {
    self.text = text
    self.style = style
    self.color = color
    self.font = font
    self.glyphs = glyphs
    self.clusters = clusters
    self.isRightToLeft = isRightToLeft
    self.origin = origin
    self.width = width
    self.mark = mark
    self.halo = halo
  }
}

/// A line of shaped runs, its baseline at y = 0 and its left end at x = 0.
package struct TextLine: Sendable, Hashable {
  package var runs: [TextRun]
  package var width: Double
  package var ascent: Double
  package var descent: Double
  /// Characters that no font of the set can draw.
  package var missing: [Character]
  /// Whether the line ends in the middle of a word.
  package var isHyphenated: Bool
  /// Whether its paragraph is read from right to left.
  package var isRightToLeft: Bool

  package init(
    runs: [TextRun], width: Double, ascent: Double, descent: Double, missing: [Character] = [],
    isHyphenated: Bool = false, isRightToLeft: Bool = false
  ) {
    self.runs = runs
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.missing = missing
    self.isHyphenated = isHyphenated
    self.isRightToLeft = isRightToLeft
  }

  /// The line's runs as frames, the baseline's left end at `origin`.
  package func frames(at origin: Point) -> [Frame] {
    runs.map { run in
      var moved = run
      moved.origin = Point(run.origin.x + origin.x, run.origin.y + origin.y)
      return .text(moved)
    }
  }
}
