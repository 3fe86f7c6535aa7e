import CasusSource
import CasusYAML

extension FrontMatterReader {
  static let documentKeys = ["contents", "notes", "numbered", "sources", "series", "status"]

  mutating func readDocument(_ entry: Node.Entry, into settings: inout DocumentSettings) {
    switch entry.key {
    case "notes":
      guard let notes = entry.value.text.flatMap({ DocumentSettings.Notes(rawValue: $0) }) else {
        return expected("foot or end", for: entry)
      }
      settings.notes = notes
    case "numbered": settings.numbersHeadings = flag(entry) ?? settings.numbersHeadings
    case "sources": settings.listsSources = flag(entry) ?? settings.listsSources
    case "series": settings.series = inline(entry)
    case "status": settings.status = inline(entry)
    case "contents": settings.contents = contents(entry)
    default: break
    }
  }

  /// `true`, a depth, or `{depth, figures, tables}`.
  private mutating func contents(_ entry: Node.Entry) -> DocumentSettings.Contents? {
    if let flag = entry.value.boolean { return .init(depth: flag ? 2 : 0) }
    if entry.value.number != nil { return depth(entry).map { .init(depth: $0) } }
    guard let entries = entry.value.entries else {
      expected("true, a number of ranks, or a mapping", for: entry)
      return nil
    }
    var contents = DocumentSettings.Contents(depth: 2)
    for inner in entries {
      switch inner.key {
      case "depth": contents.depth = depth(inner) ?? contents.depth
      case "figures": contents.listsFigures = flag(inner) ?? false
      case "tables": contents.listsTables = flag(inner) ?? false
      default:
        diagnostics.append(
          .unknownFrontMatterKey(inner.key, known: ["depth", "figures", "tables"], at: inner.keyPlace))
      }
    }
    return contents
  }

  private mutating func depth(_ entry: Node.Entry) -> Int? {
    if let number = entry.value.number, number >= 0, number <= 6, number == number.rounded() { return Int(number) }
    expected("a number of ranks from 0 to 6", for: entry)
    return nil
  }

  mutating func flag(_ entry: Node.Entry) -> Bool? {
    if entry.value.isNull { return nil }
    if let flag = entry.value.boolean { return flag }
    expected("true or false", for: entry)
    return nil
  }
}
