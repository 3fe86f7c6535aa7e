/// One option as the reference pages and the JSON Schema show it.
package struct DeclaredOption: Sendable, Hashable {
  /// What may be written for an option.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case text, boolean, number
    /// A whole number.
    case count
    /// One of the words in `choices`.
    case choice
    /// One number or a list of them.
    case numbers
    /// One word or a list of them.
    case words
    /// An expression over the rows of a table.
    case expression
    /// A day, or a date as imprecise as EDTF allows.
    case date
  }

  /// One of the words that may be chosen, and what it means.
  package struct Choice: Sendable, Hashable {
    package var name: String
    package var words: String

    package init(name: String, words: String) {
      self.name = name
      self.words = words
    }
  }

  package var name: String
  package var kind: Kind
  /// What holds where nothing is written; empty where that cannot be written.
  package var fallback: String
  package var words: String
  package var choices: [Choice] = []
  /// Where a number must lie.
  package var range: ClosedRange<Double>?

  package init(_ name: String, _ kind: Kind, default fallback: String = "", _ words: String) {
    self.name = name
    self.kind = kind
    self.fallback = fallback
    self.words = words
  }

  /// What is expected of a number: `a whole number from 0 to 100`.
  var expected: String {
    let noun = kind == .count ? "a whole number" : "a number"
    guard let range else { return noun }
    let (low, high) = (numberText(range.lowerBound), numberText(range.upperBound))
    return range.upperBound.isFinite ? "\(noun) from \(low) to \(high)" : "\(noun) of \(low) or more"
  }
}

/// The words an option may be set to: an enumeration whose cases say which convention they stand for.
package protocol OptionChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What the choice means, and where it comes from: a clause without a full stop.
  var words: String { get }
}
