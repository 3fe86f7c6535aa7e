package import CasusSource
import Glibc

/// The files below a folder of this machine, and nothing else of it.
package struct DiskWorld: World {
  /// The root's absolute path with links resolved, without a trailing slash.
  package let root: String
  package let today: String
  /// Files above this size are refused rather than read: no dataset that fits in memory comes near it.
  private static let sizeLimit = 8 << 30

  /// A world below a folder; throws where there is no such folder.
  package init(root: String) throws(Diagnostic) {
    guard let resolved = Self.resolve(root.isEmpty ? "." : root) else {
      throw Diagnostic.fileNotFound(root, hint: "name an existing folder with --root")
    }
    self.root = resolved == "/" ? "" : resolved
    today = Self.currentDay()
  }

  /// The way from the working directory to the root, such as `examples/`; empty where the root is not below it.
  package var folderFromHere: String {
    guard let here = Self.resolve("."), root.hasPrefix(here + "/") else { return "" }
    return root.dropFirst(here.utf8.count + 1) + "/"
  }

  package func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let absolute = try locate(path)
    // Without O_NONBLOCK a pipe that nobody writes to would hold the build for ever.
    let descriptor = open(absolute, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Diagnostic.unreadable(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Diagnostic.unreadable(path, String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Diagnostic.unreadable(path, "it is not a file") }
    let size = Int(status.st_size)
    guard size <= Self.sizeLimit else { throw Diagnostic.tooLarge(path, limit: Self.sizeLimit) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard read > 0 else { break }
        count += read
      }
    }
    guard bytes.count == size else { throw Diagnostic.unreadable(path, "it changed while it was read") }
    return bytes
  }

  package func list(_ folder: String) -> [String] {
    guard let absolute = try? locate(folder), let directory = opendir(absolute) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package func exists(_ path: String) -> Bool { (try? locate(path)) != nil }

  /// The absolute path of something below the root. What leads outside, by `..` or by a link, is refused.
  private func locate(_ path: String) throws(Diagnostic) -> String {
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { throw Diagnostic.outsideRoot(path) }
    }
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else { throw Diagnostic.outsideRoot(path) }
    guard let resolved = Self.resolve(root + "/" + path) else { throw Diagnostic.fileNotFound(path) }
    guard resolved == root || resolved.hasPrefix(root + "/") else { throw Diagnostic.outsideRoot(path) }
    return resolved
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func currentDay() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
