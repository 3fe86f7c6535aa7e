import CasusReport
import CasusScene
import CasusSource

extension Composer {
  /// A table without vertical rules: head over a line of ink, rows between hairlines, numbers level on their point.
  func table(_ table: ReportTable) -> FlowBlock {
    let span: Grid.Span =
      switch table.placement {
      case .text: .text
      case .side: .side
      case .wide: .wide
      }
    var setter = TableSetter(composer: self, table: table)
    return setter.block(span)
  }
}

/// Sets one table.
struct TableSetter {
  let composer: Composer
  let table: ReportTable
  let path: [Branch]
  var measure = 0.0
  var columns = TableColumns([], measure: 0, gap: 0)
  /// How far the fractions and signs of each column's figures reach beyond their whole numbers, at most.
  var tails: [Double] = []
  /// How wide the figures of each column are.
  var figureWidths: [Double] = []
  /// The names of the heads of columns, of their spans, and of the group that is being set.
  var columnNames: [String] = []
  var spanNames: [String] = []
  var groupName: String?
  private var captionCapTop = 0.0

  static let padding = 3.7
  static let glyphRadius = 3.1
  static let glyphAdvance = 13.5
  /// Between a number and its mark, and how wide the marks of a column are.
  static let markGap = 7.0
  static let markWidth = 84.0
  static let leastMarkWidth = 44.0

  init(composer: Composer, table: ReportTable) {
    self.composer = composer
    self.table = table
    // Words in the place of rows are no table to a reader who goes from cell to cell.
    path =
      (table.anchor.map { [composer.branch(.anchor($0))] } ?? [])
      + [composer.branch(table.isEmpty ? .section : .table)]
  }

  mutating func block(_ asked: Grid.Span) -> FlowBlock {
    measure = Grid.width(of: asked)
    let cells = table.rows.indices.map { row in table.columns.indices.map { cell(row, $0) } }
    let heads = table.columns.indices.map { composer.line(table.columns[$0].title, headRole) }
    measureFigures(cells)
    let wishes = wishes(heads, cells)
    let span = fitting(asked, wishes)
    measure = Grid.width(of: span)
    columns = TableColumns(wishes, measure: measure, gap: gap(of: span))
    if columns.isTooNarrow, !table.isEmpty {
      composer.diagnostics.append(
        .tableTooWide(
          table.title?.plainText ?? table.anchor ?? "", columns: table.columns.count, isWide: span == .wide,
          at: table.title?.place ?? table.columns.first?.title.place))
    }

    var block = FlowBlock(kind: .table, span: span, strips: caption())
    block.capTop = captionCapTop
    let head = table.columns.isEmpty || table.isEmpty ? [] : [headRow(heads)]
    block.strips += head
    let headStrips = block.strips.count
    block.strips += rows(cells)
    appendFoot(to: &block)
    // The head belongs to the first rows; to the eye the title alone is no table.
    block.breaks = .rows(head: headStrips)
    block.repeated = continuation() + head.map(\.asArtifact)
    block.cut = [Piece([], [.rule(from: 0, to: measure, y: -0.25, 0.5, composer.theme.colors.mark)])]
    // What was typed by hand stands where the author put it.
    block.floats = span != .side && table.anchor != nil
    return block
  }

  private func gap(of span: Grid.Span) -> Double { span == .side ? 8 : 12 }

  /// A table no wider than it needs to be, and one written by hand no narrower than its words.
  private func fitting(_ asked: Grid.Span, _ wishes: [TableColumns.Wish]) -> Grid.Span {
    let gaps = gap(of: .wide) * Double(max(0, wishes.count - 1))
    if asked == .wide, table.mayBeNarrower {
      let natural = wishes.reduce(0) { $0 + $1.natural } * 1.25
      if natural + gaps <= Grid.width(of: .text) { return .text }
    }
    if asked == .text, table.anchor == nil {
      let least = wishes.reduce(0) { $0 + $1.least }
      if least + gaps > Grid.width(of: .text) { return .wide }
    }
    return asked
  }

  // MARK: Around the rows

  private mutating func caption() -> [Strip] {
    let roles = composer.roles
    let path = path + [composer.branch(table.isEmpty ? .paragraph : .caption)]
    var strips: [Strip] = []
    if let anchor = table.anchor, let number = table.number, composer.cited.contains(anchor) {
      strips += composer.numberLine("\(composer.wording.table) \(number)", below: path, measure: measure)
    }
    if let title = table.title, !title.isEmpty {
      let lines = composer.set(title, roles.figureTitle, measure: measure, balance: .whenShort)
      if strips.isEmpty { captionCapTop = lines.capTop }
      strips += composer.strips(lines, below: path + [composer.branch(.span)])
      strips.append(Strip(2))
    }
    if let subtitle = table.subtitle, !subtitle.isEmpty {
      let lines = composer.set(subtitle, roles.figureSubtitle, measure: measure)
      strips += composer.strips(lines, below: path + [composer.branch(.span)])
    }
    if !strips.isEmpty { strips.append(Strip(4)) }
    return strips
  }

  /// Over the part on the next page: which table it is that goes on.
  private func continuation() -> [Strip] {
    let words = DocumentWords.of(composer.language).continued
    var name = table.title?.plainText ?? ""
    if let anchor = table.anchor, let number = table.number, composer.cited.contains(anchor) {
      name = "\(composer.wording.table) \(number)"
    }
    guard !name.isEmpty else { return [] }
    let line = composer.shortened(name, composer.roles.source, room: measure * 0.7, tail: ", \(words)")
    return [Strip(line.role.lead, composer.pieces(line, below: []).map(\.asArtifact)), Strip(2)]
  }

  /// Notes and sources stay with the last row.
  private func appendFoot(to block: inout FlowBlock) {
    var tail: [Strip] = []
    for text in table.notes + [table.source].compactMap({ $0 }) where !text.isEmpty {
      let lines = composer.set(text, composer.roles.source, measure: measure)
      tail.append(Strip(tail.isEmpty ? 5 : 1.5))
      tail += composer.strips(lines, below: [composer.branch(.paragraph)])
      block.baseBottom = lines.baseBottom
    }
    guard !tail.isEmpty else { return }
    block.strips = block.strips.dropLast() + [([block.strips.last].compactMap { $0 } + tail).asOne]
  }
}

extension [Strip] {
  /// Strips that no page parts.
  var asOne: Strip {
    var one = Strip(0)
    for strip in self {
      one.pieces += strip.pieces.map { $0.moved(0, one.height) }
      one.height += strip.height
    }
    return one
  }
}

extension Strip {
  /// The strip as it repeats: to be seen, not to be read twice.
  var asArtifact: Strip { Strip(height, pieces.map(\.asArtifact)) }
}

extension Piece {
  var asArtifact: Piece {
    let plain = frames.flatMap { frame -> [Frame] in
      if case .tag(.artifact, let inner) = frame { inner } else { [frame] }
    }
    return Piece([], plain.isEmpty ? [] : [.tag(.artifact, plain)])
  }
}
