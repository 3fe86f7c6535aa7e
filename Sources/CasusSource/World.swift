/// The one door to the outside: files below the root, and today's date.
///
/// Paths are relative to the root, with `/` between parts. A world refuses what lies outside its root, links included.
package protocol World: Sendable {
  /// The bytes of a file.
  func read(_ path: String) throws(Diagnostic) -> [UInt8]
  /// The names of the files and folders directly in a folder, sorted; empty where there is no such folder.
  func list(_ folder: String) -> [String]
  /// Whether a file or folder exists.
  func exists(_ path: String) -> Bool
  /// Today as `2021-09-16`, for briefings that state no as-of date.
  var today: String { get }
}

extension World {
  /// The text of a file, or a diagnostic where its bytes are not UTF-8; a byte order mark is dropped.
  package func readText(_ path: String) throws(Diagnostic) -> String {
    try decodedText(try read(path), of: path)
  }
}

/// The text of a file's bytes, or a diagnostic where they are not UTF-8; a byte order mark is dropped.
package func decodedText(_ bytes: [UInt8], of path: String) throws(Diagnostic) -> String {
  var bytes = bytes[...]
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    let line = 1 + bytes.prefix(firstInvalidByte(in: bytes) - bytes.startIndex).count { $0 == 0x0A }
    throw Diagnostic.notUTF8(path, line: line)
  }
  return text
}

/// The index of the first byte that no well-formed UTF-8 text has there.
private func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int {
  var low = bytes.startIndex
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): low += UTF8.width(scalar)
    case .emptyInput, .error: return low
    }
  }
}
