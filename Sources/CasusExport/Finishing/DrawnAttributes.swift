import CasusScene

/// What only the drawing knows of its elements, in the order in which the canvas makes elements of them: where figures
/// stand, and how the items of lists are marked.
struct DrawnAttributes {
  /// A figure's place on its page as PDF counts: left, lower, right, upper.
  var boxes: ArraySlice<[Double]> = []
  /// The name of each list's numbering, such as `Decimal`.
  var numberings: ArraySlice<String> = []

  init(_ document: PagedDocument) {
    for page in document.pages { collect(page.frames, .identity, page.size) }
  }

  private mutating func collect(_ frames: [Frame], _ transform: Transform, _ page: Size) {
    for frame in frames {
      switch frame {
      case .path, .dots, .text, .image, .tag(.artifact, _): break
      case .group(let group):
        if group.opacity > 0 { collect(group.children, group.transform.followed(by: transform), page) }
      case .link(_, let frames): collect(frames, transform, page)
      case .tag(let tag, let frames):
        if case .figure = tag { boxes.append(box(of: frames, transform, page)) }
        if case .list = tag { numberings.append(numbering(of: firstLabel(in: frames) ?? "")) }
        collect(frames, transform, page)
      }
    }
  }

  private func box(of frames: [Frame], _ transform: Transform, _ page: Size) -> [Double] {
    let extent = frames.extent(under: transform) ?? Rect(0, 0, 0, 0)
    func rounded(_ value: Double) -> Double { (value.clamped(to: -14_400...14_400) * 100).rounded() / 100 }
    let (left, right) = (max(0, extent.x), min(page.width, extent.maxX))
    let (upper, lower) = (page.height - max(0, extent.y), page.height - min(page.height, extent.maxY))
    return [left, lower, max(left, right), max(lower, upper)].map(rounded)
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    min(max(self, range.lowerBound), range.upperBound)
  }
}

/// The text of the first item's mark.
private func firstLabel(in frames: [Frame]) -> String? {
  for frame in frames {
    switch frame {
    case .path, .dots, .text, .image, .tag(.artifact, _): break
    case .tag(.listLabel, let frames): return frames.words
    case .group(let group): if let found = firstLabel(in: group.children) { return found }
    case .link(_, let frames), .tag(_, let frames): if let found = firstLabel(in: frames) { return found }
    }
  }
  return nil
}

/// How a list is numbered that starts with this mark.
private func numbering(of label: String) -> String {
  guard let mark = label.unicodeScalars.first else { return "None" }
  return switch mark {
  case "0"..."9": "Decimal"
  case "a"..."z": "LowerAlpha"
  case "A"..."Z": "UpperAlpha"
  case "◦": "Circle"
  case "▪": "Square"
  default: "Disc"
  }
}

extension [Frame] {
  fileprivate var words: String {
    reduce(into: "") { words, frame in
      switch frame {
      case .path, .dots, .image: break
      case .text(let run): words += run.text
      case .group(let group): words += group.children.words
      case .link(_, let frames), .tag(_, let frames): words += frames.words
      }
    }
  }
}
