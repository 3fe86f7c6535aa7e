/// Whether a language, a tag of BCP 47, is written from right to left.
package func readsRightToLeft(_ language: String) -> Bool {
  let parts = language.split(separator: "-").map { $0.lowercased() }
  if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) { return rightToLeftScripts.contains(script) }
  return parts.first.map(rightToLeftLanguages.contains) ?? false
}

private let rightToLeftLanguages: Set<String> = [
  "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
]

private let rightToLeftScripts: Set<String> = ["arab", "aran", "hebr", "nkoo", "samr", "syrc", "thaa"]

extension Frame {
  /// The frame as in a mirror upright at half the width: every line of text stays as it is and changes its side, a
  /// drawing turns round. Drawn in a mirror twice, a group only changes its side too.
  package func mirrored(in width: Double) -> Frame {
    switch self {
    case .text(var run):
      run.origin.x = width - run.origin.x - run.width
      return .text(run)
    case .path(let path, let fill, let stroke): return .path(path.mirrored(in: width), fill: fill, stroke: stroke)
    case .group(var group):
      group.transform.a = -group.transform.a
      group.transform.c = -group.transform.c
      group.transform.tx = width - group.transform.tx
      return .group(group)
    case .dots(var dots):
      dots.centers = dots.centers.map { Point(width - $0.x, $0.y) }
      return .dots(dots)
    case .image(var image):
      image.rect.x = width - image.rect.maxX
      return .image(image)
    case .link(let link, let children): return .link(link, children.map { $0.mirrored(in: width) })
    case .tag(let tag, let children): return .tag(tag, children.map { $0.mirrored(in: width) })
    }
  }
}

extension Path {
  fileprivate func mirrored(in width: Double) -> Path { mapped { Point(width - $0.x, $0.y) } }
}
