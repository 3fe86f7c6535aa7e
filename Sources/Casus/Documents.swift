import CasusAnalysis
import CasusData
import CasusSource
import CasusSpec
import CasusYAML

/// One document to be made: a briefing, and the values its parameters have in it.
package struct Document: Sendable, Hashable {
  package var path: String
  /// The name of its output folder: the briefing's, and the value of each parameter that has a list of them.
  package var name: String
  package var parameters: [String: String]
}

/// The documents a briefing makes: one, or one for each value of its parameters.
///
/// A parameter that is set on the command line has that value only; a setting that the briefing does not declare does
/// not bear on it. What is wrong in the briefing is reported when it is compiled.
func documentsMade(
  of path: String, _ settings: CompileSettings, in world: any World
) -> [Document] {
  let plain = Document(path: path, name: briefingName(path), parameters: [:])
  // Most briefings have no parameters, and then nothing need be parsed twice.
  guard let text = try? world.readText(path), text.contains("\nparameters:") else { return [plain] }
  var ignored: [Diagnostic] = []
  let briefing = parseBriefing(text, path: path, reporting: &ignored)
  guard !briefing.frontMatter.parameters.isEmpty,
    let dataset = loadData(of: briefing, from: world, reporting: &ignored),
    let asOf = chooseAsOf(for: briefing, settings, dataset, reporting: &ignored)
  else { return [plain] }
  let view = recordView(of: briefing.frontMatter)

  return briefing.frontMatter.parameters.reduce([plain]) { documents, declaration in
    let values = Parameter(declaration).values(in: dataset, asOf: asOf, view: view, reporting: &ignored)
    guard !values.isEmpty else { return documents.map { $0.setting(declaration.name, settings) } }
    let chosen = settings.parameters[declaration.name].map { [$0] } ?? values
    return documents.flatMap { document in
      chosen.map { value in
        Document(
          path: path, name: "\(document.name)-\(value)",
          parameters: document.parameters.merging([declaration.name: value]) { $1 })
      }
    }
  }
}

extension Document {
  /// The document with a parameter at the value the user set, if any.
  fileprivate func setting(_ name: String, _ settings: CompileSettings) -> Document {
    var copy = self
    copy.parameters[name] = settings.parameters[name]
    return copy
  }
}

/// Documents of one briefing that came out the same although a parameter differs: the parameter filters nothing.
func idleParameters(in results: [Compiled]) -> [Diagnostic] {
  var firstOf: [String: Compiled] = [:]
  var found: [Diagnostic] = []
  for result in results where !result.diagnostics.haveErrors {
    guard let first = firstOf[result.path] else {
      firstOf[result.path] = result
      continue
    }
    if first.text == result.text {
      found.append(.idleParameter(first: first.name, second: result.name, at: Place(file: result.path)))
    }
  }
  return found
}
