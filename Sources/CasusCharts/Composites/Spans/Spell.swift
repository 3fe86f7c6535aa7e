import CasusData

/// One spell, its ends as stretches of days.
struct Spell {
  typealias Edge = (first: Double, last: Double)

  var row: Int
  var member: String
  var kind: String
  var note: String
  var first: Edge
  /// Nil while it lasts.
  var last: Edge?

  static func all(
    in unit: CompositeUnit, _ fields: CompositeFields, member: String, from: String, to: String?
  ) -> [Spell] {
    let kind = fields.name("color", default: "organisation")
    let note = fields.name("text", default: "left-reason")
    return (0..<unit.table.rowCount).compactMap { row in
      guard case .date(let start) = unit.table.value(row, from), let first = edge(start) else { return nil }
      var last: Edge?
      if let to, case .date(let end) = unit.table.value(row, to) { last = edge(end) }
      return Spell(
        row: row, member: fields.text(row, member), kind: fields.text(row, kind), note: fields.text(row, note),
        first: first, last: last.map { (max($0.first, first.first), max($0.last, first.first)) })
    }
  }

  /// The mornings between which an end lies.
  private static func edge(_ date: ImpreciseDate) -> Edge? {
    guard let first = date.first ?? date.last, let last = date.last ?? date.first else { return nil }
    return (Double(first.number), Double(max(last, first).number) + 1)
  }
}
