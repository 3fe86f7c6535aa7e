package import CasusSource
package import CasusYAML

/// A briefing as its author wrote it: nothing looked up, nothing computed.
package struct Briefing: Sendable {
  /// The path below the root, such as `Templates/clock.md`.
  package var path: String
  /// The file's name without its ending: names the output folder.
  package var name: String
  package var frontMatter: FrontMatter
  package var blocks: [Block]
  /// Footnotes in the order in which they are first referred to.
  package var footnotes: [Footnote]

  package init(path: String, name: String, frontMatter: FrontMatter, blocks: [Block], footnotes: [Footnote] = []) {
    self.path = path
    self.name = name
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// A footnote and what it says.
package struct Footnote: Sendable {
  package var label: String
  package var blocks: [Block]
  package var place: Place

  package init(label: String, blocks: [Block], place: Place) {
    self.label = label
    self.blocks = blocks
    self.place = place
  }
}

/// What stands above a briefing's text.
package struct FrontMatter: Sendable {
  package var title: [Inline]
  package var subtitle: [Inline]
  package var author: [Inline]
  /// EDTF or free text, printed as it is.
  package var date: [Inline]
  /// BCP 47; `en` where nothing is said.
  package var language: String
  package var languagePlace: Place?
  /// The sheet, and how lines are set: the theme says it where the briefing does not.
  package var paper: Node?
  package var justify: Node?
  package var hyphenate: Node?
  /// The name of a package in `Data/`.
  package var data: Node?
  package var theme: String?
  /// How its SVGs hold their words: `outlines` or `live`.
  package var svg: Node?
  package var asOf: Node?
  /// The lock of an earlier edition, by its path below the root: a box tells what changed since.
  package var since: Node?
  /// `essay` leaves out rows that rest on the public record.
  package var view: Node?
  /// Whether its PDF holds the files it was made from; it does where nothing is said.
  package var attachesFiles = true
  /// `evidence: false` leaves out the pages of evidence after the body.
  package var printsEvidence = true
  package var parameters: [Declaration]
  package var facts: [Declaration]
  package var indicators: [Declaration]
  /// Label and content of the data block beside the title.
  package var about: [AboutEntry]
  /// Contents, numbers, and where notes stand.
  package var document = DocumentSettings()
  package var place: Place

  /// A named entry of `facts`, `indicators` or `parameters`.
  package struct Declaration: Sendable {
    package var name: String
    package var namePlace: Place
    package var value: Node

    package init(name: String, namePlace: Place, value: Node) {
      self.name = name
      self.namePlace = namePlace
      self.value = value
    }
  }

  /// One line of the data block: `about: {Basis: "One essay, {{ sources.count }} rows"}`.
  package struct AboutEntry: Sendable {
    package var label: String
    package var content: [Inline]

    package init(label: String, content: [Inline]) {
      self.label = label
      self.content = content
    }
  }

  package init(place: Place) {
    title = []
    subtitle = []
    author = []
    date = []
    language = "en"
    parameters = []
    facts = []
    indicators = []
    about = []
    self.place = place
  }
}
