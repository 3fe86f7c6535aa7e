import CasusData

/// A stretch of membership from entry to exit, the day of the exit not included.
struct MemberSpell: Sendable {
  var actor: String
  var organisation: String
  /// Nil where nobody says when it began.
  var entry: ImpreciseDate?
  /// Nil where it has not ended.
  var exit: ImpreciseDate?
  var lineage: [RowReference]

  /// Whether it covers a day, as far as the dates can tell.
  func covers(_ day: ImpreciseDate) -> SetOverlap.Belonging {
    if let entry = entry?.first, let last = day.last, entry > last { return .no }
    if let exit = exit?.last, let first = day.first, exit <= first { return .no }
    guard let begun = entry?.last, let first = day.first, let last = day.last, begun <= first else { return .perhaps }
    guard let exit else { return .yes }
    return exit.first.map { $0 > last } == true ? .yes : .perhaps
  }

  /// Its days within a window, as few and as many as its dates allow; nil where its start is unknown and the window has
  /// none either.
  func days(in window: DayWindow) -> ClosedRange<Double>? { overlap(with: nil, in: window) }

  /// The days it shares with another spell.
  func overlap(with other: MemberSpell?, in window: DayWindow) -> ClosedRange<Double>? {
    var least = (from: window.start?.number, to: window.end.number)
    var most = least
    for spell in [self, other].compactMap({ $0 }) {
      guard let earliest = spell.entry?.first ?? window.start else { return nil }
      let latest = spell.entry?.last ?? window.end
      least.from = max(least.from ?? latest.number, latest.number)
      most.from = max(most.from ?? earliest.number, earliest.number)
      guard let exit = spell.exit else { continue }
      least.to = min(least.to, (exit.first ?? earliest).number)
      most.to = min(most.to, (exit.last ?? window.end).number)
    }
    func length(_ span: (from: Int32?, to: Int32)) -> Double {
      max(0, Double(span.to) - Double(span.from ?? span.to))
    }
    return length(least)...max(length(least), length(most))
  }
}

/// A stretch of days, the last not included; without a start it reaches back as far as anything.
struct DayWindow: Sendable, Hashable {
  var start: CivilDay?
  var end: CivilDay

  /// Whether a date lies within it, as far as can be told.
  func contains(_ date: ImpreciseDate) -> SetOverlap.Belonging {
    if let start, let last = date.last, last < start { return .no }
    if let first = date.first, first >= end { return .no }
    guard let first = date.first, let last = date.last else { return .perhaps }
    return (start.map { first >= $0 } ?? true) && last < end ? .yes : .perhaps
  }
}

/// The mean length of a year in days.
let daysOfYear = 365.25
