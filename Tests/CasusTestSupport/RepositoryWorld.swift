package import CasusSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A default argument would be the path of the test that calls.
private let thisFile = #filePath

/// The files of this repository, for tests that read its data and templates.
package struct RepositoryWorld: World {
  private let root: String
  package var today: String

  /// The repository itself, or the files below another folder.
  package init(root: String? = nil, today: String = "2021-09-16") {
    self.root =
      root ?? thisFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    self.today = today
  }

  package func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw .outsideRoot(path) }
    guard let file = fopen(root + "/" + path, "rb") else { throw .fileNotFound(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    return bytes
  }

  package func list(_ folder: String) -> [String] {
    guard let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package func exists(_ path: String) -> Bool { access(root + "/" + path, F_OK) == 0 }
}
