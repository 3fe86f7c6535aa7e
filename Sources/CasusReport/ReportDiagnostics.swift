import CasusSource

/// The words of everything that can go wrong when a briefing's questions are answered: codes CAS0510 to CAS0549.
extension Diagnostic {
  static func undefinedValue(_ source: String, reason: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0510", "'\(source)' has no value to print: \(reason)", at: place,
      hint: "say what to print instead: {{ \(source) ?? \"…\" }}")
  }

  static func notPrintable(_ source: String, reason: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0522", "'\(source)' cannot be printed: \(reason)", at: place)
  }

  static func unfitFormat(_ reason: String, hint: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0525", reason, at: place, hint: hint)
  }

  static func unknownAnchor(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0511", "no block or heading '#\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func otherKindOfBlock(_ name: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0512", "expected \(expected) behind '#\(name)', found \(found)", at: place, hint: "write [\(found)](#\(name))"
    )
  }

  static func unknownSource(_ id: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0513", "no source '\(id)' in the dataset", at: place,
      hint: known.isEmpty ? "add a table 'sources' to the dataset" : didYouMean(id, among: known))
  }

  static func notATable(_ words: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0514", "expected a table, found \(found) behind '\(words)'", at: place)
  }

  static func unknownColumn(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0515", "no column '\(name)' in the table", at: place, hint: didYouMean(name, among: known))
  }

  static func emptyTable(_ name: String, because reason: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0516", "the table '\(name)' has no rows\(reason.map { ": \($0)" } ?? "")", at: place,
      hint: "say so with 'empty: \"…\"', or widen 'transform'")
  }

  static func unknownKey(_ key: String, in block: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0517", "unknown key '\(key)' in \(block)", at: place, hint: didYouMean(key, among: known))
  }

  static func unfitValue(_ key: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0518", "expected \(expected) for '\(key)', found \(found)", at: place)
  }

  static func unknownPlacement(_ word: String, at place: Place) -> Diagnostic {
    let known = Placement.allCases.map(\.rawValue)
    return Diagnostic(
      "CAS0519", "expected a place, found '\(word)'", at: place,
      hint: didYouMean(word, among: known))
  }

  static func missingKey(_ key: String, in block: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0520", "expected the key '\(key)' in \(block)", at: place, hint: "add '\(key):'")
  }

  static func emptyColumns(at place: Place) -> Diagnostic {
    Diagnostic("CAS0521", "expected at least one column, found none", at: place)
  }

  static func columnWithoutValues(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0526", .warning, "the column '\(name)' has no value in any row", at: place,
      hint: "take it out, or say what stands for a blank with 'fallback: \"…\"'")
  }

  static func beyondDomain(_ value: String, of name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0527", .warning, "'\(name)' reaches \(value), beyond the domain of its marks", at: place,
      hint: "widen 'domain', or leave it out")
  }

  static func noteWithoutRow(at place: Place) -> Diagnostic {
    Diagnostic("CAS0528", "no row of the table fits the note's 'where'", at: place, hint: "mend it, or remove the note")
  }

  static func unknownTotal(_ word: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0529", "unknown total '\(word)'", at: place, hint: didYouMean(word, among: known))
  }

  static func totalWithGaps(
    _ name: String, _ kind: String, missing: Int, of count: Int, isAsked: Bool, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "CAS0530", "the \(kind) of '\(name)' would count \(missing) of \(count) values that are missing as nought",
      at: place,
      hint: isAsked
        ? "write 'missing: at-least' for a lower bound, or leave '\(name)' out of 'fields'"
        : "leave '\(name)' out of 'totals', or fill the gaps")
  }

  /// A number that is typed and computed as well.
  static func typedAgain(_ words: String, expression: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0540", .warning, "'\(words)' is typed, and '\(expression)' says the same", at: place,
      hint: "write {{ \(expression) }}, which changes with the data")
  }

  /// A typed number that says otherwise than a computed one.
  static func typedOtherwise(
    _ words: String, _ published: String, expression: String, at place: Place?
  ) -> Diagnostic {
    Diagnostic(
      "CAS0541", .warning,
      "'\(words)' is typed, and '\(expression)' in like words is '\(published.replacing("\u{2060}", with: ""))'",
      at: place,
      hint: "write {{ \(expression) }} if it is the same number, else say what sets the two apart")
  }

  static func staleInChart(_ words: String, in part: String, of chart: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0542", .warning, "the \(part) of '\(chart)' says '\(words)', and no number of its data is that", at: place,
      hint: "write {{ … }}, or take the number from what is drawn")
  }

  static func changesSinceWhat(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0543", "expected 'since' in the front matter to say since which edition", at: place,
      hint: "write 'since: PATH' with the lock of an earlier edition")
  }
}
