import CPangoCairo
import CasusScene

/// What surrounds a frame in the structure tree.
enum Surroundings {
  /// The page itself: content that nobody gave a meaning is none of the text's.
  case page
  /// An element that holds other elements: Cairo marks its own content only inside a leaf.
  case element
  /// A leaf: its content is marked, and elements inside it would be lost.
  case leaf
}

extension Canvas {
  /// Draws frames and tells the surface what they mean.
  borrowing func drawTagged(_ frames: [Frame], in place: Surroundings) {
    guard place != .leaf else {
      for frame in frames { drawTagged(frame, in: .leaf) }
      return
    }
    // Neighbours that are only drawn share one leaf.
    var rest = frames[...]
    while let frame = rest.first {
      let content = rest.prefix { !$0.holdsElements }
      if content.isEmpty {
        drawTagged(frame, in: place)
        rest = rest.dropFirst()
      } else {
        let isText = place == .element && content.contains(where: \.holdsText)
        element(isText ? "Span" : "Private") { canvas in
          for frame in content { canvas.drawTagged(frame, in: .leaf) }
        }
        rest = rest[content.endIndex...]
      }
    }
  }

  private borrowing func drawTagged(_ frame: Frame, in place: Surroundings) {
    switch frame {
    case .path, .dots, .text, .image: paint(frame)
    case .group(let group): within(group) { $0.drawTagged($1, in: place) }
    case .tag(.anchor(let name), let frames) where destinations?.reach(name) == true:
      element(CAIRO_TAG_DEST, "name='\(escaped(name))'") { $0.drawTagged(frames, in: place) }
    case .link(let link, let frames):
      if place != .leaf, let attributes = attributes(of: link) {
        element(CAIRO_TAG_LINK, attributes) { $0.drawTagged(frames, in: frames.inner) }
      } else {
        drawTagged(frames, in: place)
      }
    case .tag(let tag, let frames):
      if place != .leaf, let name = tag.elementName {
        element(name) { $0.drawTagged(frames, in: tag == .artifact ? .leaf : frames.inner) }
      } else {
        drawTagged(frames, in: place)
      }
    }
  }

  /// Runs work inside an element of the structure tree.
  borrowing func element(_ name: String, _ attributes: String? = nil, _ work: (borrowing Canvas) -> Void) {
    cairo_tag_begin(context, name, attributes)
    work(self)
    cairo_tag_end(context, name)
  }

  /// Cairo's attributes of a link; nil for one that leads nowhere or would run something.
  private borrowing func attributes(of link: Frame.Link) -> String? {
    switch link {
    case .url(let url): url.isSafeLink ? "uri='\(escaped(url.percentEncoded))'" : nil
    // A destination that does not exist would spoil the whole file.
    case .destination(let name): destinations?.contains(name) == true ? "dest='\(escaped(name))'" : nil
    }
  }
}

/// The places links may lead to, and which of them have been reached.
final class Destinations {
  private let names: Set<String>
  private var reached: Set<String> = []

  init(_ names: Set<String>) { self.names = names }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Whether this is the first place of that name: a second one would make both uncertain.
  func reach(_ name: String) -> Bool { names.contains(name) && reached.insert(name).inserted }
}

/// A string as it stands between quotes in an attribute of Cairo's.
func escaped(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar == "'" || scalar == "\\" { result.append("\\") }
    if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
  }
}

extension [Frame] {
  /// What an element with this content is to the content.
  fileprivate var inner: Surroundings { contains(where: \.holdsElements) ? .element : .leaf }

  /// The names of all anchors in the frames.
  var anchors: Set<String> {
    reduce(into: []) { names, frame in
      switch frame {
      case .path, .dots, .text, .image: break
      case .group(let group): names.formUnion(group.children.anchors)
      case .link(_, let frames): names.formUnion(frames.anchors)
      case .tag(let tag, let frames):
        if case .anchor(let name) = tag { names.insert(name) }
        names.formUnion(frames.anchors)
      }
    }
  }
}

extension Frame {
  /// Whether drawing it opens elements of the structure tree.
  fileprivate var holdsElements: Bool {
    switch self {
    case .path, .dots, .text, .image: false
    case .group(let group): group.children.contains(where: \.holdsElements)
    case .link: true
    case .tag(let tag, let frames): tag.elementName != nil || frames.contains(where: \.holdsElements)
    }
  }

  fileprivate var holdsText: Bool {
    switch self {
    case .path, .dots, .image: false
    case .text: true
    case .group(let group): group.children.contains(where: \.holdsText)
    case .link(_, let frames), .tag(_, let frames): frames.contains(where: \.holdsText)
    }
  }
}

extension Tag {
  /// The element's standard name; nil for what is no element: anchors, and the document, which every page is in.
  fileprivate var elementName: String? {
    switch self {
    case .document, .anchor, .link, .part: nil
    case .section: "Sect"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .span: "Span"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .blockQuote: "BlockQuote"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .note: "Note"
    case .reference: "Reference"
    // The finisher takes these for artifacts, which Cairo has no tag for.
    case .artifact: "Private"
    }
  }
}

extension String {
  /// Whether following it opens something and runs nothing.
  fileprivate var isSafeLink: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto", "doi", "urn"].contains(scheme) && count > scheme.count
  }

  /// A URL in ASCII: what is not becomes `%XX`.
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { result, byte in
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 0x10 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
