import CPangoCairo
import CasusScene

extension Canvas {
  /// Draws exactly the glyphs that were shaped, and tells the surface which text they stand for.
  borrowing func paint(_ run: TextRun) {
    guard !run.glyphs.isEmpty, run.style.size > 0, run.origin.x.isFinite, run.origin.y.isFinite else { return }
    let context = context
    fonts.withCairoFace(run.font) { face in
      cairo_set_font_face(context, face)
      cairo_set_font_size(context, run.style.drawnSize)
    }
    let glyphs = run.glyphs.map {
      cairo_glyph_t(index: UInt($0.id), x: run.origin.x + Double($0.x), y: run.origin.y + Double($0.y))
    }
    if let halo = run.halo, halo.width > 0 { paint(halo, around: glyphs) }
    var color = run.color
    if lettering == .markedGlyphs, HaloMark.width(ofOpacity: color.alpha) != nil { color.alpha = 1 }
    setColor(color)
    if lettering == .outlines {
      cairo_new_path(context)
      cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      cairo_fill(context)
      return
    }
    guard run.clustersAreWhole else {
      cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
      return
    }
    let clusters = run.clusters.map { cairo_text_cluster_t(num_bytes: $0.bytes, num_glyphs: $0.glyphs) }
    let flags = run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0)
    cairo_show_text_glyphs(
      context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
      flags)
  }

  private borrowing func paint(_ halo: TextRun.Halo, around glyphs: [cairo_glyph_t]) {
    var color = halo.color
    if lettering == .markedGlyphs, color.alpha == 1, let opacity = HaloMark.opacity(forWidth: halo.width) {
      color.alpha = opacity
      setColor(color)
      cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
      return
    }
    setColor(color)
    cairo_new_path(context)
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    cairo_set_line_width(context, halo.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(context, nil, 0, 0)
    cairo_stroke(context)
  }
}

extension TextRun {
  /// Whether the clusters add up to the text and the glyphs, without which Cairo refuses them.
  fileprivate var clustersAreWhole: Bool {
    var bytes = 0
    var count = 0
    for cluster in clusters {
      guard cluster.bytes >= 0, cluster.glyphs >= 0, cluster.bytes + cluster.glyphs > 0 else { return false }
      bytes += Int(cluster.bytes)
      count += Int(cluster.glyphs)
    }
    return bytes == text.utf8.count && count == glyphs.count
  }
}
