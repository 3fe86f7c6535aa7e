import CasusCanvas
package import CasusExport
package import CasusSource
import CasusReport
import CasusScene
import Dispatch
import Synchronization

/// What became of one briefing.
package struct Compiled: Sendable {
  /// The name of its output folder.
  package var name: String
  package var path: String
  /// The files to be written; empty where there was an error.
  package var artifacts: [Artifact]
  package var diagnostics: [Diagnostic]
  package var pageCount = 0
  package var chartCount = 0
  /// The words of the document, to tell whether a parameter changes anything.
  var text = ""
  /// What was printed, by the id it has in the lock.
  package var printed: [PrintedNumber] = []

  /// The lock, where it is to be compared.
  package var lock: Lock?
  /// Finds rows of the data by the names they have in the lock.
  package var rowFinder: RowFinder?

  /// A number as it stands in the lock, and where it stands in the briefing.
  package struct PrintedNumber: Sendable {
    package var id: String
    package var text: String
    package var place: Place?
  }
}

/// Compiles briefings side by side, each into one document or one for each value of its parameters. The result does not
/// depend on how many run at once.
package func compileAll(
  _ paths: [String], _ settings: CompileSettings, in world: any World, formats: [any Exporter.Type], jobs: Int?
) -> [Compiled] {
  let documents = paths.flatMap { documentsMade(of: $0, settings, in: world) }
  guard documents.count > 1, jobs != 1 else {
    return documents.map { compileOne($0, settings, in: world, formats: formats) }
  }
  let results = Mutex([Compiled?](repeating: nil, count: documents.count))
  let next = Mutex(0)
  // Each worker takes the next document that nobody has taken; results land at their own index.
  DispatchQueue.concurrentPerform(iterations: min(documents.count, max(1, jobs ?? 1_000))) { _ in
    while true {
      let index = next.withLock { counter in
        defer { counter += 1 }
        return counter
      }
      guard index < documents.count else { return }
      let result = compileOne(documents[index], settings, in: world, formats: formats)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Compiles one briefing and makes its files in memory.
private func compileOne(
  _ document: Document, _ settings: CompileSettings, in world: any World, formats: [any Exporter.Type]
) -> Compiled {
  var settings = settings
  settings.parameters = document.parameters
  if !formats.contains(where: { $0 == PDFExporter.self || $0 == HTMLExporter.self }) { settings.printsEvidence = false }
  settings.setsCheckSheet = formats.contains { $0 == CheckExporter.self }
  settings.drawsNarrowCharts = formats.contains { $0 == HTMLExporter.self }
  settings.attachesFiles = formats.contains { $0 == PDFExporter.self }
  var result = Compiled(name: document.name, path: document.path, artifacts: [], diagnostics: [])
  do throws(Diagnostic) {
    guard
      let edition = try compile(
        document.path, as: document.name, settings, in: world, reporting: &result.diagnostics)
    else { return result }
    result.text = edition.report.title.plainText + "\u{0}" + edition.report.plainText
    result.pageCount = edition.document.bodyPageCount
    result.chartCount = edition.charts.count
    result.printed = Lock.numbered(edition.report).map { id, _, value in
      Compiled.PrintedNumber(id: id, text: value.plainText, place: value.place)
    }
    if settings.keepsLock {
      result.lock = Lock(edition, isWhole: settings.keepsWholeLock)
      result.rowFinder = edition.dataset.map { RowFinder($0) }
    }
    result.artifacts = try export(edition, as: formats)
  } catch {
    result.diagnostics.append(error)
  }
  return result
}

/// The files of an edition in the formats asked for.
package func export(_ edition: Edition, as formats: [any Exporter.Type]) throws(Diagnostic) -> [Artifact] {
  do {
    var names: Set<String> = []
    // A format may bring files of another with it: the drawings a text refers to.
    return try formats.flatMap { try $0.init().export(edition) }.filter { names.insert($0.name).inserted }
  } catch let error as CanvasError {
    throw Diagnostic.cannotDraw(error).first ?? .exportFailed("\(error)")
  } catch let error as ExportError {
    throw Diagnostic.cannotFinish(error)
  } catch {
    throw Diagnostic.exportFailed("\(error)")
  }
}

/// What is wrong between documents: outputs of one name would overwrite each other, and a parameter that changes
/// nothing filters nothing.
package func clashes(between results: [Compiled]) -> [Diagnostic] {
  var first: [String: String] = [:]
  var found = idleParameters(in: results)
  for result in results {
    if let other = first[result.name] {
      found.append(.duplicateOutput(result.name, first: other, second: result.path))
    } else {
      first[result.name] = result.path
    }
  }
  return found
}
