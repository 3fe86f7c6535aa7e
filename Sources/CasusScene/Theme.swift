/// A look as numbers: colours by what they mean, type by its role, fonts by their files.
package struct Theme: Sendable, Hashable {
  package var name: String
  /// One sentence a user could read.
  package var summary: String
  package var colors: Colors
  /// The colours of the same look on dark screens; nil where it has none, or is dark itself.
  package var dark: Colors?
  /// The body's family and the family of charts, tables and notes; `display` is for large figures.
  package var textFamily: String
  package var chartFamily: String
  package var displayFamily: String
  package var fonts: [FontFile]
  /// Families tried for characters the asked family lacks, by family.
  package var fallbacks: [Fallback]
  /// Sheet and setting, where the briefing says nothing.
  package var page = PageStyle()

  /// A family and what stands in for characters it lacks.
  package struct Fallback: Sendable, Hashable {
    package var family: String
    package var substitutes: [String]

    package init(_ family: String, _ substitutes: [String]) {
      self.family = family
      self.substitutes = substitutes
    }
  }

  /// A font file, the family and cut it holds, and the Debian package it comes from.
  package struct FontFile: Sendable, Hashable {
    package var path: String
    package var family: String
    package var weight: Int
    package var italic: Bool
    package var debianPackage: String

    package init(_ path: String, _ family: String, weight: Int, italic: Bool = false, from debianPackage: String) {
      self.path = path
      self.family = family
      self.weight = weight
      self.italic = italic
      self.debianPackage = debianPackage
    }
  }

  /// Colours by meaning.
  package struct Colors: Sendable, Hashable {
    package var background: Color
    package var panel: Color
    package var ink: Color
    package var ink2: Color
    package var ink3: Color
    /// Still open, and nothing else.
    package var accent: Color
    /// Answered, links, first series.
    package var blue: Color
    /// Waiting bars, hatch, neutral marks.
    package var mark: Color
    package var rule: Color
    package var grid: Color
    package var band: Color
    package var categorical: [Color]
    package var ordinal: [Color]
    /// With, between, against.
    package var stance: [Color]
    /// The signs on them.
    package var stanceSigns: [Color]

    package init(
      background: Color, panel: Color, ink: Color, ink2: Color, ink3: Color, accent: Color, blue: Color, mark: Color,
      rule: Color, grid: Color, band: Color, categorical: [Color], ordinal: [Color], stance: [Color],
      stanceSigns: [Color]
    ) {
      self.background = background
      self.panel = panel
      self.ink = ink
      self.ink2 = ink2
      self.ink3 = ink3
      self.accent = accent
      self.blue = blue
      self.mark = mark
      self.rule = rule
      self.grid = grid
      self.band = band
      self.categorical = categorical
      self.ordinal = ordinal
      self.stance = stance
      self.stanceSigns = stanceSigns
    }
  }

  package init(
    name: String, summary: String, colors: Colors, dark: Colors? = nil, textFamily: String, chartFamily: String,
    displayFamily: String,
    fonts: [FontFile],
    fallbacks: [Fallback]
  ) {
    self.name = name
    self.summary = summary
    self.colors = colors
    self.dark = dark
    self.textFamily = textFamily
    self.chartFamily = chartFamily
    self.displayFamily = displayFamily
    self.fonts = fonts
    self.fallbacks = fallbacks
  }
}
