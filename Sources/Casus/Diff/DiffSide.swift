package import CasusExport
package import CasusSource

/// One side of a comparison: what a folder, a lock or a revision published, by the names of the briefings.
package struct DiffSide: Sendable {
  /// As the user named it.
  package var label: String
  package var editions: [Edition] = []

  /// What one briefing published.
  package struct Edition: Sendable {
    package var lock: Lock
    /// Finds the rows behind it; nil where only a lock is at hand.
    package var rows: RowFinder?
  }

  init(label: String) { self.label = label }

  package subscript(briefing: String) -> Edition? { editions.first { $0.lock.briefing == briefing } }
}

/// Finds out what a side is and reads it: a lock, a folder of outputs, a root, else a revision of the root's repository.
///
/// A root and a revision are compiled, all briefings of them or those named; with `locks`, a revision's committed locks
/// are read instead. nil where an error was reported.
package func readDiffSide(
  _ name: String, root: DiskWorld, rootPath: String, briefings wanted: [String], settings: CompileSettings,
  locks: Bool, reporting diagnostics: inout [Diagnostic]
) -> DiffSide? {
  let folder = OutputFolder(path: name)
  do throws(Diagnostic) {
    if name.hasSuffix(".json") || OutputFolder.isFile(name) {
      let slash = name.lastIndex(of: "/")
      let parent = OutputFolder(path: slash.map { String(name[...$0]) } ?? ".")
      let file = slash.map { String(name[name.index(after: $0)...]) } ?? name
      guard let bytes = parent.read(file) else { throw Diagnostic.fileNotFound(name) }
      return side(name, of: [(bytes, name)], wanted, reporting: &diagnostics)
    }
    if let world = try? DiskWorld(root: name) {
      if world.exists("lock.json"), let bytes = folder.read("lock.json") {
        return side(name, of: [(bytes, name + "/lock.json")], wanted, reporting: &diagnostics)
      }
      if world.exists("Templates") {
        return locks
          ? committed(name, in: world, wanted, reporting: &diagnostics)
          : compiled(name, in: world, wanted, settings, reporting: &diagnostics)
      }
      let found = try lockFiles(in: world, below: "")
      guard !found.isEmpty else { throw Diagnostic.nothingToCompare(name) }
      return side(name, of: found.map { ($0.bytes, name + "/" + $0.path) }, wanted, reporting: &diagnostics)
    }
    let revision = try GitRevision(name, root: rootPath)
    return locks
      ? committed(name, in: revision, wanted, reporting: &diagnostics)
      : compiled(name, in: revision, wanted, settings, reporting: &diagnostics)
  } catch {
    diagnostics.append(error)
    return nil
  }
}

/// The locks in `out/` of a root or a revision.
private func committed(
  _ name: String, in world: any World, _ wanted: [String], reporting diagnostics: inout [Diagnostic]
) -> DiffSide? {
  do throws(Diagnostic) {
    let found = try lockFiles(in: world, below: "out/")
    guard !found.isEmpty else { throw Diagnostic.nothingToCompare(name + " (out/)") }
    return side(name, of: found.map { ($0.bytes, "\(name):\($0.path)") }, wanted, reporting: &diagnostics)
  } catch {
    diagnostics.append(error)
    return nil
  }
}

/// `NAME/lock.json` of every folder below a path.
private func lockFiles(
  in world: any World, below path: String
) throws(Diagnostic) -> [(path: String, bytes: [UInt8])] {
  var found: [(path: String, bytes: [UInt8])] = []
  for name in world.list(path) where world.exists(path + name + "/lock.json") {
    found.append((path + name + "/lock.json", try world.read(path + name + "/lock.json")))
  }
  return found
}

private func side(
  _ name: String, of files: [(bytes: [UInt8], path: String)], _ wanted: [String],
  reporting diagnostics: inout [Diagnostic]
) -> DiffSide? {
  var side = DiffSide(label: name)
  let before = diagnostics.count
  for file in files {
    guard let lock = readLock(file.bytes, file: file.path, reporting: &diagnostics) else { continue }
    if wanted.isEmpty || wanted.contains(lock.briefing) { side.editions.append(DiffSide.Edition(lock: lock)) }
  }
  return diagnostics.count > before ? nil : side
}

/// Everything compiled from a root, in memory.
private func compiled(
  _ name: String, in world: any World, _ wanted: [String], _ settings: CompileSettings,
  reporting diagnostics: inout [Diagnostic]
) -> DiffSide? {
  var settings = settings
  settings.keepsLock = true
  settings.keepsWholeLock = true
  let paths = briefings(in: world).filter { path in
    wanted.isEmpty || wanted.contains { $0 == briefingName(path) || $0.hasPrefix(briefingName(path) + "-") }
  }
  let results = compileAll(paths, settings, in: world, formats: [], jobs: nil)
  var side = DiffSide(label: name)
  for result in results {
    // Only errors bear on a comparison; the places are those of that side's files.
    diagnostics += result.diagnostics.filter { $0.severity == .error }.map { fault in
      var fault = fault
      if let place = fault.place, !(world is DiskWorld) { fault.place?.file = "\(name):\(place.file)" }
      return fault
    }
    guard let lock = result.lock, wanted.isEmpty || wanted.contains(lock.briefing) else { continue }
    side.editions.append(DiffSide.Edition(lock: lock, rows: result.rowFinder))
  }
  return results.contains { $0.diagnostics.haveErrors } ? nil : side
}
