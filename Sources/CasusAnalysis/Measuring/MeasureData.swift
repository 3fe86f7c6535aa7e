import CasusData
package import CasusSource
import CasusYAML
import Synchronization

/// Measures a dataset outside any briefing: what `casus measure` does.
///
/// An indicator reads the alliance tables, or any table whose columns are bound to its parts with options such as
/// `cases.time` and `positions.actor`. Nil where something is at fault, and then the diagnostics say what.
package func measurement(
  _ indicator: String, data: String, options: [(String, String)], asOf: String?, in world: any World,
  reporting diagnostics: inout [Diagnostic]
) -> Measurement? {
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
  let written = CommandOptions(options, at: Place(file: dataset.path ?? data))
  let view = written.view(reporting: &found)
  guard let run = IndicatorRun(kind, options: written.node, reporting: &found), !found.haveErrors else { return nil }
  let subject = Subject(dataset: dataset, asOf: day, place: written.place, view: view)
  if let (rule, results) = run.streamed(for: subject, reporting: &found) {
    guard !found.haveErrors else { return nil }
    return Measurement(indicator: indicator, rule: rule, asOf: day, options: options, results: results)
  }
  let answers = run.answers(for: subject, reporting: &found)
  guard !found.haveErrors else { return nil }
  return Measurement(
    indicator: indicator, rule: answers.rule ?? indicator, asOf: day, options: options,
    results: run.results(of: answers))
}

/// The same as text.
package func measure(
  _ indicator: String, data: String, options: [(String, String)], asOf: String?, as format: MeasureFormat,
  in world: any World, reporting diagnostics: inout [Diagnostic]
) -> String? {
  let measured = measurement(
    indicator, data: data, options: options, asOf: asOf, in: world, reporting: &diagnostics)
  guard let measured else { return nil }
  let bytes = Mutex<[UInt8]>([])
  try? measured.write(as: format) { piece in bytes.withLock { $0 += piece } }
  return bytes.withLock { String(decoding: $0, as: UTF8.self) }
}

extension AnswerGroup {
  /// The rule id of its numbers.
  fileprivate var rule: String? {
    for case .measure(let measure) in answers { return measure.rule }
    return nil
  }
}
