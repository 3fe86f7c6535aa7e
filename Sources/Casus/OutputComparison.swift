package import CasusExport
package import CasusSource
import CasusYAML

extension OutputFolder {
  /// What on disk is not what a build makes now: one diagnostic a file.
  package func differences(from artifacts: [Artifact]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for artifact in artifacts {
      let file = path + "/" + artifact.name
      guard let old = read(artifact.name) else {
        found.append(.outputDiffers(file, "is missing"))
        continue
      }
      if old != artifact.bytes {
        found.append(.outputDiffers(file, "differs from what the briefing makes now"))
      }
    }
    for name in filesOfChartsGone(from: artifacts) where read(name) != nil {
      found.append(.outputDiffers(path + "/" + name, "is no longer made"))
    }
    return found
  }

  /// What the lock on disk says was published, against what is published now.
  package func drift(from compiled: Compiled) -> DriftReport {
    let file = path + "/" + lockName
    guard let bytes = read(lockName) else { return DriftReport(unreadable: [.outputDiffers(file, "is missing")]) }
    var faults: [Diagnostic] = []
    guard let old = readLock(bytes, file: file, reporting: &faults), let new = compiled.lock else {
      return DriftReport(unreadable: faults)
    }
    let places = Dictionary(compiled.printed.map { ($0.id, $0.place) }) { first, _ in first }
    return DriftReport(
      LockComparison(from: old, to: new), lock: file, places: places.compactMapValues { $0 },
      rows: compiled.rowFinder)
  }

  /// Whether there is a lock on disk, and another than these files have.
  package func hasOtherLock(than artifacts: [Artifact]) -> Bool {
    guard let old = read(lockName), let new = artifacts.first(where: { $0.name == lockName }) else { return false }
    return old != new.bytes
  }

  /// The files of charts that the lock on disk lists and a build no longer makes.
  package func filesOfChartsGone(from artifacts: [Artifact]) -> [String] {
    guard let new = artifacts.first(where: { $0.name == lockName }), let bytes = read(lockName) else { return [] }
    let now = Set(chartNames(inLock: new.bytes))
    return chartNames(inLock: bytes).filter { !now.contains($0) }.flatMap { [$0 + ".svg", $0 + ".png"] }
  }

  private var lockName: String { "lock.json" }
}

/// The charts a lock lists, whatever its version: it may be old, or written by hand.
private func chartNames(inLock bytes: [UInt8]) -> [String] {
  var ignored: [Diagnostic] = []
  let charts = readJSON(bytes, file: "lock.json", reporting: &ignored)?["charts"]?.list ?? []
  return charts.compactMap { $0.text ?? $0["name"]?.text }
}
