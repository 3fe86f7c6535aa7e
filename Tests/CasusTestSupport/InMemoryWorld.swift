package import CasusSource

/// A world of a few files held in memory, and a day that stands still.
package struct InMemoryWorld: World {
  private var files: [String: [UInt8]]
  package var today: String

  package init(_ files: [String: String] = [:], today: String = "2021-09-16") {
    self.files = files.mapValues { Array($0.utf8) }
    self.today = today
  }

  package subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  package func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw .outsideRoot(path) }
    guard let bytes = files[path] else { throw .fileNotFound(path) }
    return bytes
  }

  package func list(_ folder: String) -> [String] {
    let prefix = folder.isEmpty || folder == "." ? "" : folder + "/"
    let below = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  package func exists(_ path: String) -> Bool { files[path] != nil || !list(path).isEmpty }
}
