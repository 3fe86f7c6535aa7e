import CasusSource

/// The words of every rule a record can break.
extension RuleWords {
  // MARK: Locators

  static func strayLocator(
    _ text: String, _ kind: SourceExtent.Kind, _ range: ClosedRange<Int>?, source: String
  ) -> RuleWords {
    let noun = kind == .paragraph ? "paragraphs" : "notes"
    let has = range.map { "\(noun) \($0.lowerBound) to \($0.upperBound)" } ?? "no \(noun)"
    return RuleWords(
      "'\(text)' is not in '\(source)', which has \(has)", hint: "correct the locator, or the extent of the source")
  }

  static func unreadableLocator(_ text: String, source: String) -> RuleWords {
    RuleWords(
      "expected a paragraph or note of '\(source)', found '\(text)'", hint: "write p12, n327, p3-5 or p3, p5")
  }

  static func unreadableExtent(_ text: String, field: String) -> RuleWords {
    RuleWords("expected the extent of '\(field)', found '\(text)'", hint: "write a count such as 37, or 317-368")
  }

  // MARK: Conflict sets

  static func setOfOne(_ set: String, table: String) -> RuleWords {
    RuleWords(
      "the conflict set '\(set)' has one row in \(table), expected two or more",
      hint: "add the other reading, or empty the cell")
  }

  static func nonePreferred(_ set: String) -> RuleWords {
    RuleWords("no row of the conflict set '\(set)' is preferred", hint: "prefer one, with a reason")
  }

  static func twicePreferred(_ set: String, first: Place) -> RuleWords {
    RuleWords(
      "the conflict set '\(set)' has more than one preferred row", hint: "prefer one of them",
      related: ("preferred already here", first))
  }

  static func undecidedReading(_ set: String) -> RuleWords {
    RuleWords("expected true or false for 'preferred' in the conflict set '\(set)', found none")
  }

  static func preferredOutsideSet() -> RuleWords {
    RuleWords("'preferred' is filled in and the row is in no conflict set", hint: "name the set, or empty the cell")
  }

  static func missingReason(_ set: String) -> RuleWords {
    RuleWords(
      "expected a reason why this row of the conflict set '\(set)' is preferred, found none",
      hint: "say why in 'reason'")
  }

  // MARK: Belonging

  static func overlappingSpells(_ who: String, other: Place) -> RuleWords {
    RuleWords(
      "the spell of \(who) overlaps another", hint: "end one before the other starts, or put both in a conflict set",
      related: ("the other spell", other))
  }

  static func reversedSpell(from: String, to: String) -> RuleWords {
    RuleWords("the spell ends on \(to), before it starts on \(from)", hint: "correct one of the dates")
  }

  static func requestByOutsider(_ asker: String, _ addressee: String, _ date: ImpreciseDate) -> RuleWords {
    RuleWords(
      "'\(asker)' was no member of '\(addressee)' on \(date.edtf)",
      hint: "correct the date or the spell, or write true into 'outsider'")
  }

  static func memberMarked(_ asker: String, _ addressee: String, _ date: ImpreciseDate) -> RuleWords {
    RuleWords(
      "'\(asker)' is marked as an outsider and was a member of '\(addressee)' on \(date.edtf)",
      hint: "empty the cell, or correct the spell")
  }

  static func emptyGroup(_ group: String, _ date: ImpreciseDate?, table: String) -> RuleWords {
    RuleWords(
      "the group '\(group)' has no member\(date.map { " on \($0.edtf)" } ?? "")",
      hint: "add its members to \(table)")
  }

  // MARK: Order in time

  static func tooEarly(
    _ what: String, _ date: ImpreciseDate, than other: String, _ start: ImpreciseDate
  ) -> RuleWords {
    RuleWords(
      "\(what) is of \(date.edtf), before \(other) of \(start.edtf)", hint: "correct one of the dates")
  }

  static func knownTooEarly(_ known: ImpreciseDate, _ date: ImpreciseDate) -> RuleWords {
    RuleWords("known from \(known.edtf), before it happened on \(date.edtf)", hint: "correct one of the dates")
  }

  static func afterPublication(_ date: ImpreciseDate, source: String, published: ImpreciseDate) -> RuleWords {
    RuleWords(
      "dated \(date.edtf), after its source '\(source)' of \(published.edtf)",
      hint: "correct the date, or name the source that tells it")
  }
}
