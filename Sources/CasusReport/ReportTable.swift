package import CasusData

/// A table ready to be set.
package struct ReportTable: Sendable {
  /// How a column is set.
  package enum Alignment: Sendable { case left, right, center }

  /// What a row is among the others; those of no role of their own hold the table's data.
  package enum RowRole: Sendable, Hashable {
    case body
    /// The head of the rows below it: its first cell spans all columns.
    case group
    /// Words across all columns, where there are no rows.
    case message
    /// The sum of the rows of its group.
    case subtotal
    /// The sum of all.
    case total
  }

  /// A column with its head.
  package struct Column: Sendable {
    package var title: RichText
    package var alignment: Alignment
    /// Set in semibold: the column the reader came for.
    package var isLead: Bool
    /// Index into `spans`: the head it shares with its neighbours.
    package var span: Int?
    /// Bars or dots beside the numbers.
    package var graphic: Graphic?

    package init(
      title: RichText, alignment: Alignment, isLead: Bool = false, span: Int? = nil, graphic: Graphic? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.isLead = isLead
      self.span = span
      self.graphic = graphic
    }
  }

  /// How a column's numbers are drawn beside the words, all on one scale.
  package struct Graphic: Sendable, Hashable {
    /// The mark of each number.
    package enum Mark: String, Sendable, Hashable { case bar, dot }

    package var mark: Mark
    /// What the width of the column stands for; 0 lies in it or at its end.
    package var domain: ClosedRange<Double>
    /// The ends of the scale, as printed in the head.
    package var low: String
    package var high: String

    package init(mark: Mark, domain: ClosedRange<Double>, low: String, high: String) {
      self.mark = mark
      self.domain = domain
      self.low = low
      self.high = high
    }
  }

  /// What a mark shows: a number, or the bounds of one.
  package struct Extent: Sendable, Hashable {
    package var low: Double
    /// Nil where it is still open.
    package var high: Double?

    package init(low: Double, high: Double?) {
      self.low = low
      self.high = high
    }
  }

  /// A cell's text, and the signs beside it.
  package struct Cell: Sendable {
    package var content: RichText
    /// A response glyph of the theme, such as `consultation`, drawn before the words.
    package var glyph: String?
    /// What the glyph says, where the words do not say it themselves.
    package var glyphWord: String?
    /// What the column's graphic shows; nil for a cell without a number.
    package var extent: Extent?
    /// Set in semibold.
    package var isEmphasized = false

    package init(_ content: RichText, glyph: String? = nil) {
      self.content = content
      self.glyph = glyph
    }
  }

  package var title: RichText?
  package var subtitle: RichText?
  package var source: RichText?
  package var number: Int?
  package var anchor: String?
  package var placement: Placement
  /// Whether a narrower place will do where the content needs no more.
  package var mayBeNarrower = false
  package var columns: [Column]
  /// Heads over several columns.
  package var spans: [RichText] = []
  package var rows: [[Cell]]
  /// The rows the table was made of, which know where they come from; nil for a table typed by hand.
  package var data: Table?
  /// The roles of rows that are not simply data, by their index.
  package var roles: [Int: RowRole] = [:]
  /// What stands under the table.
  package var notes: [RichText] = []
  /// What parts whole numbers from their fractions in the report's language.
  package var decimalMark: Character = "."

  package init(
    title: RichText?, subtitle: RichText? = nil, source: RichText? = nil, number: Int? = nil, anchor: String? = nil,
    placement: Placement = .wide, columns: [Column], rows: [[Cell]], data: Table? = nil
  ) {
    self.data = data
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.number = number
    self.anchor = anchor
    self.placement = placement
    self.columns = columns
    self.rows = rows
  }

  package func role(ofRow row: Int) -> RowRole { roles[row] ?? .body }

  /// Whether it has no rows but words that say so: then there is nothing for its columns to head.
  package var isEmpty: Bool { role(ofRow: 0) == .message }

  /// Whether a head is needed that tells rows or columns apart in groups.
  package var hasGroups: Bool { !spans.isEmpty || roles.values.contains(.group) }

  /// Columns side by side that share a head, and those without one, from left to right.
  package var spannedColumns: [(span: Int?, columns: Range<Int>)] {
    var result: [(span: Int?, columns: Range<Int>)] = []
    for (index, column) in columns.enumerated() {
      if let last = result.last, let span = column.span, last.span == span {
        result[result.count - 1].columns = last.columns.lowerBound..<index + 1
      } else {
        result.append((column.span.flatMap { spans.indices.contains($0) ? $0 : nil }, index..<index + 1))
      }
    }
    return result
  }

  /// All words of the table, in the order in which they are read.
  package var texts: [RichText] {
    [title, subtitle].compactMap { $0 } + spans + columns.map(\.title) + rows.joined().map(\.content) + notes
      + [source].compactMap { $0 }
  }
}
