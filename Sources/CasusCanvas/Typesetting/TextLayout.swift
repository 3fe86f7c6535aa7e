import CPangoCairo
import CasusScene

/// Pango's paragraph builder, and the one place where text is shaped.
struct TextLayout: ~Copyable {
  private let fonts: FontSet
  private var known: PrivateFonts
  private let context: OpaquePointer?
  private let layout: OpaquePointer?
  private var language = ""
  private var isRightToLeft = false
  private var chains: [TextStyle: [PreparedText.Face]] = [:]
  private var descriptions: [FaceAndSize: OpaquePointer] = [:]
  /// The paragraph that was shaped last: whoever evens out its lines asks for it again and again.
  private var last: (spans: [TextSpan], shaped: Shaped)?

  private struct FaceAndSize: Hashable {
    var face: Int
    var size: Int32
  }

  init(fonts: FontSet) {
    self.fonts = fonts
    known = PrivateFonts()
    context = pango_font_map_create_context(known.map)
    layout = pango_layout_new(context)
    guard let context, let layout else { return }
    let options = makeFontOptions()
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_layout_set_width(layout, -1)
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
    if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
  }

  /// The spans as lines no wider than the measure, which may be infinite.
  mutating func lines(of spans: [TextSpan], _ shape: ParagraphShape, hyphenator: Hyphenator?) -> [TextLine] {
    let breaksLines = shape.measure.isFinite
    let shaped = shapedText(of: spans, shape, breaksLines: breaksLines)
    let indent = breaksLines && shape.indent.isFinite ? min(max(shape.indent, 0), 10_000) : 0
    var lines: [TextLine] = []
    for line in shaped.lines {
      if breaksLines, let opportunities = shaped.opportunities, !line.runs.isEmpty {
        lines += LineBreaking(line, of: shaped.text, spans, opportunities)
          .lines(shape, indent: lines.isEmpty ? indent : 0, hyphenator: shape.hyphenates ? hyphenator : nil)
      } else {
        lines.append(whole(line, of: shaped.text, spans))
      }
    }
    if !lines.isEmpty { lines[0].missing = shaped.text.missing }
    return lines
  }

  /// Text that Pango has shaped, a line for each that must be one.
  private struct Shaped {
    var text: PreparedText
    var lines: [ShapedLine]
    var opportunities: BreakOpportunities?
  }

