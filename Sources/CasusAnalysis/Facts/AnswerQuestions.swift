package import CasusData
package import CasusSource
package import CasusSpec
import CasusYAML

/// Answers what the front matter asks: parameters, facts and indicators, in one group of names.
///
/// A fact may start from another fact or from a table of an indicator; what it needs is answered first, wherever it is
/// declared. `settings` holds the values of parameters.
package func answerQuestions(
  of frontMatter: FrontMatter, from dataset: Dataset, asOf: CivilDay, settings: [String: String],
  reporting diagnostics: inout [Diagnostic]
) -> AnswerGroup {
  let view = recordView(of: frontMatter, reporting: &diagnostics)
  var questions = Questions(frontMatter, dataset: dataset, asOf: asOf, view: view, settings: settings)
  return questions.answerAll(reporting: &diagnostics)
}

/// The front matter's `view`, faults having been reported with the answers.
package func recordView(of frontMatter: FrontMatter) -> RecordView {
  var reported: [Diagnostic] = []
  return recordView(of: frontMatter, reporting: &reported)
}

/// The front matter's `view`: everything on record where it says nothing.
package func recordView(of frontMatter: FrontMatter, reporting diagnostics: inout [Diagnostic]) -> RecordView {
  guard let node = frontMatter.view, !node.isNull else { return .record }
  if let view = node.text.flatMap(RecordView.init) { return view }
  diagnostics.append(
    .unknownChoice(
      node.text ?? node.kindName, option: "view", choices: RecordView.allCases.map(\.rawValue), at: node.place))
  return .record
}
