package import CasusExport
import CasusReport
package import CasusSource

/// Compiles a briefing and answers a question about its numbers; all of them where nothing is asked.
///
/// A template is traced as the first of its documents, or as the one its parameters are set to. Nil where an error was
/// reported.
package func trace(
  _ path: String, _ question: String?, _ settings: CompileSettings, in world: any World,
  reporting diagnostics: inout [Diagnostic]
) throws(Diagnostic) -> Trace? {
  guard let document = documentsMade(of: path, settings, in: world).first else { return nil }
  var settings = settings
  settings.parameters = document.parameters
  settings.printsEvidence = false
  settings.tracesNumbers = true
  guard let edition = try compile(path, as: document.name, settings, in: world, reporting: &diagnostics) else {
    return nil
  }
  let ledger = edition.evidence
  guard let question, !question.isEmpty else {
    return Trace(
      briefing: document.name, path: path, asOf: edition.report.asOf, ledger: ledger,
      answer: .numbers(Array(ledger.entries.indices)))
  }
  guard let answer = TraceAnswer(question, in: ledger) else {
    diagnostics.append(.notTraced(question, in: document.name, known: TraceAnswer.known(in: ledger)))
    return nil
  }
  return Trace(briefing: document.name, path: path, asOf: edition.report.asOf, ledger: ledger, answer: answer)
}
