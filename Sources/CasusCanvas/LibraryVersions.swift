import CPangoCairo

/// The libraries that shape and draw, with the versions that are loaded: another may write other bytes.
package let drawingLibraries: [(name: String, version: String)] = [
  ("Cairo", cairo_version_string().map { String(cString: $0) } ?? ""),
  ("HarfBuzz", hb_version_string().map { String(cString: $0) } ?? ""),
  ("Pango", pango_version_string().map { String(cString: $0) } ?? ""),
]
