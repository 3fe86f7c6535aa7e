package import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Compares a text with the file `Snapshots/NAME` beside the test.
///
/// `CASUS_RECORD=1` writes the file and fails once, so that a recording never passes for a test; a missing file fails.
package func expectSnapshot(
  _ text: String, named name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = (testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast() + ["Snapshots"])
    .joined(separator: "/")
  let path = folder + "/" + name
  if getenv("CASUS_RECORD") != nil {
    mkdir(folder, 0o755)
    write(text, to: path)
    Issue.record("recorded \(name); run again without CASUS_RECORD", sourceLocation: sourceLocation)
    return
  }
  guard let expected = contents(of: path) else {
    Issue.record("no snapshot \(path); record it with CASUS_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  guard text != expected else { return }
  let (line, was, became) = firstDifference(expected, text)
  Issue.record(
    "\(name) differs from line \(line) on\n  expected: \(was)\n  found:    \(became)", sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ found: String) -> (Int, String, String) {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = found.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(old, new).prefix { $0 == $1 }.count
  return (
    same + 1, same < old.count ? String(old[same]) : "(end of file)", same < new.count ? String(new[same]) : "(end)"
  )
}

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) {
  guard let file = fopen(path, "wb") else { return }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, file)
}
