import CasusSource
import Synchronization

/// A world that remembers what was read from it: what was not read cannot have shaped the result, and the lock names
/// the rest.
final class RecordingWorld: World {
  private let world: any World
  private let read: Mutex<[String: [UInt8]]> = Mutex([:])

  init(_ world: any World) { self.world = world }

  /// Every file that was read, once, sorted by path.
  var files: [(path: String, bytes: [UInt8])] {
    read.withLock { $0.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) } }
  }

  var today: String { world.today }
  func list(_ folder: String) -> [String] { world.list(folder) }
  func exists(_ path: String) -> Bool { world.exists(path) }

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let name = normalized(path)
    if let known = read.withLock({ $0[name] }) { return known }
    let bytes = try world.read(path)
    read.withLock { $0[name] = bytes }
    return bytes
  }

  /// A path without the steps that lead nowhere, so that a file has one name: `a/../b` and `./b` are `b`.
  private func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/" as Character) where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
