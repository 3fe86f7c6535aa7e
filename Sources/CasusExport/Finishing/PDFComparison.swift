/// What of a PDF is not as in another one of the same pages.
///
/// Objects are compared, not bytes: another program may have packed the same objects otherwise, or numbered them anew.
package struct PDFComparison: Sendable, Hashable {
  /// How many pages the PDF has that was made just now.
  package var pageCount = 0
  /// The numbers of the pages that differ, from 1 on; those that one of the two lacks are among them.
  package var pages: [Int] = []
  /// Whether anything else differs: structure, outline, metadata, attachments.
  package var differsElsewhere = false

  package var isEqual: Bool { pages.isEmpty && !differsElsewhere }

  /// Compares what a stranger brought with what was made just now; the work is bounded by the latter.
  package init(_ found: [UInt8], with made: [UInt8]) throws(ExportError) {
    let found = try PDFFile(found)
    let made = try PDFFile(made)
    let (foundPages, madePages) = (found.pages, made.pages)
    pageCount = madePages.count
    // Pages come first, so that a difference is blamed on the first page that shows it.
    var walk = ObjectWalk()
    for (index, pair) in zip(foundPages, madePages).enumerated() where !walk.isSame(pair.0, pair.1, found, made) {
      pages.append(index + 1)
    }
    let (fewer, more) = (min(foundPages.count, pageCount), max(foundPages.count, pageCount))
    if fewer < more { pages += (fewer + 1)...more }
    differsElsewhere = !walk.isSame(found.root, made.root, found, made)
    if let info = made.trailer["/Info"] {
      let other = found.trailer["/Info"]
      if other.map({ walk.isSame($0, info, found, made) }) != true { differsElsewhere = true }
    }
  }
}

/// Goes through two files side by side, each object once.
private struct ObjectWalk {
  /// The object of the other file that stands for one of ours, by their numbers.
  private var counterparts: [Int32: Int32] = [:]

  /// How two objects are packed, not what they are; and what leads back to where the walk came from.
  private static let ignored: Set<String> = ["/Length", "/Filter", "/DecodeParms", "/Parent", "/P"]

  mutating func isSame(
    _ found: PDFObject, _ made: PDFObject, _ foundFile: borrowing PDFFile, _ madeFile: borrowing PDFFile
  ) -> Bool {
    var rest = [(found, made)]
    while let (found, made) = rest.popLast() {
      // Two objects that stand for the same one of ours would be two places for two things.
      if made.id != 0, found.id != 0 {
        let known = counterparts.updateValue(found.id, forKey: made.id)
        if let known, known != found.id { return false }
        if known != nil { continue }
      }
      if made.isStream {
        guard found.isStream, let a = found.streamDictionary, let b = made.streamDictionary,
          let content = try? madeFile.content(of: made),
          foundFile.content(of: found, atMost: content.count + 1) == content
        else { return false }
        rest.append((a, b))
      } else if made.isDictionary {
        let (keys, others) = (made.keys.subtracting(Self.ignored), found.keys.subtracting(Self.ignored))
        guard found.isDictionary, keys == others else { return false }
        for key in keys.sorted() {
          if let a = found[key], let b = made[key] { rest.append((a, b)) }
        }
      } else if made.isArray {
        guard found.isArray, found.count == made.count else { return false }
        rest += zip(found.items, made.items)
      } else if found.isDictionary || found.isArray || found.isStream || found.notation != made.notation {
        return false
      }
    }
    return true
  }
}
