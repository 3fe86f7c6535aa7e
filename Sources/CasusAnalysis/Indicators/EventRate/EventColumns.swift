import CasusData
import CasusSource

/// Per what events are counted.
enum ExposureUnit: String, OptionChoice {
  case memberYears = "member-years"
  case dyadYears = "dyad-years"

  var words: String {
    switch self {
    case .memberYears: "years of membership; an event counts where its `actor` was a member"
    case .dyadYears: "years in which two were members together; an event counts where `actor` and `other` both were"
    }
  }

  var unit: (one: String, many: String) {
    self == .memberYears ? ("member-year", "member-years") : ("dyad-year", "dyad-years")
  }
}

/// Something that happened to one or two actors on a day.
struct DatedEvent: Sendable {
  var actors: [String]
  var date: ImpreciseDate
  var row: RowReference
}

/// In which table and columns the events stand.
struct EventColumns: Sendable {
  let table: String
  let date: String
  let actor: String
  let other: String

  init(_ options: inout Options) {
    table = options.take("events", default: "incidents", "The table of the events.")
    date = options.take("date", default: "date", "Its column with the date.")
    actor = options.take("actor", default: "target", "Its column with the member to whom it happened.")
    other = options.take("other", default: "adversary", "Its column with the other member, for dyad-years.")
  }

  var rule: String { "\(table).\(actor)" }

  /// The events that pass a filter; one without a date or an actor is none that could be counted.
  func events(
    in subject: Subject, _ filter: RowFilter, _ unit: ExposureUnit, reporting diagnostics: inout [Diagnostic]
  ) -> [DatedEvent]? {
    let names = unit == .dyadYears ? [actor, other] : [actor]
    guard let table = subject.table(table, having: [date] + names, reporting: &diagnostics) else { return nil }
    let rows = filter.apply(
      to: StandingRows(of: table, in: subject).rows, of: table, in: subject, reporting: &diagnostics)
    return rows.compactMap { row in
      guard let date = table.date(row, date) else { return nil }
      let actors = names.compactMap { table.text(row, $0) }
      guard actors.count == names.count, date.first.map({ $0 <= subject.asOf }) ?? true else { return nil }
      return DatedEvent(actors: actors, date: date, row: RowReference(table: table.name, row: row))
    }
  }
}
