/// What an indicator can read out of a table that is not the alliance's own: which parts, and to which of its columns
/// each has to be bound.
///
/// In a briefing and on the command line a part is bound by an option: `cases.table: lags`, `cases.time: days`. The part
/// `table` need not be said where there is but one.
package struct TableBinding: Sendable, Hashable {
  /// Something that is bound.
  package struct Part: Sendable, Hashable {
    /// What a part is bound to.
    package enum Kind: String, Sendable, Hashable { case column, words }

    package var name: String
    package var kind: Kind
    package var isRequired: Bool
    package var words: String

    /// A column that has to be there.
    package static func column(_ name: String, _ words: String) -> Part {
      Part(name: name, kind: .column, isRequired: true, words: words)
    }

    /// A column that may be there.
    package static func optional(_ name: String, _ words: String) -> Part {
      Part(name: name, kind: .column, isRequired: false, words: words)
    }

    /// Words, such as the codes of a scale in order.
    package static func words(_ name: String, required: Bool = false, _ words: String) -> Part {
      Part(name: name, kind: .words, isRequired: required, words: words)
    }
  }

  /// The first half of its options: `cases`.
  package var name: String
  /// One sentence on what a row of the table is.
  package var words: String
  package var parts: [Part]

  package init(_ name: String, _ words: String, _ parts: [Part]) {
    self.name = name
    self.words = words
    self.parts = parts
  }

  /// Every option it takes: `cases.table`, `cases.time`.
  package var options: [DeclaredOption] {
    [DeclaredOption("\(name).table", .text, "The table; not needed where there is but one.")]
      + parts.map { part in
        let optional = part.isRequired ? "" : " May be left out."
        return DeclaredOption("\(name).\(part.name)", part.kind == .words ? .words : .text, part.words + optional)
      }
  }
}
