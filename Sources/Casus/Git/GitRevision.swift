package import CasusSource
import Glibc
import Synchronization

/// The files of a root as they were at a revision of its git repository: a world that nothing is written to.
///
/// Only `casus diff` makes one, and only where the user names a revision: reading git's objects takes the program `git`,
/// which is run with three questions (`rev-parse`, `ls-tree`, `cat-file`). None of them runs a hook, a filter or a pager,
/// looks at the working tree or fetches anything.
package final class GitRevision: World {
  package let revision: String
  package let today = "9999-12-31"
  private let root: String
  /// The object of each file, by its path below the root.
  private let objects: [String: String]
  private let cache = Mutex<[String: [UInt8]]>([:])

  package init(_ revision: String, root: String) throws(Diagnostic) {
    self.revision = revision
    self.root = root
    guard !revision.hasPrefix("-"), !revision.isEmpty, !revision.utf8.contains(0) else {
      throw Diagnostic.unknownRevision(revision)
    }
    guard let commit = GitRevision.git(["rev-parse", "--verify", "--quiet", revision + "^{commit}"], in: root) else {
      throw Diagnostic.noGit()
    }
    let name = GitRevision.line(commit)
    guard commit.status == 0, name.count >= 40, name.allSatisfy(\.isHexDigit) else {
      throw Diagnostic.unknownRevision(revision)
    }
    let prefix = GitRevision.git(["rev-parse", "--show-prefix"], in: root).map(GitRevision.line) ?? ""
    guard
      let listing = GitRevision.git(
        ["ls-tree", "-r", "-z", "--full-tree", name] + (prefix.isEmpty ? [] : ["--", prefix]), in: root),
      listing.status == 0
    else { throw Diagnostic.unknownRevision(revision) }
    var objects: [String: String] = [:]
    for entry in listing.output.split(separator: 0) {
      // `100644 blob 0123…<tab>path`: plain files only, no links and no repositories within.
      let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3, words[0].hasPrefix("100"), parts[1].hasPrefix(prefix) else { continue }
      objects[String(parts[1].dropFirst(prefix.count))] = String(words[2])
    }
    self.objects = objects
  }

  package func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let path = normal(path)
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw Diagnostic.outsideRoot(path) }
    guard let object = objects[path] else { throw Diagnostic.fileNotFound(path) }
    if let known = cache.withLock({ $0[object] }) { return known }
    guard let blob = GitRevision.git(["cat-file", "blob", object], in: root), blob.status == 0 else {
      throw Diagnostic.unreadable(path, "git has no object \(object)")
    }
    cache.withLock { $0[object] = blob.output }
    return blob.output
  }

  package func list(_ folder: String) -> [String] {
    let folder = normal(folder)
    let prefix = folder.isEmpty ? "" : folder + "/"
    let below = objects.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  package func exists(_ path: String) -> Bool { objects[normal(path)] != nil || !list(path).isEmpty }

  private func normal(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: !path.hasPrefix("/")).filter { $0 != "." }
      .joined(separator: "/")
  }

  // MARK: git

  private static func git(_ arguments: [String], in root: String) -> Subprocess? {
    var environment = ["GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME"] {
      if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
    }
    let quiet = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]
    return Subprocess.run("git", quiet + ["-C", root.isEmpty ? "/" : root] + arguments, environment: environment)
  }

  private static func line(_ run: Subprocess) -> String {
    String(decoding: run.output.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
