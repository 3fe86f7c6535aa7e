import CPangoCairo
import CasusScene

/// A drawing surface of Cairo's that collects its file in memory.
struct Surface: ~Copyable {
  let pointer: OpaquePointer?
  private let output: Unmanaged<Output>

  /// The kinds of file Cairo writes as it goes.
  enum Kind { case pdf, svg }

  /// A surface for a file of this kind, in pt.
  static func file(_ kind: Kind, _ size: Size) throws(CanvasError) -> Surface {
    try check(size, limit: 1_000_000)
    let output = Unmanaged.passRetained(Output())
    let surface: Surface
    switch kind {
    case .pdf:
      surface = Surface(
        cairo_pdf_surface_create_for_stream(collect, output.toOpaque(), size.width, size.height), output)
    case .svg:
      surface = Surface(
        cairo_svg_surface_create_for_stream(collect, output.toOpaque(), size.width, size.height), output)
      cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
    }
    try CanvasError.check(cairo_surface_status(surface.pointer))
    return surface
  }

  /// A picture of this many pixels.
  static func picture(pixelsWide width: Int32, high height: Int32) throws(CanvasError) -> Surface {
    let surface = Surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height), Unmanaged.passRetained(Output()))
    try CanvasError.check(cairo_surface_status(surface.pointer))
    return surface
  }

  private init(_ pointer: OpaquePointer?, _ output: Unmanaged<Output>) {
    self.pointer = pointer
    self.output = output
  }

  /// Ends the file and hands it over.
  ///
  /// A surface that is given up half drawn is not destroyed but left alone: Cairo would first end its file, and aborts
  /// when it finds elements open.
  consuming func finish() throws(CanvasError) -> [UInt8] {
    cairo_surface_finish(pointer)
    return try close()
  }

  /// The picture as a PNG file.
  consuming func finishPNG() throws(CanvasError) -> [UInt8] {
    cairo_surface_flush(pointer)
    try CanvasError.check(cairo_surface_write_to_png_stream(pointer, collect, output.toOpaque()))
    return try close()
  }

  private consuming func close() throws(CanvasError) -> [UInt8] {
    try CanvasError.check(cairo_surface_status(pointer))
    let bytes = output.takeUnretainedValue().bytes
    cairo_surface_destroy(pointer)
    output.release()
    return bytes
  }

  /// Refuses sizes that no paper has and Cairo would take silently.
  static func check(_ size: Size, limit: Double) throws(CanvasError) {
    for length in [size.width, size.height] where !(length > 0 && length <= limit) {
      throw .impossibleSize(width: size.width, height: size.height)
    }
  }
}

/// The bytes written so far.
private final class Output {
  var bytes: [UInt8] = []
}

/// What Cairo calls with each piece of the file.
private func collect(
  _ closure: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
  let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
  output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
