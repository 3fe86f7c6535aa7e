/// What the front matter says of the document as a whole: contents, numbers, where notes stand.
package struct DocumentSettings: Sendable {
  /// Where notes stand.
  package enum Notes: String, Sendable, CaseIterable {
    /// At the foot of the page their mark is on.
    case foot
    /// In columns after the text.
    case end
  }

  /// What the contents list.
  package struct Contents: Sendable, Hashable {
    /// How many ranks of headings; 0 for none.
    package var depth: Int
    package var listsFigures: Bool
    package var listsTables: Bool

    package init(depth: Int, listsFigures: Bool = false, listsTables: Bool = false) {
      self.depth = depth
      self.listsFigures = listsFigures
      self.listsTables = listsTables
    }

    package var isEmpty: Bool { depth == 0 && !listsFigures && !listsTables }
  }

  package var notes = Notes.end
  /// Nil leaves it to the length of the document.
  package var contents: Contents?
  package var numbersHeadings = false
  /// Whether the sources of all that is printed are listed at the end, each with what it was used for.
  package var listsSources = false
  /// Over the first page; the dataset's title where nothing is said.
  package var series: [Inline]?
  /// Beside it, on every page: such as a draft's number.
  package var status: [Inline]?

  package init() {}
}
