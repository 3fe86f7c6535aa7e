import CPangoCairo
package import CasusScene

/// A PDF of the document's pages, tagged as far as Cairo goes; `CasusExport` finishes it and draws what is in `marks`.
package func pdfBytes(
  _ document: PagedDocument, fonts: FontSet, marks: DotMarks? = nil
) throws(CanvasError) -> [UInt8] {
  guard let first = document.pages.first else { throw .impossibleSize(width: 0, height: 0) }
  for page in document.pages { try Surface.check(page.size, limit: 14_400) }
  let surface = try Surface.file(.pdf, first.size)
  cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
  describe(document.metadata, on: surface)
  let destinations = Destinations(document.pages.reduce(into: []) { $0.formUnion($1.frames.anchors) })
  try drawPages(document.pages, on: surface, fonts: fonts, destinations: destinations, marks)
  addOutline(document.outline, to: surface, destinations: destinations)
  return try surface.finish()
}

private func drawPages(
  _ pages: [PagedDocument.Page], on surface: borrowing Surface, fonts: FontSet, destinations: Destinations,
  _ marks: DotMarks?
) throws(CanvasError) {
  let canvas = Canvas(on: surface, fonts: fonts, destinations: destinations, marks: marks)
  cairo_tag_begin(canvas.context, "Document", nil)
  for (index, page) in pages.enumerated() {
    // Cairo starts the page anew with its size, and the first page has its size and an open element already.
    if index > 0 { cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height) }
    try canvas.draw(page.frames)
    // The element has to end before its last page does.
    if index == pages.count - 1 { cairo_tag_end(canvas.context, "Document") }
    cairo_show_page(canvas.context)
    try CanvasError.check(cairo_status(canvas.context))
  }
}

private func describe(_ metadata: PagedDocument.Metadata, on surface: borrowing Surface) {
  let pointer = surface.pointer
  func set(_ key: cairo_pdf_metadata_t, _ text: String?) {
    if let text, !text.isEmpty { cairo_pdf_surface_set_metadata(pointer, key, text) }
  }
  set(CAIRO_PDF_METADATA_TITLE, metadata.title)
  set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
  set(CAIRO_PDF_METADATA_SUBJECT, metadata.subtitle)
  set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
  set(CAIRO_PDF_METADATA_CREATOR, "casus")
  // Without a date Cairo asks the clock.
  set(CAIRO_PDF_METADATA_CREATE_DATE, "\(metadata.day)T00:00:00Z")
}

extension PagedDocument.Metadata {
  /// The document's date as a whole day; the first of what an imprecise date leaves open, and a fixed day without one.
  package var day: String {
    let parts = (date ?? "").prefix(10).split(separator: "-", omittingEmptySubsequences: false)
      .map { part in Int(part.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
    guard let year = parts.first, (1...9999).contains(year) else { return "2000-01-01" }
    let month = parts.count > 1 && (1...12).contains(parts[1]) ? parts[1] : 1
    let day = parts.count > 2 && (1...31).contains(parts[2]) ? parts[2] : 1
    return [(year, 4), (month, 2), (day, 2)]
      .map { number, width in String(repeating: "0", count: max(0, width - String(number).count)) + String(number) }
      .joined(separator: "-")
  }
}

private func addOutline(
  _ bookmarks: [PagedDocument.Bookmark], to surface: borrowing Surface, destinations: Destinations
) {
  var parents: [(level: Int, id: Int32)] = []
  for bookmark in bookmarks where destinations.contains(bookmark.destination) {
    while let last = parents.last, last.level >= bookmark.level { parents.removeLast() }
    let id = cairo_pdf_surface_add_outline(
      surface.pointer, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title,
      "dest='\(escaped(bookmark.destination))'",
      bookmark.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
    parents.append((bookmark.level, id))
  }
}
