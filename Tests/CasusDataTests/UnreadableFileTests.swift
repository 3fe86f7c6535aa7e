import CasusData
import CasusSource
import CasusTestSupport
import Testing

/// A folder that lists a name behind which there is no file: a link that leads nowhere.
private struct WorldWithBrokenLink: World {
  let base: InMemoryWorld
  let today = "2021-09-16"

  func read(_ path: String) throws(Diagnostic) -> [UInt8] { try base.read(path) }
  func list(_ folder: String) -> [String] { (base.list(folder) + ["arms.csv"]).sorted() }
  func exists(_ path: String) -> Bool { base.exists(path) }
}

@Test func `A file that is listed and cannot be read is not offered in its own place`() {
  let descriptor = """
    {"name": "d", "resources": [{"name": "arms", "path": "arms.csv", "schema": {"fields": [{"name": "id"}]}}]}
    """
  let world = WorldWithBrokenLink(base: InMemoryWorld(["Data/d/datapackage.json": descriptor, "Data/d/x.csv": "id\n"]))
  var diagnostics: [Diagnostic] = []
  #expect(loadDataset("d", from: world, reporting: &diagnostics)?["arms"] == nil)
  #expect(diagnostics.map(\.hint) == ["known are datapackage.json, x.csv"])
}
