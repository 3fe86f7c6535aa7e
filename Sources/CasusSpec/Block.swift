package import CasusSource
package import CasusYAML

/// A block of a briefing.
package indirect enum Block: Sendable {
  case heading(level: Int, content: [Inline], Place)
  case paragraph([Inline], Place)
  case list(List)
  case quote([Block], Place)
  case callout(Callout)
  /// A GFM table typed by hand; its cells may hold expressions.
  case markdownTable(MarkdownTable)
  case code(language: String, text: String, Place)
  case rule(Place)
  /// A fenced `chart`, `table` or `tiles` block.
  case computed(ComputedBlock)

  package var place: Place {
    switch self {
    case .heading(_, _, let place), .paragraph(_, let place), .quote(_, let place), .code(_, _, let place),
      .rule(let place):
      place
    case .list(let list): list.place
    case .callout(let callout): callout.place
    case .markdownTable(let table): table.place
    case .computed(let block): block.place
    }
  }
}

/// A bulleted or numbered list.
package struct List: Sendable {
  package var isOrdered: Bool
  package var start: Int
  package var items: [[Block]]
  package var place: Place

  package init(isOrdered: Bool, start: Int = 1, items: [[Block]], place: Place) {
    self.isOrdered = isOrdered
    self.start = start
    self.items = items
    self.place = place
  }
}

/// An alert of GitHub's form, `> [!UNKNOWN]`: a paragraph that stands out.
package struct Callout: Sendable {
  /// What the callout is for.
  package enum Kind: String, Sendable, CaseIterable {
    case judgement = "JUDGEMENT"
    case unknown = "UNKNOWN"
    case note = "NOTE"
    case aside = "ASIDE"
    /// Filled in with what changed since the edition that the front matter's `since` names.
    case changes = "CHANGES"
  }

  package var kind: Kind
  /// Words after the marker on its line; nil where there are none.
  package var title: [Inline]?
  package var blocks: [Block]
  package var place: Place

  package init(kind: Kind, title: [Inline]?, blocks: [Block], place: Place) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
    self.place = place
  }
}

/// A GFM table.
package struct MarkdownTable: Sendable {
  /// How a column is set.
  package enum Alignment: Sendable { case none, left, center, right }

  package var alignments: [Alignment]
  package var head: [[Inline]]
  package var rows: [[[Inline]]]
  package var place: Place

  package init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]], place: Place) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.place = place
  }
}

/// A fenced block whose content is computed: ```` ```chart response-lag ````.
package struct ComputedBlock: Sendable {
  /// What the block makes.
  package enum Kind: String, Sendable, CaseIterable { case chart, table, tiles }

  package var kind: Kind
  /// The name after the kind: the file of a chart, the target of cross-references.
  package var name: String
  package var namePlace: Place
  /// The YAML or JSON inside the fence.
  package var spec: Node
  package var place: Place

  package init(kind: Kind, name: String, namePlace: Place, spec: Node, place: Place) {
    self.kind = kind
    self.name = name
    self.namePlace = namePlace
    self.spec = spec
    self.place = place
  }
}
