/// How a primitive mark becomes items of a scene: one mark, one file, one line in `MarkCatalog`.
protocol Mark: Sendable {
  /// The marks of a specification it draws.
  static var types: [MarkType] { get }
  /// The items for all rows of the encoder's table.
  static func draw(_ encoder: inout UnitEncoder) -> [SceneMark]
}

/// Every primitive mark casus draws.
package enum MarkCatalog {
  static let all: [any Mark.Type] = [
    ArcMark.self, AreaMark.self, BarMark.self, GeoShapeMark.self, LineMark.self, PointMark.self, RuleMark.self,
    TextMark.self, TickMark.self, TrailMark.self,
  ]

  /// Name and noun of every mark a specification may name.
  package static var listing: [(name: String, summary: String)] {
    MarkType.allCases.filter { drawing($0) != nil }.map { ($0.rawValue, "Vega-Lite's mark: \($0.noun).") }
  }

  static func drawing(_ type: MarkType) -> (any Mark.Type)? { all.first { $0.types.contains(type) } }
}
