package import CasusSource
import CasusSpec

/// Settings that none of the briefings declares as a parameter: each is a misspelling, or meant for another briefing.
package func unknownSettings(
  _ settings: CompileSettings, for paths: [String], in world: any World
) -> [Diagnostic] {
  guard !settings.parameters.isEmpty else { return [] }
  var ignored: [Diagnostic] = []
  let declared = Set(
    paths.flatMap { path -> [String] in
      guard let text = try? world.readText(path) else { return [] }
      return parseBriefing(text, path: path, reporting: &ignored).frontMatter.parameters.map(\.name)
    })
  return settings.parameters.keys.sorted().filter { !declared.contains($0) }.map {
    .unknownSetting($0, known: declared.sorted())
  }
}
