import CPangoCairo
package import CasusScene

/// A PNG of the frames; no background leaves it transparent.
package func pngBytes(
  _ frames: [Frame], size: Size, dpi: Double, background: Color?, fonts: FontSet
) throws(CanvasError) -> [UInt8] {
  let scale = dpi / 72
  let pixels = Size((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
  // Cairo's own limit for a picture's side.
  try Surface.check(pixels, limit: 32_767)
  let surface = try Surface.picture(pixelsWide: Int32(pixels.width), high: Int32(pixels.height))
  try draw(frames, scale: scale, background: background, on: surface, fonts: fonts)
  return try surface.finishPNG()
}

private func draw(
  _ frames: [Frame], scale: Double, background: Color?, on surface: borrowing Surface, fonts: FontSet
) throws(CanvasError) {
  let canvas = Canvas(on: surface, fonts: fonts, lettering: .outlines)
  if let background {
    canvas.setColor(background)
    cairo_paint(canvas.context)
  }
  cairo_scale(canvas.context, scale, scale)
  try canvas.draw(frames)
}
