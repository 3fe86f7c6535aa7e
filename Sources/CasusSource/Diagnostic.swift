/// One thing wrong, or worth knowing, with its place and what to do about it.
///
/// Messages are lower-case clauses without a full stop: what was expected and what was found. A hint is an imperative
/// or a "did you mean". Stages collect diagnostics in an `inout [Diagnostic]` and go on, so that an author gets all of
/// them in one run.
package struct Diagnostic: Error, Sendable, Hashable {
  /// How much a diagnostic weighs: an error stops the build, a warning and a note do not.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note
  }

  /// The stable code, such as `CAS0204`; codes are never reused.
  package var code: String
  package var severity: Severity
  package var message: String
  package var place: Place?
  package var hint: String?
  /// Further places that bear on it, such as the CSV row behind a failing number.
  package var related: [Related]

  /// A second place and why it matters.
  package struct Related: Sendable, Hashable {
    package var message: String
    package var place: Place

    package init(_ message: String, at place: Place) {
      self.message = message
      self.place = place
    }
  }

  package init(
    _ code: String, _ severity: Severity = .error, _ message: String, at place: Place?, hint: String? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.hint = hint
    self.related = related
  }
}

extension [Diagnostic] {
  /// Whether any of them stops the build.
  package var haveErrors: Bool { contains { $0.severity == .error } }
}
