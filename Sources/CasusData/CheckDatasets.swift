package import CasusSource

/// The faults of every dataset in `Data/`, of those too that no briefing names.
package func faultsOfDatasets(in world: any World) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for name in world.list("Data") where world.exists("Data/\(name)/datapackage.json") {
    _ = loadDataset(name, from: world, reporting: &diagnostics)
  }
  return diagnostics
}
