package import CasusData
package import CasusSource
import CasusYAML

/// Something the field measures: one file, one type, one line in `IndicatorCatalog`.
///
/// Its options are stored properties with real types, read once in `init`. A result is made of measures and tables
/// whose rows know the dataset rows they came from. What it takes and yields is declared, and from that come the
/// listing, the reference page, the JSON Schema and every did-you-mean.
package protocol Indicator: Sendable {
  /// The name in a briefing, such as `response-lag`.
  static var name: String { get }
  /// One sentence a user could read.
  static var summary: String { get }
  /// Where the formula comes from.
  static var reference: String { get }
  /// What it yields, in order.
  static var outputs: [IndicatorOutput] { get }
  /// What it can read out of any table; nil where it knows the alliance tables alone.
  static var binding: TableBinding? { get }

  /// Takes the options, all of them whatever they are; whoever runs the indicator reports unknown and unfit ones.
  init(options: inout Options, reporting diagnostics: inout [Diagnostic])

  /// Measures the alliance tables of a dataset as of a day.
  func measure(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup

  /// Measures a table that is bound to the indicator's parts.
  func measure(_ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]) -> AnswerGroup

  /// The table of results and the tests that `casus measure` writes; by default one row of the published numbers.
  func results(of answers: AnswerGroup) -> IndicatorResults
}

extension Indicator {
  package static var outputs: [IndicatorOutput] { [] }
  package static var binding: TableBinding? { nil }

  /// Without a binding nothing is ever bound.
  package func measure(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> AnswerGroup { AnswerGroup() }
}

/// An indicator whose results of a bound table may be too many to be kept.
package protocol StreamingIndicator: Indicator {
  /// Measures a table that is bound to the indicator's parts as the results are written.
  func streamed(
    _ bound: BoundTable, in subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> (rule: String, results: IndicatorResults)?
}

/// What is measured: the data, the day it is seen from, and where the question was asked.
package struct Subject: Sendable {
  package var dataset: Dataset
  /// The day up to which the record is read.
  package var asOf: CivilDay
  /// The place of the declaration, for diagnostics.
  package var place: Place
  /// Which rows are looked at: all on record, or the essays' alone.
  package var view: RecordView
  /// Which conflict sets are read the other way, to see what the disagreement moves.
  var otherReadings = OtherReadings()
  /// Whether the numbers are given with the range over all readings.
  var sensitivity = SensitivityChoice.none
  /// Where it is noted which tables are read.
  var tablesRead: TablesRead?
  /// The briefing's facts and parameters, for options that are expressions.
  package var names: AnswerGroup

  package init(
    dataset: Dataset, asOf: CivilDay, place: Place, view: RecordView = .record,
    names: AnswerGroup = AnswerGroup()
  ) {
    self.dataset = dataset
    self.asOf = asOf
    self.place = place
    self.view = view
    self.names = names
  }

  /// What the way the record is read adds to a rule id: other readings, sensitivity and the view.
  package var rule: String {
    otherReadings.rule + (sensitivity == .none ? "" : ";sensitivity=\(sensitivity.rawValue)")
      + (view == .record ? "" : ";view=\(view.rawValue)")
  }
}
