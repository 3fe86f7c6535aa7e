import CasusCanvas
package import CasusExport
import CasusScene
package import CasusSource
import Dispatch
import Synchronization

/// What became of one chart of a file of its own.
package struct DrawnChart: Sendable {
  /// The file to be written; nil where there was an error.
  package var artifact: Artifact?
  package var diagnostics: [Diagnostic] = []
}

/// Draws charts that stand in files of their own, side by side, each in its own world; the fonts are read once for each
/// worker. The results are in the order of the files and do not depend on how many are drawn at once.
package func compileCharts(
  _ files: [(path: String, world: any World)], width: Double?, _ settings: CompileSettings,
  as format: any Exporter.Type, themes: (any World)?, jobs: Int?
) -> [DrawnChart] {
  let results = Mutex([DrawnChart](repeating: DrawnChart(), count: files.count))
  let next = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: min(files.count, max(1, jobs ?? 1_000))) { _ in
    var fonts: FontSet?
    while true {
      let index = next.withLock { counter in
        defer { counter += 1 }
        return counter
      }
      guard index < files.count else { return }
      var drawn = DrawnChart()
      do throws(Diagnostic) {
        let edition = try compileChart(
          files[index].path, width: width, settings, in: files[index].world, themes: themes, fonts: fonts,
          reporting: &drawn.diagnostics)
        if let edition {
          fonts = edition.fonts
          drawn.artifact = try export(edition, as: [format]).first
        }
      } catch {
        drawn.diagnostics.append(error)
      }
      results.withLock { $0[index] = drawn }
    }
  }
  return results.withLock { $0 }
}
