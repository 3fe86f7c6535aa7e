import CPangoCairo

/// A decoded PNG.
struct Picture: ~Copyable {
  let pointer: OpaquePointer?
  let width: Double
  let height: Double

  /// How far a PNG has been read.
  private struct Reader {
    var bytes: UnsafeBufferPointer<UInt8>
    var position = 0
  }

  /// Nil where the bytes are not a PNG that can be read.
  init?(png: [UInt8]) {
    let surface = png.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      return withUnsafeMutablePointer(to: &reader) { reader in
        cairo_image_surface_create_from_png_stream(
          { closure, target, count in
            guard let reader = closure?.assumingMemoryBound(to: Reader.self), let target,
              let source = reader.pointee.bytes.baseAddress,
              reader.pointee.bytes.count - reader.pointee.position >= Int(count)
            else { return CAIRO_STATUS_READ_ERROR }
            target.update(from: source + reader.pointee.position, count: Int(count))
            reader.pointee.position += Int(count)
            return CAIRO_STATUS_SUCCESS
          }, reader)
      }
    }
    let width = cairo_image_surface_get_width(surface)
    let height = cairo_image_surface_get_height(surface)
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, width > 0, height > 0 else {
      cairo_surface_destroy(surface)
      return nil
    }
    pointer = surface
    self.width = Double(width)
    self.height = Double(height)
  }

  deinit { cairo_surface_destroy(pointer) }
}
