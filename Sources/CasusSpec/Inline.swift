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
  /// `[@source]`, `[see @source, p5]`, `[@one; but @other]`: the sources of one note.
  case citation([Citation], Place)
}

/// A source as it is cited, with the words around it.
package struct Citation: Sendable {
  package var source: String
  /// Words before it, such as `see`.
  package var prefix: String?
  /// After the comma: where in the source, and what else the author says of it.
  package var locator: String?
  package var place: Place

  package init(source: String, prefix: String? = nil, locator: String? = nil, place: Place) {
    self.source = source
    self.prefix = prefix
    self.locator = locator
    self.place = place
  }
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
