package import CasusData

/// The names an expression may use: facts, indicators and parameters of the briefing, parameters of a chart.
package struct Scope: Sendable {
  package var names: AnswerGroup
  /// The tables of the dataset, for `from` and `lookup`.
  package var dataset: Dataset?
  /// Which rows of those tables are looked at.
  package var view: RecordView
  /// The day from which the data is looked at: what `now()` means.
  package var asOf: CivilDay?
  /// Whether the fields of the data are declared. Inline values and files follow Vega to the letter, even where it
  /// takes a missing value for 0.
  package var isTyped = true
  /// Where faults that only rows bring to light are recorded.
  var faults: RunFaults?

  package init(
    names: AnswerGroup = AnswerGroup(), dataset: Dataset? = nil, view: RecordView = .record,
    asOf: CivilDay? = nil
  ) {
    self.names = names
    self.dataset = dataset
    self.view = view
    self.asOf = asOf
  }
}
