package import CasusScene

/// An SVG of the frames as Cairo writes it: its ids and numbers are made presentable, halos and what is in `marks`
/// drawn, by `CasusExport`.
package func svgBytes(
  _ frames: [Frame], size: Size, fonts: FontSet, marks: DotMarks? = nil
) throws(CanvasError) -> [UInt8] {
  let surface = try Surface.file(.svg, size)
  try draw(frames, on: surface, fonts: fonts, marks)
  return try surface.finish()
}

/// Draws and lets go of the canvas, so that the surface can be finished.
private func draw(
  _ frames: [Frame], on surface: borrowing Surface, fonts: FontSet, _ marks: DotMarks?
) throws(CanvasError) {
  let canvas = Canvas(on: surface, fonts: fonts, lettering: .markedGlyphs, marks: marks)
  try canvas.draw(frames)
}
