package import CasusExport
package import CasusSource

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

  /// What was published by the lock on disk and is published otherwise now: one diagnostic a number.
  package func drift(from compiled: Compiled) -> [Diagnostic] {
    let file = path + "/" + lockName
    guard let bytes = read(lockName) else { return [.outputDiffers(file, "is missing")] }
    guard let old = OldLock(bytes, file: file) else { return [.outputDiffers(file, "is no lock that can be read")] }
    let was = Dictionary(old.printed.map { ($0.id, $0.text) }) { first, _ in first }
    let now = Set(compiled.printed.map(\.id))
    let moved = compiled.printed.compactMap { value -> Diagnostic? in
      guard let text = was[value.id] else { return .numberAppeared(value.id, as: value.text, at: value.place) }
      return text == value.text ? nil : .numberMoved(value.id, from: text, to: value.text, at: value.place)
    }
    let gone = old.printed.filter { !now.contains($0.id) }
    return moved + gone.map { .numberDisappeared($0.id, was: $0.text, in: file) }
  }

  /// The files of charts that the lock on disk lists and a build no longer makes.
  package func filesOfChartsGone(from artifacts: [Artifact]) -> [String] {
    guard let new = artifacts.first(where: { $0.name == lockName }) else { return [] }
    let file = path + "/" + lockName
    guard let bytes = read(lockName), let old = OldLock(bytes, file: file), let now = OldLock(new.bytes, file: file)
    else { return [] }
    return old.charts.filter { !now.charts.contains($0) }.flatMap { [$0 + ".svg", $0 + ".png"] }
  }

  private var lockName: String { "lock.json" }
}
