import CasusSource

/// The words of everything that can be wrong with YAML and JSON as such: codes CAS0201 to CAS0209.
extension Diagnostic {
  static func malformedYAML(_ problem: String, at place: Place, hint: String?) -> Diagnostic {
    Diagnostic("CAS0201", "malformed YAML: \(problem)", at: place, hint: hint)
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "CAS0202", "the key '\(key)' stands here a second time", at: place, hint: "keep one of the two",
      related: [Related("the first '\(key)'", at: first)])
  }

  static func nestedTooDeeply(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0203", "expected at most \(limit) levels of nesting, found more", at: place)
  }

  static func tooManyAliases(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0204", "aliases stand for more than \(limit) values", at: place, hint: "write the values out")
  }

  static func keyIsNotText(found: String, at place: Place, hint: String?) -> Diagnostic {
    Diagnostic("CAS0205", "expected a word as a key, found \(found)", at: place, hint: hint)
  }

  static func malformedJSON(expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0206", "malformed JSON: expected \(expected), found \(found)", at: place)
  }

  static func secondDocument(at place: Place) -> Diagnostic {
    Diagnostic("CAS0207", "expected one YAML document, found a second", at: place, hint: "remove the line '---'")
  }

  static func mergeKey(at place: Place) -> Diagnostic {
    Diagnostic("CAS0208", "'<<' does not merge in YAML 1.2", at: place, hint: "write the keys out")
  }

  static func unknownAnchor(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0209", "no anchor '&\(name)' stands before this alias", at: place,
      hint: didYouMean(name, among: known) ?? "quote a text that starts with '*'")
  }
}
