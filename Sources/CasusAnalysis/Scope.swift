package import CasusData

/// The names an expression may use: facts, indicators and parameters of the briefing, parameters of a chart.
package struct Scope: Sendable {
  package var names: AnswerGroup
  /// The tables of the dataset, for `from` and `lookup`.
  package var dataset: Dataset?

  package init(names: AnswerGroup = AnswerGroup(), dataset: Dataset? = nil) {
    self.names = names
    self.dataset = dataset
  }
}
