import Casus
import CasusExport
import CasusSource
import CasusTestSupport
import Testing

/// The same input gives the same bytes, whatever else happens around it.
struct DeterminismTests {
  private static let chart = """
    ```chart waits
    title: Two calls
    data: calls
    mark: bar
    encoding: {x: {aggregate: count}, y: {field: from}}
    ```
    """

  private func world() -> InMemoryWorld {
    var one = SmallBriefing()
    one.body += "\n\n" + Self.chart
    var files = one.files
    for name in ["b", "c", "d"] { files["Templates/\(name).md"] = one.markdown + "\n\n## \(name)\n" }
    return InMemoryWorld(files)
  }

  private func bytes(_ paths: [String], jobs: Int) -> [String: [Artifact]] {
    let results = compileAll(
      paths, CompileSettings(), in: world(),
      formats: [
        PDFExporter.self, SVGExporter.self, PNGExporter.self, HTMLExporter.self, MarkdownExporter.self,
        LockExporter.self,
      ], jobs: jobs)
    #expect(results.flatMap(\.diagnostics).filter { $0.severity == .error } == [])
    return Dictionary(uniqueKeysWithValues: results.map { ($0.name, $0.artifacts) })
  }

  @Test func `order and number of jobs change nothing`() {
    let paths = ["small", "b", "c", "d"].map { "Templates/\($0).md" }
    let one = bytes(paths, jobs: 1)
    let many = bytes(paths.reversed(), jobs: 4)
    #expect(one.count == 4)
    #expect(one["small"]?.count == 6)
    #expect(one == many)
  }
}
