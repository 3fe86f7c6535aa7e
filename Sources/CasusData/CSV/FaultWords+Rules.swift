import CasusSource

/// The words of every rule a cell can break.
extension FaultWords {
  static func unfit(_ text: String, _ rules: FieldRules) -> FaultWords {
    let name = rules.field.name
    let found = "found '\(shortened(text))'"
    switch rules.field.type {
    case .integer: return FaultWords("expected a whole number for '\(name)', \(found)", hint: numberHint(text, rules))
    case .number: return FaultWords("expected a number for '\(name)', \(found)", hint: numberHint(text, rules))
    case .year: return FaultWords("expected a year for '\(name)', \(found)", hint: numberHint(text, rules))
    case .boolean:
      let expected = [rules.trueValues.first, rules.falseValues.first].compactMap(\.self).joined(separator: " or ")
      return FaultWords(
        "expected \(expected) for '\(name)', \(found)",
        hint: didYouMean(text, among: rules.trueValues + rules.falseValues))
    case .date where rules.dateForm == .day:
      return FaultWords("expected a date such as 2021-05-14 for '\(name)', \(found)")
    case .date where rules.dateForm == .month:
      return FaultWords("expected a month such as 2021-05 for '\(name)', \(found)")
    case .date:
      return FaultWords(
        "expected an EDTF date for '\(name)', \(found)", hint: "write 2021-05-14, 2021-05, 2021-05~ or 2021-05/..")
    default: return FaultWords("expected \(rules.field.type.rawValue) for '\(name)', \(found)")
    }
  }

  private static func numberHint(_ text: String, _ rules: FieldRules) -> String? {
    if text.contains(",") { return "write numbers without grouping and with a decimal point" }
    if ["NA", "N/A", "n/a", "-", "null", "None"].contains(text) {
      return "leave the cell empty, or declare '\(text)' in missingValues"
    }
    return text.trimmed == text ? nil : "take the blanks away"
  }

  static func required(_ rules: FieldRules) -> FaultWords {
    FaultWords("expected a value for '\(rules.field.name)', which is required, found none", hint: "fill the cell in")
  }

  static func notUnique(_ text: String, _ rules: FieldRules, firstRow: Int) -> FaultWords {
    FaultWords(
      "'\(shortened(text))' stands twice in '\(rules.field.name)', which is unique", hint: "rename one of them",
      firstRow: firstRow)
  }

  static func notAllowed(_ text: String, _ rules: FieldRules) -> FaultWords {
    FaultWords(
      "'\(shortened(text))' is no value of '\(rules.field.name)'", hint: didYouMean(text, among: rules.allowed ?? []))
  }

  static func offPattern(_ text: String, _ pattern: String) -> FaultWords {
    FaultWords("'\(shortened(text))' does not fit the pattern '\(pattern)'")
  }

  static func tooShort(_ text: String, least: Int) -> FaultWords {
    FaultWords("expected at least \(least) characters, found \(text.unicodeScalars.count)")
  }

  static func tooLong(_ text: String, most: Int) -> FaultWords {
    FaultWords("expected at most \(most) characters, found \(text.unicodeScalars.count)", hint: "shorten the text")
  }

  static func tooSmall(_ text: String, _ limit: FieldRules.Limit?) -> FaultWords {
    let bound = limit.map { $0.isExclusive ? "more than \($0.written)" : "at least \($0.written)" } ?? "more"
    return FaultWords("expected \(bound), found \(shortened(text))")
  }

  static func tooLarge(_ text: String, _ limit: FieldRules.Limit?) -> FaultWords {
    let bound = limit.map { $0.isExclusive ? "less than \($0.written)" : "at most \($0.written)" } ?? "less"
    return FaultWords("expected \(bound), found \(shortened(text))")
  }

  static func doubledKey(_ key: String, fields: [String], firstRow: Int) -> FaultWords {
    FaultWords(
      "the key '\(shortened(key))' of \(fields.joined(separator: ", ")) stands twice",
      hint: "give each row a key of its own", firstRow: firstRow)
  }

  static func emptyKey(_ field: String) -> FaultWords {
    FaultWords("expected a value for '\(field)', which is part of the primary key, found none")
  }

  static func dangling(_ key: String, table: String, fields: [String], known: [String]) -> FaultWords {
    FaultWords(
      "'\(shortened(key))' is not in '\(fields.joined(separator: ", "))' of \(table)",
      hint: nearestName(to: key, among: known).map { "did you mean '\($0)'?" }
        ?? "add the row to \(table), or correct the key")
  }

  private static func shortened(_ text: String) -> String {
    let line = String(text.prefix(60)).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    return text.count > 60 ? line + "…" : line
  }
}

extension String {
  /// The text without blanks at either end.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
