/// Finished pages with what a PDF needs beside them.
package struct PagedDocument: Sendable, Hashable {
  package var pages: [Page]
  package var outline: [Bookmark]
  package var metadata: Metadata
  /// How many pages the document itself has; what follows them is its evidence.
  package var bodyPageCount: Int

  package init(pages: [Page], outline: [Bookmark], metadata: Metadata) {
    self.pages = pages
    self.outline = outline
    self.metadata = metadata
    bodyPageCount = pages.count
  }

  /// One page.
  package struct Page: Sendable, Hashable {
    package var size: Size
    package var frames: [Frame]

    package init(size: Size, frames: [Frame]) {
      self.size = size
      self.frames = frames
    }
  }

  /// An entry of the outline a reader shows beside the pages.
  package struct Bookmark: Sendable, Hashable {
    package var title: String
    /// 1 for the top level.
    package var level: Int
    /// The `Tag.anchor` it leads to.
    package var destination: String

    package init(title: String, level: Int, destination: String) {
      self.title = title
      self.level = level
      self.destination = destination
    }
  }

  /// What a catalogue would say about the document.
  package struct Metadata: Sendable, Hashable {
    package var title: String
    package var subtitle: String?
    package var author: String?
    /// BCP 47.
    package var language: String
    package var keywords: [String]
    /// ISO 8601; the document's own date, never the clock's.
    package var date: String?

    package init(
      title: String, subtitle: String? = nil, author: String? = nil, language: String = "en", keywords: [String] = [],
      date: String? = nil
    ) {
      self.title = title
      self.subtitle = subtitle
      self.author = author
      self.language = language
      self.keywords = keywords
      self.date = date
    }
  }
}