  private mutating func shapedText(of spans: [TextSpan], _ shape: ParagraphShape, breaksLines: Bool) -> Shaped {
    if breaksLines, shape.language == language, shape.isRightToLeft == isRightToLeft, let last, last.spans == spans {
      return last.shaped
    }
    let text = PreparedText(spans, breaksLines: breaksLines) { chain(for: $0) }
    guard let layout, let context else { return Shaped(text: text, lines: []) }
    if language != shape.language {
      language = shape.language
      pango_context_set_language(context, pango_language_from_string(language))
      pango_layout_context_changed(layout)
    }
    if isRightToLeft != shape.isRightToLeft {
      isRightToLeft = shape.isRightToLeft
      pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_WEAK_LTR)
      pango_layout_context_changed(layout)
    }
    // A word in Latin letters at the beginning does not turn a paragraph of a text that runs the other way.
    pango_layout_set_auto_dir(layout, isRightToLeft && text.hasRightToLeftLetters ? 0 : 1)
    let attributes = makeAttributes(text, spans)
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    text.bytes.withUnsafeBytes { bytes in
      let characters = bytes.assumingMemoryBound(to: CChar.self)
      if let start = characters.baseAddress {
        pango_layout_set_text(layout, start, Int32(clamping: characters.count))
      } else {
        pango_layout_set_text(layout, "", 0)
      }
    }
    var shaped = Shaped(text: text, lines: readLines(of: text))
    if breaksLines {
      shaped.opportunities = BreakOpportunities(of: layout, text.bytes)
      last = (spans, shaped)
    }
    return shaped
  }

  private func readLines(of text: PreparedText) -> [ShapedLine] {
    guard let layout else { return [] }
    var lines: [ShapedLine] = []
    var node = pango_layout_get_lines_readonly(layout)
    while let current = node {
      if let line = current.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
        lines.append(readLine(line, of: text))
      }
      node = current.pointee.next
    }
    return lines
  }

  /// A line as it is, however long.
  private func whole(_ line: ShapedLine, of text: PreparedText, _ spans: [TextSpan]) -> TextLine {
    var x = 0.0
    let places = line.runs.map { run in
      defer { x += run.width }
      return x
    }
    var runs: [TextRun] = []
    for index in line.isLeftToRight ? Array(line.runs.indices) : line.runsInReadingOrder {
      let run = line.runs[index]
      if let drawn = run.textRun(run.clusters.indices, at: places[index], width: run.width, text: text, spans: spans) {
        runs.append(drawn)
      }
    }
    return TextLine(
      runs: runs, width: x, ascent: line.ascent, descent: line.descent, isRightToLeft: line.readsRightToLeft)
  }

  private mutating func chain(for style: TextStyle) -> [PreparedText.Face] {
    var key = style
    key.size = 0
    key.tracking = 0
    key.features = ""
    if let known = chains[key] { return known }
    let fonts = fonts
    let chain = fonts.chain(for: style).map {
      PreparedText.Face(number: $0, coverage: fonts.coverage(of: $0))
    }
    chains[key] = chain
    return chain
  }

  // MARK: Attributes

  private mutating func makeAttributes(_ text: PreparedText, _ spans: [TextSpan]) -> OpaquePointer? {
    let list = pango_attr_list_new()
    // Faces are chosen character by character before Pango sees the text.
    insert(pango_attr_fallback_new(0), into: list)
    for segment in text.segments {
      let style = spans[segment.span].style
      insert(
        pango_attr_font_desc_new(description(of: segment.face.number, size: style.drawnSize)), into: list,
        segment.start,
        segment.end)
      if !style.features.isEmpty {
        insert(pango_attr_font_features_new(style.features), into: list, segment.start, segment.end)
      }
      if style.tracking != 0 {
        insert(pango_attr_letter_spacing_new(pangoUnits(style.tracking)), into: list, segment.start, segment.end)
      }
      if spans.count > 1 {
        // A colour that is never used: runs end where it changes, so that each belongs to one span.
        let number = UInt16(truncatingIfNeeded: segment.span)
        insert(pango_attr_foreground_new(number, 0, 0), into: list, segment.start, segment.end)
      }
    }
    return list
  }

  private func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, into list: OpaquePointer?, _ start: Int = 0,
    _ end: Int = Int(UInt32.max)
  ) {
    guard let attribute else { return }
    attribute.pointee.start_index = UInt32(clamping: start)
    attribute.pointee.end_index = UInt32(clamping: end)
    pango_attr_list_insert(list, attribute)
  }

  private mutating func description(of face: Int, size: Double) -> OpaquePointer? {
    let key = FaceAndSize(face: face, size: pangoUnits(size))
    if let made = descriptions[key] { return made }
    known.register(face, from: fonts)
    let description = pango_font_description_new()
    pango_font_description_set_family(description, FontSet.family(of: face))
    pango_font_description_set_absolute_size(description, Double(key.size))
    descriptions[key] = description
    return description
  }
}

extension TextStyle {
  /// The size, within what a font can be scaled to.
  var drawnSize: Double { size.isFinite ? min(max(size, 0.01), 4000) : 0.01 }
}

/// Outlines as designed: what is measured for a screen is right for paper too.
func makeFontOptions() -> OpaquePointer? {
  let options = cairo_font_options_create()
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
  return options
}

/// A length in Pango's units, 1024 to the pt; lengths no page has are cut off.
func pangoUnits(_ length: Double) -> Int32 {
  length.isFinite ? Int32((min(max(length, -100_000), 100_000) * Double(PANGO_SCALE)).rounded()) : 0
}
