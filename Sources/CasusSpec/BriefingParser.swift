package import CasusSource
import CasusYAML

/// Reads a briefing: front matter, then Markdown with expressions and computed blocks.
///
/// It never fails: what is wrong is reported, and the rest is read.
package func parseBriefing(_ text: String, path: String, reporting diagnostics: inout [Diagnostic]) -> Briefing {
  let text = withUnixLineEnds(text)
  let (frontText, body, bodyLine) = splitFrontMatter(text, path: path, reporting: &diagnostics)
  let frontMatter = readFrontMatter(frontText, path: path, reporting: &diagnostics)
  let source = SourceText(body, at: Place(file: path, line: bodyLine))
  var reader = MarkdownReader(source)
  let blocks = reader.readDocument()
  diagnostics += reader.diagnostics.limited(in: path)
  return Briefing(
    path: path, name: briefingName(path), frontMatter: frontMatter, blocks: blocks, footnotes: reader.footnotes)
}

/// Reads one line of text with emphasis, links and expressions: a title, a cell, the words of a tile.
package func parseInline(_ text: String, at place: Place, reporting diagnostics: inout [Diagnostic]) -> [Inline] {
  guard mayHoldMarkdown(text) else { return text.isEmpty ? [] : [.text(text)] }
  var reader = MarkdownReader(SourceText(text, at: place))
  let content = reader.readLine()
  diagnostics += reader.diagnostics
  return content
}

/// Whether a text holds a sign that means something in Markdown; most titles hold none.
private func mayHoldMarkdown(_ text: String) -> Bool {
  text.utf8.contains { "*_`[]<>&{}~!\\@\n".utf8.contains($0) } || text.contains("www.") || text.contains("://")
}

/// The file's name without its ending.
private func briefingName(_ path: String) -> String {
  let file = path.split(separator: "/").last ?? ""
  return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
}

private func withUnixLineEnds(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var previous: UInt8 = 0
  for byte in text.utf8 {
    if byte == 0x0A && previous == 0x0D { bytes.removeLast() }
    bytes.append(byte == 0x0D ? 0x0A : byte)
    if byte == 0x0A && previous == 0x0D { previous = 0x0A } else { previous = byte }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text between the two lines `---`, the text after them, and the line on which that starts.
private func splitFrontMatter(
  _ text: String, path: String, reporting diagnostics: inout [Diagnostic]
) -> (front: String?, body: String, bodyLine: Int) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard let first = lines.first, isFence(first, ["---"]) else { return (nil, text, 1) }
  guard let end = lines.dropFirst().firstIndex(where: { isFence($0, ["---", "..."]) }) else {
    diagnostics.append(.unclosedFrontMatter(at: Place(file: path, line: 1, length: 3)))
    return (nil, "", 1)
  }
  let front = lines[1..<end].joined(separator: "\n") + "\n"
  return (front, lines[(end + 1)...].joined(separator: "\n"), end + 2)
}

private func isFence(_ line: Substring, _ signs: [String]) -> Bool {
  let end = line.utf8.lastIndex { $0 != 0x20 && $0 != 0x09 }
  guard let end else { return false }
  return signs.contains(String(line[...end]))
}
