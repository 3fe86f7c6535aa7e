package import CasusSource
package import CasusYAML

/// An indicator with its options read, ready to be asked: what a declaration in a briefing and `casus measure` have in
/// common.
package struct IndicatorRun: Sendable {
  private let indicator: any Indicator
  private let otherReadings: OtherReadings
  private let sensitivity: SensitivityChoice
  private let binding: WrittenBinding?

  /// Reads a mapping of options; nil where one is at fault, and that is reported.
  package init?(_ type: any Indicator.Type, options node: Node, reporting diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    var entries = node.entries ?? []
    if let declared = type.binding {
      binding = WrittenBinding(declared, in: &entries, at: node.place, reporting: &found)
    } else {
      binding = nil
    }
    var options = Options(Node(.map(entries), at: node.place))
    (otherReadings, sensitivity) = Self.takeCommon(&options)
    indicator = type.init(options: &options, reporting: &found)
    let bound = type.binding?.options.map(\.name) ?? []
    options.finish(alsoKnown: bound, reporting: &found)
    if found.haveErrors { return nil }
  }

  /// What the indicator yields of a subject, or of the table bound to it.
  package func answers(for subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    var subject = otherReadings.applied(to: subject, reporting: &diagnostics)
    subject.sensitivity = sensitivity
    guard sensitivity == .conflicts else { return measured(subject, reporting: &diagnostics) }
    let tablesRead = TablesRead()
    subject.tablesRead = tablesRead
    let before = diagnostics.count { $0.severity == .error }
    let base = measured(subject, reporting: &diagnostics)
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return base }
    let contested = ContestedFacts(subject: subject) { subject, diagnostics in
      measured(subject, reporting: &diagnostics)
    }
    return contested.applied(to: base, reading: tablesRead.names, reporting: &diagnostics)
  }

  private func measured(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup {
    guard let binding else { return indicator.measure(subject, reporting: &diagnostics) }
    guard let bound = binding.resolved(for: subject, reporting: &diagnostics) else { return AnswerGroup() }
    return indicator.measure(bound, in: subject, reporting: &diagnostics)
  }

  /// The results of a bound table in such number that they are made as they are written, with their rule id; nil where
  /// the indicator has none of that kind.
  package func streamed(
    for subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (rule: String, results: IndicatorResults)? {
    guard sensitivity == .none, let binding, let indicator = indicator as? any StreamingIndicator else { return nil }
    let subject = otherReadings.applied(to: subject, reporting: &diagnostics)
    guard let bound = binding.resolved(for: subject, reporting: &diagnostics) else { return ("", .init(.noRows)) }
    return indicator.streamed(bound, in: subject, reporting: &diagnostics)
  }

  /// The table of results and the tests that `casus measure` writes.
  package func results(of answers: AnswerGroup) -> IndicatorResults {
    var results = indicator.results(of: answers)
    if sensitivity == .conflicts, case .table(let table)? = answers["sensitivity"] { results.sensitivity = table }
    return results
  }

  private static func takeCommon(_ options: inout Options) -> (OtherReadings, SensitivityChoice) {
    let readings = OtherReadings(&options)
    return (
      readings, options.take("sensitivity", default: .none, "Whether each number gets its range over contested facts.")
    )
  }

  /// The options every indicator takes beside its own.
  package static var commonOptions: [DeclaredOption] {
    var options = Options.none
    _ = takeCommon(&options)
    return options.known
  }
}

extension Indicator {
  /// Its own options, in the order in which it takes them.
  package static var options: [DeclaredOption] {
    var options = Options.none
    var ignored: [Diagnostic] = []
    _ = Self(options: &options, reporting: &ignored)
    return options.known
  }
}
