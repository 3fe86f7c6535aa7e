import CPangoCairo
import CasusScene

/// A line of Pango's as runs of glyphs that no longer need Pango.
func readLine(
  _ line: UnsafeMutablePointer<PangoLayoutLine>, of text: PreparedText, _ spans: [TextSpan], indent: Double
) -> TextLine {
  var runs: [TextRun] = []
  var x = indent
  var node = line.pointee.runs
  while let current = node {
    if let item = casus_run_of(current), let run = readRun(item, of: text, spans, at: &x) { runs.append(run) }
    node = current.pointee.next
  }
  var logical = PangoRectangle()
  pango_layout_line_get_extents(line, nil, &logical)
  let ascent = points(-logical.y)
  return TextLine(runs: runs, width: x, ascent: ascent, descent: points(logical.height) - ascent)
}

/// A length of Pango's in pt.
private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

private func readRun(
  _ glyphItem: UnsafeMutablePointer<PangoGlyphItem>, of text: PreparedText, _ spans: [TextSpan], at x: inout Double
) -> TextRun? {
  guard let item = glyphItem.pointee.item, let string = glyphItem.pointee.glyphs else { return nil }
  let start = Int(item.pointee.offset)
  let length = Int(item.pointee.length)
  guard let segment = text.segment(at: start), start + length <= text.bytes.count else { return nil }
  let span = spans[segment.span]
  let count = Int(string.pointee.num_glyphs)
  let infos = UnsafeBufferPointer(start: string.pointee.glyphs, count: count)
  let starts = UnsafeBufferPointer(start: string.pointee.log_clusters, count: count)
  let isRightToLeft = item.pointee.analysis.level % 2 == 1
  var glyphs: [TextRun.Glyph] = []
  glyphs.reserveCapacity(count)
  var advance: Int32 = 0
  let ids = infos.indices.map { index -> UInt32? in
    let info = infos[index]
    if info.isDrawn { return info.glyph }
    // A space at the end of a line: without width, but there for who reads or copies the text.
    let byte = start + Int(starts[index])
    return text.bytes.indices.contains(byte) && text.bytes[byte] == 0x20 ? segment.face.coverage?.space : nil
  }
  for (info, id) in zip(infos, ids) {
    if let id {
      glyphs.append(
        TextRun.Glyph(
          id: id, x: Float(points(advance &+ info.geometry.x_offset)), y: Float(points(info.geometry.y_offset))
        ))
    }
    advance &+= info.geometry.width
  }
  var clusters = ClusterReader(bytes: text.bytes[start..<start + length])
  for index in isRightToLeft ? Array((0..<count).reversed()) : Array(0..<count) {
    clusters.append(start: Int(starts[index]), isDrawn: ids[index] != nil)
  }
  clusters.finish()
  let origin = Point(x, -span.rise)
  x += points(advance)
  guard !clusters.text.isEmpty || !glyphs.isEmpty else { return nil }
  return TextRun(
    text: String(decoding: clusters.text, as: UTF8.self), style: span.style, color: span.color,
    font: segment.face.number, glyphs: glyphs, clusters: clusters.clusters, isRightToLeft: isRightToLeft,
    origin: origin,
    width: points(advance), mark: span.mark)
}

extension PangoGlyphInfo {
  /// Neither nothing at all nor the box of a character that no face has.
  fileprivate var isDrawn: Bool { glyph != 0x0FFF_FFFF && glyph & 0x1000_0000 == 0 }
}

/// Collects clusters in the order of the text, without the characters that only steer line breaking.
private struct ClusterReader {
  private let bytes: ArraySlice<UInt8>
  private var currentStart: Int?
  private var currentGlyphs: Int32 = 0
  private(set) var text: [UInt8] = []
  private(set) var clusters: [TextRun.Cluster] = []

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    text.reserveCapacity(bytes.count)
  }

  /// One glyph of the cluster that starts at this byte of the item.
  mutating func append(start: Int, isDrawn: Bool) {
    if let open = currentStart, open != start { close(at: start) }
    if currentStart == nil { currentStart = start }
    if isDrawn { currentGlyphs += 1 }
  }

  mutating func finish() { close(at: bytes.count) }

  private mutating func close(at end: Int) {
    guard let start = currentStart else { return }
    currentStart = nil
    let from = bytes.startIndex + min(max(start, 0), bytes.count)
    let to = bytes.startIndex + min(max(end, 0), bytes.count)
    let before = text.count
    if from < to { appendVisible(bytes[from..<to], isDrawn: currentGlyphs > 0) }
    let added = Int32(text.count - before)
    if currentGlyphs == 0, let last = clusters.indices.last {
      clusters[last].bytes += added
    } else if added > 0 || currentGlyphs > 0 {
      clusters.append(TextRun.Cluster(bytes: added, glyphs: currentGlyphs))
    }
    currentGlyphs = 0
  }

  /// Drops word joiners, and soft hyphens unless they are drawn: who copies or searches the text wants neither.
  private mutating func appendVisible(_ part: ArraySlice<UInt8>, isDrawn: Bool) {
    var index = part.startIndex
    while index < part.endIndex {
      let rest = part[index...]
      if rest.starts(with: [0xE2, 0x81, 0xA0]) || rest.starts(with: [0xE2, 0x80, 0xA8]) {
        index += 3
      } else if rest.starts(with: [0xC2, 0xAD]), !(isDrawn && part.count == 2) {
        index += 2
      } else {
        text.append(part[index])
        index += 1
      }
    }
  }
}
