import CPangoCairo
import CasusScene

/// A line of Pango's as runs of glyphs that no longer need Pango.
func readLine(_ line: UnsafeMutablePointer<PangoLayoutLine>, of text: PreparedText) -> ShapedLine {
  var runs: [ShapedRun] = []
  var node = line.pointee.runs
  while let current = node {
    if let item = casus_run_of(current), let run = readRun(item, of: text) { runs.append(run) }
    node = current.pointee.next
  }
  var logical = PangoRectangle()
  pango_layout_line_get_extents(line, nil, &logical)
  let ascent = points(-logical.y)
  return ShapedLine(
    runs: runs, ascent: ascent, descent: points(logical.height) - ascent,
    readsRightToLeft: pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL)
}

/// A length of Pango's in pt.
private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

private func readRun(_ glyphItem: UnsafeMutablePointer<PangoGlyphItem>, of text: PreparedText) -> ShapedRun? {
  guard let item = glyphItem.pointee.item, let string = glyphItem.pointee.glyphs else { return nil }
  let start = Int(item.pointee.offset)
  let end = start + Int(item.pointee.length)
  guard let segment = text.segment(at: start), end <= text.bytes.count else { return nil }
  let count = Int(string.pointee.num_glyphs)
  let infos = UnsafeBufferPointer(start: string.pointee.glyphs, count: count)
  let starts = UnsafeBufferPointer(start: string.pointee.log_clusters, count: count)
  var run = ShapedRun(
    segment: segment, level: Int(item.pointee.analysis.level), glyphs: [], clusters: [], width: 0)
  run.glyphs.reserveCapacity(count)
  run.clusters.reserveCapacity(count)
  var advance: Int32 = 0
  for (info, offset) in zip(infos, starts) {
    let byte = start + Int(offset)
    let firstGlyph = run.glyphs.count
    // A space at the end of a line: Pango takes it away, but who reads or copies the text needs it.
    let isLostSpace = text.bytes.indices.contains(byte) && text.bytes[byte] == 0x20
    if let id = info.isDrawn ? info.glyph : isLostSpace ? segment.face.coverage?.space : nil {
      run.glyphs.append(
        .init(
          id: id, x: Float(points(advance &+ info.geometry.x_offset)), y: Float(points(info.geometry.y_offset))))
    }
    let drawn = run.glyphs.count - firstGlyph
    let width = points(info.geometry.width)
    if let last = run.clusters.indices.last, run.clusters[last].start == byte {
      run.clusters[last].glyphCount += drawn
      run.clusters[last].width += width
    } else {
      run.clusters.append(
        .init(start: byte, end: end, firstGlyph: firstGlyph, glyphCount: drawn, x: points(advance), width: width))
    }
    advance &+= info.geometry.width
  }
  run.width = points(advance)
  if run.isRightToLeft { run.clusters.reverse() }
  for index in run.clusters.indices.dropLast() {
    run.clusters[index].end = min(max(run.clusters[index + 1].start, run.clusters[index].start), end)
  }
  return run
}

extension PangoGlyphInfo {
  /// Neither nothing at all nor the box of a character that no face has.
  fileprivate var isDrawn: Bool { glyph != 0x0FFF_FFFF && glyph & 0x1000_0000 == 0 }
}
