import CasusScene

/// Walks frames and writes them as SVG with real text: the same geometry as the outlines, a tenth of the bytes, and
/// colours and letters that a page can change.
struct LiveSVGWriter {
  let theme: Theme
  /// The theme's colours as variables; nil for a drawing that has colours of its own and keeps them all.
  let palette: LivePalette?
  /// What the ids of clips, hatches and gradients begin with.
  let prefix: String
  var styles: LiveStyles
  var output: [UInt8] = []
  var identifierCount = 0
  /// The hatches written so far, by what they look like.
  var hatches: [String: String] = [:]
  /// The classes of what was written so far, by its look: most labels and lines look like others before them.
  var textClasses: [TextLook: String] = [:]
  var pathClasses: [PathLook: String] = [:]

  /// What words look like.
  struct TextLook: Hashable {
    var style: TextStyle
    var color: Color
    var halo: TextRun.Halo?
  }

  /// What an outline of plain colours looks like.
  struct PathLook: Hashable {
    var fill: Color?
    var stroke: Stroke?
  }

  init(_ frames: [Frame], theme: Theme, prefix: String, styles: LiveStyles = LiveStyles()) {
    let palette = LivePalette(theme)
    self.theme = theme
    self.palette = palette.holds(frames) ? palette : nil
    self.prefix = SVGIdentifiers.safe(prefix)
    self.styles = styles
    write(frames, at: .zero)
  }

  /// Frames moved by `offset`: groups that only move their content need no element of their own.
  private mutating func write(_ frames: [Frame], at offset: Point) {
    for frame in frames {
      switch frame {
      case .path(let path, let fill, let stroke): write(path, fill, stroke, at: offset)
      case .dots(let dots): write(dots, at: offset)
      case .text(let run): write(run, at: offset)
      case .image(let image): write(image, at: offset)
      case .group(let group): write(group, at: offset)
      case .link(.url(let url), let children):
        guard let safe = SafeLink(url) else {
          write(children, at: offset)
          continue
        }
        put("<a href=\"")
        appendXML(safe.url, into: &output)
        put("\">\n")
        write(children, at: offset)
        put("</a>\n")
      case .link(.destination, let children), .tag(_, let children): write(children, at: offset)
      }
    }
  }

  private mutating func write(_ group: Frame.Group, at offset: Point) {
    guard group.opacity > 0 else { return }
    let t = group.transform
    let isMovedOnly = t.a == 1 && t.b == 0 && t.c == 0 && t.d == 1
    let inner = isMovedOnly ? Point(offset.x + t.tx, offset.y + t.ty) : .zero
    guard !isMovedOnly || group.clip != nil || group.opacity < 1 else { return write(group.children, at: inner) }
    var clip: String?
    if let outline = group.clip {
      let id = nextIdentifier()
      put("<clipPath id=\"\(id)\"><path d=\"")
      appendPath(outline, at: inner, into: &output)
      put("\"/></clipPath>\n")
      clip = id
    }
    put("<g")
    if !isMovedOnly {
      let parts = [t.a, t.b, t.c, t.d, t.tx + offset.x, t.ty + offset.y].map(CSSText.number)
      put(" transform=\"matrix(\(parts.joined(separator: " ")))\"")
    }
    if let clip { put(" clip-path=\"url(#\(clip))\"") }
    if group.opacity < 1 { put(" opacity=\"\(CSSText.number(group.opacity))\"") }
    put(">\n")
    write(group.children, at: inner)
    put("</g>\n")
  }

  private mutating func write(_ image: Frame.Image, at offset: Point) {
    put("<image x=\"\(CSSText.number(image.rect.x + offset.x))\" y=\"\(CSSText.number(image.rect.y + offset.y))\"")
    put(" width=\"\(CSSText.number(image.rect.width))\" height=\"\(CSSText.number(image.rect.height))\"")
    put(" preserveAspectRatio=\"none\" href=\"data:image/png;base64,")
    output += base64(image.png)
    put("\"/>\n")
  }

  mutating func nextIdentifier() -> String {
    identifierCount += 1
    return "\(prefix)p\(identifierCount)"
  }

  mutating func put(_ text: String) { output += text.utf8 }
}
