import CasusExport
import CasusSource

/// The files that travel in a PDF, as if they lay in a folder; there is nothing else.
struct AttachedWorld: World {
  private let files: [String: [UInt8]]
  /// No briefing asks for it.
  let today = "1970-01-01"

  init(_ attachments: [AttachedFile]) {
    files = Dictionary(attachments.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let parts = parts(of: path) else { throw .outsideRoot(path) }
    guard let bytes = files[parts.joined(separator: "/")] else { throw .fileNotFound(path) }
    return bytes
  }

  func list(_ folder: String) -> [String] {
    guard let parts = parts(of: folder) else { return [] }
    let prefix = parts.map { $0 + "/" }.joined()
    let below = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  func exists(_ path: String) -> Bool {
    guard let parts = parts(of: path) else { return false }
    return files[parts.joined(separator: "/")] != nil || !list(path).isEmpty
  }

  /// The steps of a path below the root; nil for one that leads out of it.
  private func parts(of path: String) -> [String]? {
    guard !path.hasPrefix("/") else { return nil }
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts
  }
}
