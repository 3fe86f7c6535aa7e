import CasusSource

/// The words of everything that can go wrong when something is measured: codes CAS0350 to CAS0389.
extension Diagnostic {
  static func missingTable(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0350", "the dataset has no table '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func missingColumn(_ column: String, in table: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0351", "the table '\(table)' has no column '\(column)'", at: place, hint: didYouMean(column, among: known))
  }

  static func responseBeforeStart(
    response: String, at responsePlace: Place, start: String, startPlace: Place, days: Int
  ) -> Diagnostic {
    Diagnostic(
      "CAS0352", "the response '\(response)' came \(days) days before what it answers, '\(start)'", at: responsePlace,
      hint: "correct one of the two dates", related: [Related("'\(start)' starts here", at: startPlace)])
  }

  static func unknownOrganisation(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0353", "no memberships of an organisation '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func twoPositions(
    _ actor: String, on issue: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      "CAS0354", "a second position of '\(actor)' on '\(issue)'", at: place,
      hint: "put both rows into a conflict set and mark one preferred", related: [Related("the first", at: first)])
  }

  static func positionOffScale(_ text: String, scale: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0355", "expected a position of the scale \(scale.joined(separator: ", ")), found '\(text)'", at: place)
  }

  /// The names of the outcomes may be offered, 0 and 1 never: to code an unknown end as open is to guess.
  static func unknownStatus(_ text: String, at place: Place) -> Diagnostic {
    let named = ["answered", "open", "refused", "withdrawn"]
    return Diagnostic(
      "CAS0356",
      "expected 1, 0, \(named.joined(separator: ", ")) as the status of a case, found \(text.isEmpty ? "none" : "'\(text)'")",
      at: place, hint: nearestName(to: text, among: named).map { "did you mean '\($0)'?" })
  }

  static func unfitTime(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0357", "expected a number of days, 0 or more, found \(text.isEmpty ? "none" : "'\(text)'")", at: place,
      hint: text.isEmpty ? "give an open case the days it was watched, or leave the row out with 'where'" : nil)
  }

  static func unfitHigh(_ text: String, low: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0379", "expected \(numberText(low)) days or more, found \(text.isEmpty ? "none" : "'\(text)'")", at: place,
      hint: text.isEmpty ? "leave the upper bound out only where the case is open" : nil)
  }

  static func unfitEntry(_ text: String, end: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0373",
      "expected an entry before the end of the wait after \(numberText(end)) days, found"
        + " \(text.isEmpty ? "none" : "'\(text)'")", at: place, hint: "write 0 for a wait watched from its start")
  }

  static func manyUnfitCases(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0365", "\(count) times or statuses of cases are at fault in all; the first are shown", at: place)
  }

  static func unknownIndicator(_ name: String, known: [String], at place: Place?) -> Diagnostic {
    Diagnostic("CAS0358", "unknown indicator '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unfitAsOf(_ text: String) -> Diagnostic {
    Diagnostic("CAS0360", "expected a day such as 2021-09-16 as the as-of date, found '\(text)'", at: nil)
  }

  static func missingBinding(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0362", "a table is bound, but not its '\(name)'", at: place,
      hint: "bind it: \(name), and the name of a column")
  }

  static func unfitDate(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0374", "expected a date such as 2021-09-16, 2021-09 or 2021, found '\(text)'", at: place)
  }

  static func unfitAmount(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0375", "expected a number of 0 or more, found '\(text)'", at: place)
  }

  static func severalKinds(_ kinds: [String], of table: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0376", "'\(table)' holds several kinds, which cannot be added up", at: place,
      hint: "say kind: \(kinds.joined(separator: ", kind: "))")
  }

  static func tooMany(_ what: String, _ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0377", "expected at most \(limit) \(what) to compare each with each, found \(count)", at: place,
      hint: "narrow them with 'where', or name some of them")
  }

  static func tooMuchWork(_ what: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0378", "\(what) are too many to compare", at: place, hint: "name some of them, or narrow them with 'where'")
  }

  static func tooManyConflicts(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0366", .warning,
      "\(count == 1 ? "1 conflict set" : "\(count) conflict sets") may bear on it, with more than \(limit) readings; the first of them are tried",
      at: place,
      hint: "narrow the rows with 'where'")
  }

  static func tooManyReadings(sets: Int, limit: Int, tried: Int, at place: Place) -> Diagnostic {
    let done = tried > 1 ? "only the \(tried) that move a number by themselves are combined" : "each is read alone"
    return Diagnostic(
      "CAS0367", .note, "\(sets) conflict sets bear on it and have more than \(limit) combinations; \(done)", at: place)
  }

  static func faultyReading(of sets: String, _ fault: Diagnostic, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0368", .warning, "it cannot be measured with another reading of '\(sets)': \(fault.message)", at: place,
      related: fault.place.map { [Related("the fault", at: $0)] } ?? [])
  }

  static func tooManyCodes(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0363", "expected a scale of at most \(limit) codes, found \(count)", at: place)
  }

  static func tooManyPositions(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0364", "actors times issues are more than \(limit)", at: place,
      hint: "divide the positions with --set by=COLUMN, or bind another column to the actors or the issues")
  }

  static func tooManyMembers(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0370", "expected at most \(limit) members for a tree of blocs, found \(count)", at: place,
      hint: "narrow them with 'where'")
  }

  static func unknownOutcome(_ text: String, at place: Place) -> Diagnostic {
    let known = ["honoured", "partly", "violated"]
    return Diagnostic(
      "CAS0371",
      "expected \(known.joined(separator: ", ")) as the outcome, found \(text.isEmpty ? "none" : "'\(text)'")",
      at: place,
      hint: nearestName(to: text, among: known).map { "did you mean '\($0)'?" })
  }

  static func unknownPatron(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0372", "no positions of an actor '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unfitWeight(_ text: String, issue: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0384",
      "expected a number of 0 or more as the weight of '\(issue)', found \(text.isEmpty ? "none" : "'\(text)'")",
      at: place)
  }

  static func unfitMark(_ text: String, column: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0385", "expected true or false as '\(column)' of an issue, found '\(text)'", at: place)
  }

  static func twoTraits(_ column: String, issue: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0386", "a second '\(column)' of the issue '\(issue)'", at: place)
  }
}
