/// Finished geometry: the narrow waist between everything that draws and everything that writes files.
///
/// Charts and pages make frames; PDF, SVG and PNG only read them.
package indirect enum Frame: Sendable, Hashable {
  case group(Group)
  case path(Path, fill: Paint?, stroke: Stroke?)
  case dots(Dots)
  case text(TextRun)
  case image(Image)
  /// A place to click; its content is drawn as it is.
  case link(Link, [Frame])
  /// The meaning of its content for an assistive reader.
  case tag(Tag, [Frame])

  /// Frames with a transform, a clip or an opacity in common.
  package struct Group: Sendable, Hashable {
    package var transform: Transform
    package var clip: Path?
    package var opacity: Double
    package var children: [Frame]

    package init(
      _ children: [Frame], transform: Transform = .identity, clip: Path? = nil, opacity: Double = 1
    ) {
      self.transform = transform
      self.clip = clip
      self.opacity = opacity
      self.children = children
    }
  }

  /// A PNG at a place.
  package struct Image: Sendable, Hashable {
    package var png: [UInt8]
    package var rect: Rect

    package init(png: [UInt8], rect: Rect) {
      self.png = png
      self.rect = rect
    }
  }

  /// Where a link leads.
  package enum Link: Sendable, Hashable {
    case url(String)
    /// A destination made by `Tag.anchor` somewhere in the document.
    case destination(String)
  }

  /// Shorthand for a moved group.
  package static func moved(_ x: Double, _ y: Double, _ children: [Frame]) -> Frame {
    .group(Group(children, transform: .translation(x, y)))
  }
}

/// The role of a part of a page in the structure tree of a PDF.
package enum Tag: Sendable, Hashable {
  case document
  case section
  case heading(level: Int)
  case paragraph
  case span
  case list
  case listItem
  case listLabel
  case listBody
  case blockQuote
  case table
  case tableRow
  case tableHeader(scope: HeaderScope, CellReach = CellReach())
  case tableCell(CellReach = CellReach())
  case figure(alt: String)
  case caption
  case note
  case reference
  case link
  /// Not part of the text: rules, running heads, the drawing inside a figure that has its alternative text.
  case artifact
  /// A place a link can lead to.
  case anchor(String)
  /// Its content is one element with the part of the same number on an earlier page: a table that goes on, a paragraph
  /// over two pages.
  case part(Int)

  /// What the cells a header speaks for have in common.
  package enum HeaderScope: String, Sendable, Hashable { case row = "Row", column = "Column", both = "Both" }

  /// How far a cell reaches over columns and rows, and which heads speak for it where its place does not tell.
  package struct CellReach: Sendable, Hashable {
    package var columns: Int
    package var rows: Int
    /// A head's own name, unique in the document.
    package var id: String?
    /// The names of the heads that speak for the cell.
    package var headers: [String]

    package init(columns: Int = 1, rows: Int = 1, id: String? = nil, headers: [String] = []) {
      self.columns = columns
      self.rows = rows
      self.id = id
      self.headers = headers
    }
  }
}
