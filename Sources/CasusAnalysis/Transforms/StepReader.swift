import CasusSource
import CasusSpec
import CasusYAML

/// Reads the keys of a step one by one; what is left over at the end is a misspelling.
struct StepReader {
  let node: Node
  private var known: [String] = []

  init(_ node: Node) { self.node = node }

  mutating func take(_ key: String) -> Node? {
    known.append(key)
    guard let value = node[key], !value.isNull else { return nil }
    return value
  }

  /// A text; anything else is reported.
  mutating func text(_ key: String, reporting diagnostics: inout [Diagnostic]) -> String? {
    guard let value = take(key) else { return nil }
    if let text = value.text { return text }
    diagnostics.append(.unfitOption(key, expected: "text", found: value.kindName, at: value.place))
    return nil
  }

  mutating func number(_ key: String, reporting diagnostics: inout [Diagnostic]) -> Double? {
    guard let value = take(key) else { return nil }
    if let number = value.number { return number }
    diagnostics.append(.unfitOption(key, expected: "a number", found: value.kindName, at: value.place))
    return nil
  }

  /// A number that a rule allows; one that it does not is reported and read as absent.
  mutating func number(
    _ key: String, expected: String, where fits: (Double) -> Bool, reporting diagnostics: inout [Diagnostic]
  ) -> Double? {
    guard let value = number(key, reporting: &diagnostics) else { return nil }
    if fits(value) { return value }
    diagnostics.append(
      .unfitOption(key, expected: expected, found: numberText(value), at: node[key]?.place ?? node.place))
    return nil
  }

  /// How many of something: a whole number, 0 or more.
  mutating func count(_ key: String, reporting diagnostics: inout [Diagnostic]) -> Double? {
    number(
      key, expected: "a whole number, 0 or more", where: { $0 >= 0 && $0 == $0.rounded() }, reporting: &diagnostics)
  }

  mutating func boolean(_ key: String, reporting diagnostics: inout [Diagnostic]) -> Bool? {
    guard let value = take(key) else { return nil }
    if let flag = value.boolean { return flag }
    diagnostics.append(.unfitOption(key, expected: "true or false", found: value.kindName, at: value.place))
    return nil
  }

  /// A field that has to be there.
  mutating func field(_ key: String, reporting diagnostics: inout [Diagnostic]) -> FieldName {
    guard let value = take(key) else {
      diagnostics.append(.missingOption(key, at: node.place))
      return FieldName(name: "", place: node.place)
    }
    if let text = value.text { return FieldName(name: text, place: value.place) }
    diagnostics.append(.unfitOption(key, expected: "a field", found: value.kindName, at: value.place))
    return FieldName(name: "", place: value.place)
  }

  /// A list of fields, or one alone; none where the key is absent.
  mutating func fields(_ key: String, reporting diagnostics: inout [Diagnostic]) -> [FieldName] {
    guard let value = take(key) else { return [] }
    return (value.list ?? [value]).compactMap { item in
      if let text = item.text { return FieldName(name: text, place: item.place) }
      diagnostics.append(.unfitOption(key, expected: "fields", found: item.kindName, at: item.place))
      return nil
    }
  }

  /// Names for new fields, as many as there are defaults.
  mutating func names(
    _ key: String, default fallback: [String], reporting diagnostics: inout [Diagnostic]
  ) -> [String] {
    let written = fields(key, reporting: &diagnostics).map(\.name)
    return fallback.indices.map { $0 < written.count ? written[$0] : fallback[$0] }
  }

  mutating func finish(reporting diagnostics: inout [Diagnostic]) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      diagnostics.append(.unknownOption(entry.key, known: known, at: entry.keyPlace))
    }
  }
}
