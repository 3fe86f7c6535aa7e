import CPangoCairo
import CasusScene

/// Draws frames on a surface with Cairo.
struct Canvas: ~Copyable {
  let context: OpaquePointer?
  let fonts: FontSet
  /// Set where the surface keeps the meaning of what is drawn.
  let destinations: Destinations?
  let lettering: Lettering
  /// Set where a finisher writes clouds of points.
  let marks: DotMarks?

  /// How letters reach the surface.
  enum Lettering {
    /// As glyphs of their font, with the text they stand for.
    case glyphs
    /// As glyphs, with halos a finisher strokes.
    case markedGlyphs
    /// As outlines: Cairo puts glyphs of a picture on whole pixels, which makes their spacing rough.
    case outlines
  }
  private let options: OpaquePointer?

  init(
    on surface: borrowing Surface, fonts: FontSet, destinations: Destinations? = nil, lettering: Lettering = .glyphs,
    marks: DotMarks? = nil
  ) {
    context = cairo_create(surface.pointer)
    self.fonts = fonts
    self.destinations = destinations
    self.lettering = lettering
    self.marks = marks
    options = makeFontOptions()
    cairo_set_font_options(context, options)
  }

  deinit {
    cairo_font_options_destroy(options)
    cairo_destroy(context)
  }

  /// Draws the frames in their order, later ones over earlier ones.
  borrowing func draw(_ frames: [Frame]) throws(CanvasError) {
    if destinations == nil { paint(frames) } else { drawTagged(frames, in: .page) }
    try CanvasError.check(cairo_status(context))
  }

  /// Draws content whose meaning is settled, or that has none.
  borrowing func paint(_ frames: [Frame]) {
    for frame in frames { paint(frame) }
  }

  borrowing func paint(_ frame: Frame) {
    switch frame {
    case .group(let group): paint(group)
    case .path(let path, let fill, let stroke): paint(path, fill: fill, stroke: stroke)
    case .dots(let dots): paint(dots)
    case .text(let run): paint(run)
    case .image(let image): paint(image)
    case .link(_, let frames), .tag(_, let frames): paint(frames)
    }
  }

  private borrowing func paint(_ group: Frame.Group) {
    within(group) { canvas, children in canvas.paint(children) }
  }

  /// Runs work inside a group's transform, clip and opacity.
  borrowing func within(_ group: Frame.Group, _ work: (borrowing Canvas, [Frame]) -> Void) {
    guard group.opacity > 0, group.transform.isInvertible else { return }
    if group.opacity < 1, let faded = group.faded() { return within(faded, work) }
    cairo_save(context)
    defer { cairo_restore(context) }
    if group.transform != .identity {
      var matrix = cairo_matrix_t(
        xx: group.transform.a, yx: group.transform.b, xy: group.transform.c, yy: group.transform.d,
        x0: group.transform.tx, y0: group.transform.ty)
      cairo_transform(context, &matrix)
    }
    if let clip = group.clip {
      trace(clip)
      cairo_clip(context)
    }
    if group.opacity < 1 {
      cairo_push_group(context)
      work(self, group.children)
      cairo_pop_group_to_source(context)
      cairo_paint_with_alpha(context, group.opacity)
    } else {
      work(self, group.children)
    }
  }

  /// Makes an outline the current path.
  borrowing func trace(_ path: Path) {
    cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let to): cairo_move_to(context, to.x, to.y)
      case .line(let to): cairo_line_to(context, to.x, to.y)
      case .curve(let a, let b, let to): cairo_curve_to(context, a.x, a.y, b.x, b.y, to.x, to.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  borrowing func setColor(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  private borrowing func paint(_ image: Frame.Image) {
    guard let picture = Picture(png: image.png), image.rect.width > 0, image.rect.height > 0 else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, image.rect.x, image.rect.y)
    cairo_scale(context, image.rect.width / picture.width, image.rect.height / picture.height)
    cairo_set_source_surface(context, picture.pointer, 0, 0)
    cairo_paint(context)
  }
}

extension Transform {
  /// Cairo fails for good on a transform that flattens everything; nothing of it would be seen anyway.
  var isInvertible: Bool {
    let determinant = a * d - b * c
    return determinant.isFinite && determinant != 0 && tx.isFinite && ty.isFinite
  }
}

extension Frame.Group {
  /// The same with the opacity in its colours, where nothing in it can shine through anything else.
  fileprivate func faded() -> Frame.Group? {
    guard children.count == 1 else { return nil }
    var group = self
    group.opacity = 1
    switch children[0] {
    case .path(let path, .solid(var color)?, nil):
      color.alpha *= opacity
      group.children = [.path(path, fill: .solid(color), stroke: nil)]
    case .path(let path, nil, var stroke?):
      stroke.color.alpha *= opacity
      group.children = [.path(path, fill: nil, stroke: stroke)]
    case .text(var run) where run.halo == nil:
      run.color.alpha *= opacity
      group.children = [.text(run)]
    default: return nil
    }
    return group
  }
}
