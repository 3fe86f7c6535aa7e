import CasusData
package import CasusSource
import CasusYAML

/// Measures a dataset outside any briefing: what `casus measure` does.
///
/// An indicator reads the alliance tables, or any table whose columns are bound to its parts with options such as
/// `cases.time` and `positions.actor`. Nil where something is at fault, and then the diagnostics say what.
package func measure(
  _ indicator: String, data: String, options: [(String, String)], asOf: String?, as format: MeasureFormat,
  in world: any World, reporting diagnostics: inout [Diagnostic]
) -> String? {
  guard let kind = IndicatorCatalog.named(indicator) else {
    diagnostics.append(.unknownIndicator(indicator, known: IndicatorCatalog.all.map { $0.name }, at: nil))
    return nil
  }
  guard let day = parseEDTF(asOf ?? world.today)?.day else {
    diagnostics.append(.unfitAsOf(asOf ?? world.today))
    return nil
  }
  var found: [Diagnostic] = []
  defer { diagnostics += found }
  guard let dataset = loadDataset(data, from: world, reporting: &found), !found.haveErrors else { return nil }
  let binding = TableBinding(options, at: Place(file: dataset.path ?? data))
  var taken = binding.indicatorOptions(ignoring: "view")
  let measured = kind.init(options: &taken, reporting: &found)
  let view = binding.view(reporting: &found)
  guard !found.haveErrors else { return nil }
  let subject = Subject(dataset: dataset, asOf: day, place: binding.place, view: view)
  let outcome: (rule: String, results: IndicatorResults)?
  switch measured {
  case let lag as ResponseLag where binding.binds("cases"):
    outcome = BoundCases.measure(lag, binding, subject, reporting: &found)
  case let stance as StanceAlignment where binding.binds("positions"):
    outcome = BoundPositions.measure(stance, binding, subject, reporting: &found)
  default:
    binding.refuse(by: indicator, reporting: &found)
    let answers = measured.measure(subject, reporting: &found)
    outcome = (answers.rule ?? indicator, measured.results(of: answers))
  }
  guard let outcome, !found.haveErrors else { return nil }
  return Measurement(
    indicator: indicator, rule: outcome.rule, asOf: day, options: options, results: outcome.results
  ).written(as: format)
}

extension AnswerGroup {
  /// The rule id of its numbers.
  fileprivate var rule: String? {
    for case .measure(let measure) in answers { return measure.rule }
    return nil
  }
}
