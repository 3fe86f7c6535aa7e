package import CasusExport
package import CasusSource
import Glibc

/// The folder a briefing's files go to: written whole or not at all.
///
/// Every file is first written beside its place; only when all of them are there are they renamed, the lock last. A
/// build that is killed leaves old or new files, never half of one.
package struct OutputFolder: Sendable {
  /// The folder's path, as given by the user or below the root.
  package let path: String

  package init(path: String) { self.path = path }

  /// Writes the files, and removes those of charts that the lock on disk lists and this build no longer makes.
  package func write(_ artifacts: [Artifact]) throws(Diagnostic) {
    let stale = filesOfChartsGone(from: artifacts)
    try Self.makeFolder(path)
    // What cannot be replaced is found before anything is: the set is written whole or not at all.
    for artifact in artifacts { try Self.checkReplaceable(path + "/" + artifact.name) }
    var staged: [(temporary: String, final: String)] = []
    var isDone = false
    defer { if !isDone { for file in staged { unlink(file.temporary) } } }
    for artifact in artifacts {
      let temporary = path + "/." + artifact.name + ".new"
      staged.append((temporary, path + "/" + artifact.name))
      try Self.write(artifact.bytes, to: temporary)
    }
    for file in staged where rename(file.temporary, file.final) != 0 {
      throw Diagnostic.cannotWrite(file.final, String(cString: strerror(errno)))
    }
    isDone = true
    for name in stale where Self.isPlainName(name) { unlink(path + "/" + name) }
  }

  /// The bytes of a file of the folder; nil where there is none.
  package func read(_ name: String) -> [UInt8]? {
    guard Self.isPlainName(name), let file = fopen(path + "/" + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Whether there is a plain file at a path, wherever it lies.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Writes to a file outside any folder of ours, such as `-o chart.svg`; beside it first, then renamed.
  package static func write(_ bytes: [UInt8], replacing path: String) throws(Diagnostic) {
    let temporary = path + ".new"
    try write(bytes, to: temporary)
    guard rename(temporary, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw Diagnostic.cannotWrite(path, reason)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    guard let file = fopen(path, "wb") else {
      throw Diagnostic.cannotWrite(path, String(cString: strerror(errno)))
    }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      unlink(path)
      throw Diagnostic.cannotWrite(path, String(cString: strerror(errno)))
    }
  }

  /// A rename replaces files and links, not folders.
  private static func checkReplaceable(_ path: String) throws(Diagnostic) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw Diagnostic.cannotWrite(path, "a folder of that name is in the way")
    }
  }

  private static func makeFolder(_ path: String) throws(Diagnostic) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += part + "/"
      if mkdir(prefix, 0o777) != 0 && errno != EEXIST {
        throw Diagnostic.cannotWrite(prefix, String(cString: strerror(errno)))
      }
    }
  }

  /// A name that cannot lead out of the folder: old locks are read from disk and not trusted.
  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && name != "." && name != ".."
  }
}
