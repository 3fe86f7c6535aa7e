import CasusData
import CasusSource

/// Which date begins a membership.
enum EntryDate: String, OptionChoice {
  case inForce = "in-force"
  case signature

  var words: String {
    switch self {
    case .inForce: "the day from which it holds, `from`"
    case .signature: "the day of the signature, `signed`"
    }
  }

  var column: String { self == .inForce ? "from" : "signed" }
}

/// Which date ends a membership.
enum ExitDate: String, OptionChoice {
  case effective, notice

  var words: String {
    switch self {
    case .effective: "the day on which it no longer holds, `to`"
    case .notice: "the day on which it was given notice, `notice`; where there was none, `to`"
    }
  }
}

/// The options by which spells of membership are found, and the window they are clipped to.
struct SpellReading: Sendable {
  let organisation: String
  let role: String
  let entry: EntryDate
  let exit: ExitDate
  private let from: ImpreciseDate?
  private let to: ImpreciseDate?

  /// Of every organisation, without a window.
  init(rolesAndDatesOf options: inout Options) {
    (organisation, from, to) = ("", nil, nil)
    (role, entry, exit) = Self.takeDates(&options)
  }

  private static func takeDates(_ options: inout Options) -> (role: String, entry: EntryDate, exit: ExitDate) {
    (
      options.take("role", default: "member", "In which role: the `role` of the memberships."),
      options.take("entry", default: .inForce, "Which date begins a membership."),
      options.take("exit", default: .effective, "Which date ends it.")
    )
  }

  init(_ options: inout Options) {
    organisation = options.take(
      "organisation", default: "", "Whose members are counted; the one with the most members if not said.")
    (role, entry, exit) = Self.takeDates(&options)
    from = options.takeDate("from", "First day of the window; nothing before it counts.")
    to = options.takeDate("to", "Day on which the window ends, itself not included; the as-of day if not said.")
    if let first = from?.first, let last = to?.first, last < first {
      options.report(
        .unfitOption("to", expected: "a day not before 'from'", found: "\(last)", at: options.place(of: "to")))
    }
  }

  /// The window, which never reaches beyond the day the record is read up to.
  func window(for subject: Subject) -> DayWindow {
    DayWindow(start: from?.first, end: min(to?.first ?? subject.asOf, subject.asOf))
  }

  /// What it adds to a rule id.
  var rule: String {
    "entry=\(entry.rawValue);exit=\(exit.rawValue)" + (organisation.isEmpty ? "" : ";of=\(organisation)")
      + (role == "member" ? "" : ";role=\(role)") + (from.map { ";from=\($0.edtf)" } ?? "")
      + (to.map { ";to=\($0.edtf)" } ?? "")
  }

  /// The spells of the alliance tables, of one organisation or of all; nil, and reported, where a table or column lacks.
  func spells(
    in subject: Subject, ofAll: Bool = false, reporting diagnostics: inout [Diagnostic]
  ) -> [MemberSpell]? {
    var columns = ["actor", "organisation", entry.column]
    if exit == .notice { columns.append("notice") }
    guard let table = subject.table("memberships", having: columns, reporting: &diagnostics) else { return nil }
    var spells: [MemberSpell] = []
    for row in StandingRows(of: table, in: subject).rows {
      guard table.text(row, "role") ?? "member" == role, let actor = table.text(row, "actor"),
        let organisation = table.text(row, "organisation")
      else { continue }
      let notice = exit == .notice ? table.date(row, "notice") : nil
      spells.append(
        MemberSpell(
          actor: actor, organisation: organisation, entry: table.date(row, entry.column),
          exit: notice ?? table.date(row, "to"), lineage: [RowReference(table: table.name, row: row)]))
    }
    if ofAll { return spells }
    guard let chosen = organisation.isEmpty ? Self.largest(spells) : organisation else { return [] }
    let own = spells.filter { $0.organisation == chosen }
    if own.isEmpty {
      let known = Set(spells.map(\.organisation)).sorted()
      diagnostics.append(.unknownOrganisation(chosen, known: known, at: subject.place))
      return nil
    }
    return own
  }

  /// The organisation with the most spells, the first of them where several have as many.
  private static func largest(_ spells: [MemberSpell]) -> String? {
    let counts = Dictionary(grouping: spells, by: \.organisation).mapValues(\.count)
    let most = counts.values.max()
    return spells.first { counts[$0.organisation] == most }?.organisation
  }

  /// The spells of a bound table.
  static func spells(in bound: BoundTable, rows: [Int], reporting diagnostics: inout [Diagnostic]) -> [MemberSpell] {
    guard let actor = bound["actor"], let from = bound["from"] else { return [] }
    let to = bound["to"]
    let organisation = bound["organisation"]
    var spells: [MemberSpell] = []
    for row in rows {
      spells.append(
        MemberSpell(
          actor: actor[row].plainText, organisation: organisation?[row].plainText ?? "",
          entry: date(from[row], "from", row, bound, reporting: &diagnostics),
          exit: to.flatMap { date($0[row], "to", row, bound, reporting: &diagnostics) }, lineage: bound.lineage(row)))
    }
    return spells
  }

  /// A date of a table without a schema is text, and a year a number.
  private static func date(
    _ value: Value, _ part: String, _ row: Int, _ bound: BoundTable, reporting diagnostics: inout [Diagnostic]
  ) -> ImpreciseDate? {
    switch value {
    case .null, .text(""): return nil
    case .date(let date): return date
    default:
      if let date = parseEDTF(value.plainText) { return date }
      diagnostics.append(.unfitDate(value.plainText, at: bound.place(row, part)))
      return nil
    }
  }
}
