package import CasusSource

/// Reads YAML 1.2 or JSON with the place of every value.
///
/// Nil where the text cannot be read, and then an error says why; no text at all is null. `origin` is where the text's
/// first character stands: every line is taken to start at its column, as the lines of an indented fence do.
package func readYAML(_ text: String, at origin: Place, reporting diagnostics: inout [Diagnostic]) -> Node? {
  let bytes = Array(text.utf8)
  if let node = readAsJSON(bytes, at: origin) { return node }
  return bytes.withUnsafeBufferPointer { buffer in
    let events = YAMLEvents(buffer)
    var composer = YAMLComposer(events: events, bytes: buffer, origin: origin)
    let node = composer.composeDocument()
    diagnostics += composer.diagnostics
    return node
  }
}

/// The value of a text that is sound JSON; nil where it is not, so that YAML's reader has the say.
private func readAsJSON(_ bytes: [UInt8], at origin: Place) -> Node? {
  let first = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
  var ignored: [Diagnostic] = []
  guard let node = readJSON(bytes, at: origin, reporting: &ignored), ignored.isEmpty else { return nil }
  return node
}
