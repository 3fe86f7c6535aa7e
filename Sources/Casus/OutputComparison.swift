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
    let made = Set(artifacts.map(\.name))
    for name in filesOfLastLock() where !made.contains(name) && read(name) != nil {
      found.append(.outputDiffers(path + "/" + name, "is no longer made"))
    }
    return found
  }

  /// The files the lock on disk lists; none where there is no lock that can be read.
  package func filesOfLastLock() -> [String] {
    read(Lock.fileName).map(Lock.files(in:)) ?? []
  }
}
