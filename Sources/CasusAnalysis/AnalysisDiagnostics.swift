import CasusSource

/// The words of everything that can go wrong when data is asked: codes CAS0300 to CAS0399.
extension Diagnostic {
  static func unknownOption(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0301", "unknown option '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unfitOption(_ name: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0302", "expected \(expected) for '\(name)', found \(found)", at: place)
  }

  static func unknownChoice(_ text: String, option: String, choices: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0303", "unknown value '\(text)' for '\(option)'", at: place, hint: didYouMean(text, among: choices))
  }
}
