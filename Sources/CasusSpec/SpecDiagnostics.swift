import CasusSource

/// The words of everything that can be wrong with a briefing as written: codes CAS0210 to CAS0299.
extension Diagnostic {
  // MARK: Front matter

  static func unclosedFrontMatter(at place: Place) -> Diagnostic {
    Diagnostic("CAS0210", "the front matter has no end", at: place, hint: "close it with a line '---'")
  }

  static func unknownFrontMatterKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0211", "unknown key '\(key)' in the front matter", at: place, hint: didYouMean(key, among: known))
  }

  static func unfitFrontMatterValue(_ key: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0212", "expected \(expected) for '\(key)', found \(found)", at: place)
  }

  static func missingTitle(at place: Place) -> Diagnostic {
    Diagnostic("CAS0213", .warning, "the briefing has no title", at: place, hint: "add 'title:' to the front matter")
  }

  static func notAnIdentifier(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0214", "expected a name of letters, digits and '_', found '\(name)'", at: place,
      hint: "expressions could not tell other signs from operators")
  }

  static func nameTaken(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "CAS0215", "the name '\(name)' is taken", at: place, hint: "give it another name",
      related: [Related("the first '\(name)'", at: first)])
  }

  static func reservedName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0216", "'\(name)' means something else in expressions", at: place, hint: "give it another name")
  }

  static func unfitLanguage(_ tag: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0217", "expected a language tag, found '\(tag)'", at: place, hint: "write one such as 'en', 'hy' or 'de-AT'")
  }

  // MARK: Expressions

  static func unexpectedInExpression(expected: String, found: String, at place: Place, hint: String?) -> Diagnostic {
    Diagnostic("CAS0220", "expected \(expected), found \(found)", at: place, hint: hint)
  }

  static func expressionTooDeep(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0221", "expected an expression of at most \(limit) levels, found more", at: place)
  }

  static func unclosedLiteral(_ what: String, at place: Place, hint: String) -> Diagnostic {
    Diagnostic("CAS0222", "\(what) has no end", at: place, hint: hint)
  }

  static func unclosedTemplate(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0223", "'{{' has no end", at: place, hint: "close it with '}}' in the same paragraph, or write '\\{\\{'")
  }

  static func emptyFormat(at place: Place) -> Diagnostic {
    Diagnostic("CAS0224", "expected a format after ':'", at: place, hint: "write one such as '.0%', or remove the ':'")
  }

  static func fallbackAfterFormat(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0225", "expected '??' before the format, found it after", at: place,
      hint: "write {{ value ?? \"words\" : format }}")
  }

  static func expressionTooLong(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0226", "expected an expression of at most \(limit) bytes, found more", at: place)
  }

  static func templateInDestination(at place: Place) -> Diagnostic {
    Diagnostic("CAS0227", "'{{ }}' does not work where a link leads", at: place, hint: "write the address out")
  }

  // MARK: Computed blocks

  static func missingBlockName(_ kind: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0230", "expected a name after '\(kind)'", at: place, hint: "write '\(kind) some-name'")
  }

  static func unfitBlockName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0231", "expected a name of letters, digits, '-' and '_', found '\(name)'", at: place)
  }

  static func blockNameTaken(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "CAS0232", "the name '\(name)' is taken by another block", at: place, hint: "give it another name",
      related: [Related("the first '\(name)'", at: first)])
  }

  static func misspeltBlockKind(_ word: String, meant: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0233", .warning, "a block of code in '\(word)'", at: place, hint: "did you mean '\(meant)'?")
  }

  static func wordsAfterBlockName(_ words: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0234", "expected the end of the line after the name, found '\(words)'", at: place)
  }

  static func unfitBlockContent(_ kind: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0235", "expected \(expected) in the \(kind) block, found \(found)", at: place)
  }

  // MARK: Text

  static func unknownCallout(_ word: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0240", "unknown callout '[!\(word)]'", at: place, hint: didYouMean(word, among: known))
  }

  static func rawHTML(_ start: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0241", "raw HTML is not carried into pages: '\(start)'", at: place,
      hint: "use Markdown, or write '\\<' for the sign")
  }

  static func image(at place: Place) -> Diagnostic {
    Diagnostic("CAS0242", "images are not carried", at: place, hint: "draw it in a 'chart' block, or link to it")
  }

  static func unknownFootnote(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0243", "no footnote '[^\(label)]'", at: place, hint: "add a paragraph '[^\(label)]: …'")
  }

  static func textTooDeep(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0244", "expected at most \(limit) levels of nesting, found more", at: place)
  }

  static func malformedCitation(found: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0245", "expected a source's id after '[@', found \(found)", at: place,
      hint: "write [@source] or [@source, p5]")
  }

  static func unusedFootnote(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0246", .warning, "nothing refers to footnote '[^\(label)]', so it is left out", at: place,
      hint: "write '[^\(label)]' where it belongs")
  }

  static func unsafeLink(_ scheme: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0247", "links with '\(scheme):' are not carried", at: place, hint: "link to 'https:', 'mailto:' or '#name'")
  }

  static func moreFaults(_ count: Int, in file: String) -> Diagnostic {
    Diagnostic("CAS0248", .note, "\(count) more faults in the text are not told", at: Place(file: file))
  }
}
