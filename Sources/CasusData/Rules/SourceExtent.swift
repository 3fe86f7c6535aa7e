/// What a source has of numbered paragraphs and notes: the columns `paragraphs` (a count) and `notes` (`317-368`).
struct SourceExtent {
  var paragraphs: ClosedRange<Int>?
  var notes: ClosedRange<Int>?

  /// Whether the parts of the source have numbers at all; those of a record have not, and its locators are words.
  var isNumbered: Bool { paragraphs != nil || notes != nil }

  enum Kind: String {
    case paragraph = "p"
    case note = "n"
  }

  func range(of kind: Kind) -> ClosedRange<Int>? { kind == .paragraph ? paragraphs : notes }

  /// A range such as `317-368`; `52` is 1 to 52. Nil for anything else.
  static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let numbers = parts.compactMap { Locator.number($0) }
    guard numbers.count == parts.count, let last = numbers.last else { return nil }
    let first = numbers.count == 2 ? numbers[0] : 1
    return first <= last ? first...last : nil
  }
}

/// A place in a numbered source: `p12`, `n327`, a range `p3-5`, or several with commas between.
struct Locator {
  /// The paragraphs and notes it names, ranges by their ends.
  var parts: [(kind: SourceExtent.Kind, numbers: ClosedRange<Int>)] = []

  init?(_ text: String) {
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let item = String(item).trimmed
      guard let kind = SourceExtent.Kind(rawValue: String(item.prefix(1))) else { return nil }
      let ends = item.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      let numbers = ends.compactMap { Self.number($0.first.map(String.init) == kind.rawValue ? $0.dropFirst() : $0) }
      guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last, first <= last else {
        return nil
      }
      parts.append((kind, first...last))
    }
  }

  static func number(_ text: Substring) -> Int? {
    guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
