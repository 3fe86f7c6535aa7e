import CasusScene

/// Six columns on a sheet: where the text stands, and how wide a block may be.
///
/// The columns are the same on every paper; a narrower or shorter sheet changes margins and height, so that no chart is
/// drawn a second time.
struct Grid: Sendable, Hashable {
  static let column = 69.95
  static let gutter = 14.7
  /// The unit on which wide blocks and the text after them begin.
  static let baseline = 4.5

  var paper: Paper

  /// The widths a block may have.
  enum Span: Sendable, Hashable {
    /// The text's four columns.
    case text
    /// The two beside them.
    case side
    /// All six.
    case wide
  }

  static func width(ofColumns count: Int) -> Double { Double(count) * (column + gutter) - gutter }

  static func width(of span: Span) -> Double {
    switch span {
    case .text: width(ofColumns: 4)
    case .side: width(ofColumns: 2)
    case .wide: width(ofColumns: 6)
    }
  }

  var left: Double { (paper.size.width - Grid.width(of: .wide)) / 2 }
  var right: Double { left + Grid.width(of: .wide) }

  /// The left edge of a column, counted from 0.
  func x(ofColumn index: Int) -> Double { left + Double(index) * (Grid.column + Grid.gutter) }

  func x(of span: Span) -> Double { span == .side ? x(ofColumn: 4) : left }

  /// Where text begins and where it ends.
  var top: Double { millimetres(23) }
  var bottom: Double { paper.size.height - millimetres(16) }
  var height: Double { bottom - top }

  /// The rule over the running head, its line, and the foot's.
  var headRule: Double { millimetres(12) }
  var headLine: Double { headRule + 2.25 + 3.8 }
  var footLine: Double { paper.size.height - millimetres(9) - 9 }
  var footRule: Double { footLine - 4.8 }
}
