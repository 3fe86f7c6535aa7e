import CasusData

/// One wait of a lag chart, read from its row.
struct LagWait {
  /// How the record of the request stands.
  enum Asked { case yes, notFound, no }

  var row: Int
  var request: String
  var detail: String
  var group: String
  var low: Double
  /// Nil while the wait is open.
  var high: Double?
  var isOpen: Bool
  /// Ended without an answer: withdrawn.
  var isCutOff: Bool
  var glyph: ResponseGlyph?
  var answer: String
  var asked: Asked
  /// The days by which the start itself is uncertain.
  var lead: Double
  /// The last day on which the wait was seen to be open.
  var seenOpen: CivilDay?

  /// The bar's end: where the glyph or the arrow sits.
  var end: Double { high ?? low }

  /// The uncertainty of the start that the bar's own hatch does not show already.
  var leadShown: Double { isOpen || (high ?? low) - low < lead ? lead : 0 }

  /// The wait in figures: "12", "0–30", "337+"; word joiners keep a range on one line.
  var figures: String {
    guard let high else { return DayTicks.grouped(low) + "+" }
    guard high > low else { return DayTicks.grouped(low) }
    return "\(DayTicks.grouped(low))\u{2060}–\u{2060}\(DayTicks.grouped(high))"
  }

  var unit: String { low == 1 && high == 1 ? "day" : "days" }
}

extension LagWait {
  /// The waits of a unit, in the order of their rows; a row without a wait is left out.
  static func all(
    in unit: CompositeUnit, _ fields: CompositeFields, days: String, request: String
  ) -> [LagWait] {
    let outcome = fields.name("color", default: "outcome")
    let level = fields.name("shape", default: "level")
    let answer = fields.name("text", default: "answer")
    let detail = fields.name("detail", default: "startDetail")
    let group = fields.name("row", default: "group")
    let asked = fields.name("asked", default: "asked")
    let lead = fields.name("lead", default: "lead")
    let start = fields.name("start", default: "start")
    return (0..<unit.table.rowCount).compactMap { row in
      guard let bounds = unit.table.value(row, days).dayBounds, bounds.low.isFinite else { return nil }
      let ended = fields.text(row, outcome)
      let isOpen = bounds.high == nil && ended != "withdrawn"
      let low = max(0, bounds.low)
      var seen = unit.asOf
      if let start, case .date(let date) = unit.table.value(row, start), let last = date.last, low < 1e6 {
        seen = CivilDay(number: last.number &+ Int32(low))
      }
      return LagWait(
        row: row, request: fields.text(row, request), detail: fields.text(row, detail),
        group: fields.text(row, group), low: low, high: isOpen ? nil : max(low, bounds.high ?? low), isOpen: isOpen,
        isCutOff: ended == "withdrawn",
        glyph: isOpen
          ? nil : ResponseGlyph(level: fields.text(row, level), outcome: outcome == nil ? "answered" : ended),
        answer: fields.text(row, answer), asked: Asked(fields.text(row, asked)),
        lead: max(0, fields.number(row, lead) ?? 0), seenOpen: seen)
    }
  }
}

extension LagWait.Asked {
  fileprivate init(_ text: String) {
    switch text {
    case "not-found", "notFound", "unknown": self = .notFound
    case "no", "false": self = .no
    default: self = .yes
    }
  }
}

extension Value {
  /// A number of days, exact or between bounds.
  fileprivate var dayBounds: Bounds? {
    switch self {
    case .bounds(let bounds): bounds
    case .number(let days): Bounds(low: days, high: days)
    default: nil
    }
  }
}
