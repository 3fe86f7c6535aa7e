package import CasusSource

/// A part of a line of text.
package indirect enum Inline: Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case code(String)
  /// A link out, or to a block of the briefing where the destination starts with `#`.
  case link(destination: String, content: [Inline], Place)
  case softBreak
  case hardBreak
  /// `{{ expression ?? fallback : format }}`
  case value(Template)
  case footnoteReference(label: String, Place)
  /// `[@source]` or `[@source, p5]`.
  case citation(source: String, locator: String?, Place)
}

/// What stands between `{{` and `}}`.
package struct Template: Sendable {
  package var expression: Expression
  /// After `??`: printed where the value is undefined or missing.
  package var fallback: Expression?
  /// After `:`, a d3 number or time format.
  package var format: String?
  /// The text between the braces, as written.
  package var source: String
  package var place: Place

  package init(expression: Expression, fallback: Expression?, format: String?, source: String, place: Place) {
    self.expression = expression
    self.fallback = fallback
    self.format = format
    self.source = source
    self.place = place
  }
}
