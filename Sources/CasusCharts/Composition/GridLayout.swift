import CasusScene
import CasusYAML

/// How views stand on a grid: Vega-Lite's `columns`, `spacing`, `align`, `center` and `bounds`.
struct GridLayout {
  /// Which places in a row or a column are the same for all its views.
  enum Alignment: String {
    /// Each row and each column is as large as its largest view.
    case each
    /// All rows and all columns are as large as the largest of them.
    case all
    /// Rows and columns are as large as their largest views, which stand as near to those before as their own axes
    /// let them.
    case none
  }

  var columns: Int
  var gap: (x: Double, y: Double)
  /// How the views of a column, and of a row, share their places.
  var align: (x: Alignment, y: Alignment) = (.each, .each)
  /// Whether views narrower than their column, or lower than their row, stand in its middle.
  var center = (x: false, y: false)
  /// Whether only the plots count, and not what their axes and titles take.
  var isFlush = false
  /// The width of a column where it is fixed.
  var share: Double?
  /// Whole px, as Vega lays out its views.
  var isWhole = false

  init(columns: Int, gap: (x: Double, y: Double)) {
    self.columns = max(1, columns)
    self.gap = gap
  }

  /// Reads `align`, `center` and `bounds`, each once for both sides or by `row` and `column`.
  mutating func read(align: Node?, center: Node?, bounds: Node?) {
    func alignment(_ node: Node?, _ fallback: Alignment) -> Alignment {
      node?.text.flatMap(Alignment.init(rawValue:)) ?? fallback
    }
    if let align {
      let isBoth = align.text != nil
      self.align.x = alignment(isBoth ? align : align["column"], self.align.x)
      self.align.y = alignment(isBoth ? align : align["row"], self.align.y)
    }
    if let both = center?.boolean {
      self.center = (both, both)
    } else if let center {
      self.center = (center["column"]?.boolean ?? false, center["row"]?.boolean ?? false)
    }
    isFlush = bounds?.text == "flush"
  }

  /// The upper left corner of each view, from its plot's size and the box around it.
  func corners(_ views: [(box: Rect, size: Size)]) -> [Point] {
    // Vega counts half of the frame's stroke, and then whole px.
    func length(_ value: Double) -> Double { isWhole ? (isFlush ? value : value + 0.5).rounded(.up) : value }
    let boxes = views.map { view in isFlush ? Rect(0, 0, view.size.width, view.size.height) : view.box }
    let across = boxes.map { (before: length(max(0, -$0.x)), after: length($0.maxX)) }
    let down = boxes.map { (before: length(max(0, -$0.y)), after: length($0.maxY)) }
    let x = starts(
      across, lane: { $0 / columns }, place: { $0 % columns }, align: align.x, gap: gap.x, share: share)
    let y = starts(down, lane: { $0 % columns }, place: { $0 / columns }, align: align.y, gap: gap.y, share: nil)
    return views.indices.map { index in
      var corner = Point(x.starts[index], y.starts[index])
      if center.x {
        corner.x += max(0, x.extents[index] - boxes[index].maxX) / 2
      }
      if center.y { corner.y += max(0, y.extents[index] - boxes[index].maxY) / 2 }
      return corner
    }
  }

  /// Places along one side: `lane` is the row or column a view belongs to, `place` its number in it.
  private func starts(
    _ sides: [(before: Double, after: Double)], lane: (Int) -> Int, place: (Int) -> Int, align: Alignment, gap: Double,
    share: Double?
  ) -> (starts: [Double], extents: [Double]) {
    var before = sides.map(\.before)
    var after = sides.map(\.after)
    for index in sides.indices where place(index) == 0 { before[index] = 0 }
    for index in sides.indices {
      // The first of each lane starts at the edge, whatever stands before its plot.
      let mates = sides.indices.filter { place($0) == place(index) }
      let peers = align == .all ? sides.indices.filter { place($0) > 0 } : mates
      if place(index) > 0, align != .none { before[index] = peers.map { sides[$0].before }.max() ?? 0 }
      after[index] = (align == .all ? Array(sides.indices) : mates).map { sides[$0].after }.max() ?? 0
      if let share {
        let most = mates.map { sides[$0].before }.max() ?? 0
        after[index] = max(share - most, after[index])
      }
    }
    var cursors: [Int: Double] = [:]
    var starts = sides.map { _ in 0.0 }
    for index in sides.indices.sorted(by: { (place($0), $0) < (place($1), $1) }) {
      let cursor = cursors[lane(index)] ?? 0
      starts[index] = cursor + before[index]
      cursors[lane(index)] = starts[index] + after[index] + gap
    }
    return (starts, after)
  }
}
