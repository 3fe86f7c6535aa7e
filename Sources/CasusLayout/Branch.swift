import CasusScene

/// A node of the structure tree above a piece of a page: pieces that follow each other below one node share it.
struct Branch: Sendable, Hashable {
  /// What the node becomes.
  enum Kind: Sendable, Hashable {
    case tag(Tag)
    case link(Frame.Link)
  }

  /// Tells two paragraphs apart that stand one after the other.
  var id: Int
  var kind: Kind
}

/// Frames at a place, and the nodes of the structure tree above them, outermost first.
struct Piece: Sendable, Hashable {
  var path: [Branch]
  var frames: [Frame]

  init(_ path: [Branch], _ frames: [Frame]) {
    self.path = path
    self.frames = frames
  }

  func moved(_ x: Double, _ y: Double) -> Piece { Piece(path, frames.map { $0.shifted(x, y) }) }
}

extension [Piece] {
  /// What belongs to no node as one artifact, to be drawn before all else.
  var artifact: [Frame] {
    let frames = filter(\.path.isEmpty).flatMap(\.frames).flatMap { frame in
      if case .tag(.artifact, let inner) = frame { inner } else { [frame] }
    }
    return frames.isEmpty ? [] : [.tag(.artifact, frames)]
  }
}

/// Hangs pieces into the trees their paths describe, page after page.
struct Growth {
  /// The nodes that go on over pages: their parts are one element.
  private let parted: Set<Int>
  /// An anchor marks the first of a block's parts only: a place has one name.
  private var anchors: Set<String> = []

  init(_ pages: [[Piece]]) {
    var page: [Int: Int] = [:]
    var parted: Set<Int> = []
    for (number, pieces) in pages.enumerated() {
      for piece in pieces {
        for branch in piece.path where page.updateValue(number, forKey: branch.id) ?? number != number {
          parted.insert(branch.id)
        }
      }
    }
    self.parted = parted
  }

  /// The frames of a page's pieces, in their order.
  mutating func frames(_ pieces: ArraySlice<Piece>, below depth: Int = 0) -> [Frame] {
    var frames: [Frame] = []
    var rest = pieces
    while let first = rest.first {
      guard first.path.count > depth else {
        frames += first.frames
        rest = rest.dropFirst()
        continue
      }
      let branch = first.path[depth]
      let end = rest.firstIndex { $0.path.count <= depth || $0.path[depth].id != branch.id } ?? rest.endIndex
      let children = self.frames(rest[rest.startIndex..<end], below: depth + 1)
      switch branch.kind {
      case .tag(.anchor(let name)) where !anchors.insert(name).inserted: frames += children
      case .tag(let tag) where parted.contains(branch.id): frames.append(.tag(.part(branch.id), [.tag(tag, children)]))
      case .tag(let tag): frames.append(.tag(tag, children))
      case .link(let link): frames.append(.link(link, children))
      }
      rest = rest[end...]
    }
    return frames
  }
}

extension Frame {
  /// The frame elsewhere; text and outlines keep no transform of their own.
  func shifted(_ x: Double, _ y: Double) -> Frame {
    switch self {
    case .text(var run):
      run.origin = Point(run.origin.x + x, run.origin.y + y)
      return .text(run)
    case .path(let path, let fill, let stroke):
      return .path(path.shifted(x, y), fill: fill, stroke: stroke)
    case .dots(var dots):
      dots.centers = dots.centers.map { Point($0.x + x, $0.y + y) }
      return .dots(dots)
    case .group(var group):
      group.transform.tx += x
      group.transform.ty += y
      return .group(group)
    case .image(var image):
      image.rect.x += x
      image.rect.y += y
      return .image(image)
    case .link(let link, let children): return .link(link, children.map { $0.shifted(x, y) })
    case .tag(let tag, let children): return .tag(tag, children.map { $0.shifted(x, y) })
    }
  }

  /// A line that means nothing to a reader who cannot see it.
  static func rule(from x1: Double, to x2: Double, y: Double, _ width: Double, _ color: Color) -> Frame {
    .tag(
      .artifact, [.path(Path(from: Point(x1, y), to: Point(x2, y)), fill: nil, stroke: Stroke(color, width: width))])
  }
}

extension Path {
  func shifted(_ x: Double, _ y: Double) -> Path { mapped { Point($0.x + x, $0.y + y) } }
}
