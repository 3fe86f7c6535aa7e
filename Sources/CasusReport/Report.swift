package import CasusAnalysis
package import CasusCharts
import CasusData
package import CasusSource
package import CasusSpec
package import CasusYAML

/// A briefing with every question answered: what it says, in order, with nothing left to look up.
///
/// Pages, HTML and Markdown are made from it; it knows nothing of paper.
package struct Report: Sendable {
  /// The briefing's name: its output folder.
  package var name: String
  package var title: RichText
  package var subtitle: RichText
  package var author: RichText
  package var date: RichText
  /// BCP 47.
  package var language: String
  /// The as-of day as printed; nil where the briefing states none.
  package var asOf: String?
  /// The dataset's title: the running head's left side.
  package var series: String?
  /// Label and content, beside the title.
  package var about: [AboutLine]
  package var blocks: [ReportBlock]
  /// Footnotes and citations, in the order of their marks in the text.
  package var notes: [Note]
  /// Every printed number, in order of appearance.
  package var published: [PublishedValue]
  /// Contents, and where notes stand.
  package var settings = DocumentSettings()
  /// Beside the as-of day on every page.
  package var status: String?
  /// The evidence of the numbers, where it is to be printed.
  package var evidence: EvidenceAppendix?

  /// One line of the data block.
  package struct AboutLine: Sendable {
    package var label: String
    package var content: RichText

    package init(label: String, content: RichText) {
      self.label = label
      self.content = content
    }
  }

  /// A note at the end, numbered from 1 in the order of `notes`.
  package struct Note: Sendable {
    package var content: [RichText]

    package init(content: [RichText]) { self.content = content }
  }

  package init(
    name: String, title: RichText, subtitle: RichText, author: RichText, date: RichText, language: String,
    asOf: String?, series: String?, about: [AboutLine], blocks: [ReportBlock], notes: [Note],
    published: [PublishedValue]
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.date = date
    self.language = language
    self.asOf = asOf
    self.series = series
    self.about = about
    self.blocks = blocks
    self.notes = notes
    self.published = published
  }
}

/// A printed value, and what it rests on.
package struct PublishedValue: Sendable {
  /// The text as printed, such as `12 days` or `0–30`.
  package var text: String
  /// The expression as written in the briefing.
  package var source: String
  /// Where it stands in the briefing.
  package var place: Place
  /// What was printed; its lineage leads to the rows.
  package var measure: Measure
  /// Digits after the point as printed.
  package var decimals: Int
  /// What it was printed from.
  package var origin: Origin?

  /// What a value was printed from.
  package enum Origin: Sendable {
    /// `{{ … }}` in text.
    case template(Template)
    /// A cell of a compiled table.
    case cell(Cell)
  }

  /// A cell of a compiled table.
  package struct Cell: Sendable {
    /// The name of the table's block, and the words it was made by.
    package var table: String
    package var spec: Node
    /// The row's key, and the field its column shows.
    package var row: String
    package var field: String
    package var format: String?
  }

  package init(
    text: String, source: String, place: Place, measure: Measure, decimals: Int, origin: Origin? = nil
  ) {
    self.text = text
    self.source = source
    self.place = place
    self.measure = measure
    self.decimals = decimals
    self.origin = origin
  }

  /// Whether it is a wait with no end yet: printed in the accent.
  package var isOpen: Bool { if case .bounds(let bounds) = measure.value { bounds.isOpen } else { false } }
}

/// Text with emphasis, links and numbers that know where they come from.
package struct RichText: Sendable {
  /// A stretch of text of one kind.
  package struct Run: Sendable {
    package var text: String
    package var isStrong = false
    package var isEmphasized = false
    package var isCode = false
    package var isStruck = false
    package var link: Link?
    /// Index into `Report.published`.
    package var published: Int?
    /// Set for a note mark: the note's number; `text` is then that number.
    package var note: Int?
    /// Whether it comes from the table of sources: nobody typed it here.
    package var isCited = false
    /// Whether the number is a wait that is still open.
    package var isOpen = false
    /// Whether it is a raised letter: the mark of a note under a table.
    package var isRaised = false

    package init(_ text: String) { self.text = text }
  }

  /// Where a stretch of text leads.
  package enum Link: Sendable, Hashable {
    case url(String)
    /// The anchor of a block, such as `response-lag`.
    case block(String)
    /// Note number.
    case note(Int)
  }

  package var runs: [Run]
  /// Where it stands in the briefing, so that a fault found on the page leads back to the text.
  package var place: Place?

  package init(_ runs: [Run] = []) { self.runs = runs }

  package init(_ text: String) { runs = text.isEmpty ? [] : [Run(text)] }

  /// Words of the dataset about its sources.
  init(cited text: String) {
    self.init(text)
    for index in runs.indices { runs[index].isCited = true }
  }

  package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The words alone, without the marks of notes.
  package var plainText: String { runs.filter { $0.note == nil && !$0.isRaised }.map(\.text).joined() }
}

/// A block of a report.
package indirect enum ReportBlock: Sendable {
  case heading(level: Int, RichText, anchor: String)
  case paragraph(RichText)
  case list(isOrdered: Bool, start: Int, items: [[ReportBlock]])
  case quote([ReportBlock])
  case callout(kind: CalloutKind, title: RichText?, [ReportBlock])
  case code(String)
  case rule
  case table(ReportTable)
  case figure(Figure)
  case tiles([Tile])

  /// What a callout is for.
  package enum CalloutKind: String, Sendable { case judgement, unknown, note, aside, changes }
}

/// Where a block stands on the theme's grid.
package enum Placement: String, Sendable, CaseIterable {
  /// In the text's four columns.
  case text
  /// In the two columns beside it.
  case side
  /// Across all six.
  case wide
}

/// A chart with its number.
package struct Figure: Sendable {
  package var chart: Chart
  /// 1 for `Figure 1`.
  package var number: Int
  /// The anchor cross-references lead to: the chart's name.
  package var anchor: String
  package var placement: Placement
  /// Title, subtitle and the other words of its author, with the numbers in them.
  package var texts: [RichText]

  package init(chart: Chart, number: Int, anchor: String, placement: Placement, texts: [RichText] = []) {
    self.chart = chart
    self.number = number
    self.anchor = anchor
    self.placement = placement
    self.texts = texts
  }
}

/// A headline number with its bound beside it.
package struct Tile: Sendable {
  /// The figure, such as `337+`.
  package var figure: RichText
  package var unit: String
  /// What it counts.
  package var words: RichText
  /// Its bound in words.
  package var bound: RichText
  package var range: Range?
  package var isOpen: Bool

  /// The line under a tile: where the value lies, and where it might.
  package struct Range: Sendable, Hashable {
    package var low: Double
    /// Nil where it is still open.
    package var high: Double?
    package var value: Double?
    /// The value under other evidence.
    package var other: Double?
    package var domain: ClosedRange<Double>

    package init(low: Double, high: Double?, value: Double?, other: Double?, domain: ClosedRange<Double>) {
      self.low = low
      self.high = high
      self.value = value
      self.other = other
      self.domain = domain
    }
  }

  package init(figure: RichText, unit: String, words: RichText, bound: RichText, range: Range?, isOpen: Bool) {
    self.figure = figure
    self.unit = unit
    self.words = words
    self.bound = bound
    self.range = range
    self.isOpen = isOpen
  }
}
