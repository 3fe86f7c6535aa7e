package import CasusAnalysis
package import CasusData
package import CasusSource

/// What a chart may refer to: the briefing's names and tables, its as-of date, and files below a folder.
package struct ChartScope: Sendable {
  package var scope: Scope
  package var asOf: CivilDay?
  /// The door to `data: {url: …}`; without one, a chart reads no files.
  package var world: (any World)?
  /// The folder that urls are relative to, below the root.
  package var folder: String
  /// The language numbers and dates are printed in, BCP 47.
  package var language: String

  package init(
    scope: Scope = Scope(), asOf: CivilDay? = nil, world: (any World)? = nil, folder: String = "",
    language: String = "en"
  ) {
    self.scope = scope
    self.asOf = asOf
    self.world = world
    self.folder = folder
    self.language = language
  }
}
