import CasusExport
import CasusSource
import CasusYAML

/// What the lock on disk says of the last build, as far as it can be read: it may be old, or written by hand.
struct OldLock: Sendable {
  /// The names of the charts.
  var charts: [String] = []
  /// What was printed, by id, in the order of the file.
  var printed: [(id: String, text: String)] = []

  init?(_ bytes: [UInt8], file: String) {
    var faults: [Diagnostic] = []
    guard let node = readJSON(bytes, file: file, reporting: &faults), faults.isEmpty else { return nil }
    charts = node["charts"]?.list?.compactMap(\.text) ?? []
    printed =
      node["published"]?.list?.compactMap { entry in
        guard let id = entry["id"]?.text, let text = entry["printed"]?.text else { return nil }
        return (id, text)
      } ?? []
  }
}
