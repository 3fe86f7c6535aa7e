import CasusData
import CasusSource

/// A member and what it bears; nil where it is not on record with a number.
struct BurdenMember: Sendable {
  var actor: String
  var label: String
  var amount: Double?
  var lineage: [RowReference]
}

/// Reads what the members of an organisation bear on a day.
struct BurdenReader {
  let subject: Subject
  let source: BurdenSource
  let kind: String
  let organisation: String
  let day: ImpreciseDate

  init(_ subject: Subject, _ source: BurdenSource, kind: String, organisation: String, at: ImpreciseDate?) {
    self.subject = subject
    self.source = source
    self.kind = kind
    self.organisation = organisation
    day = at ?? ImpreciseDate(subject.asOf)
  }

  /// Every member on the day, those without a row too; nil, and reported, where a table lacks.
  func members(_ filter: RowFilter, reporting diagnostics: inout [Diagnostic]) -> [BurdenMember]? {
    let columns = source.columns
    let name = source.rawValue
    guard
      let table = subject.table(name, having: ["actor", columns.kind, columns.value], reporting: &diagnostics)
    else { return nil }
    let memberships = Memberships(in: subject)
    if !organisation.isEmpty, !memberships.has(organisation) {
      diagnostics.append(
        .unknownOrganisation(organisation, known: memberships.organisations, at: subject.place))
      return nil
    }
    let chosen = organisation.isEmpty ? memberships.largest : organisation
    let standing = StandingRows(of: table, in: subject).rows.filter { row in
      table.index(of: "organisation") == nil || chosen == nil || table.text(row, "organisation") == chosen
    }
    var rows = filter.apply(to: standing, of: table, in: subject, reporting: &diagnostics)
    let kinds = Set(rows.compactMap { table.text($0, columns.kind) }).sorted()
    if !kind.isEmpty {
      if !kinds.contains(kind) {
        diagnostics.append(.unknownChoice(kind, option: "kind", choices: kinds, at: subject.place))
        return nil
      }
      rows.removeAll { table.text($0, columns.kind) != kind }
    } else if kinds.count > 1 {
      diagnostics.append(.severalKinds(kinds, of: table.name, at: subject.place))
      return nil
    }
    return members(of: table, rows, memberships, chosen, reporting: &diagnostics)
  }

  private func members(
    of table: Table, _ rows: [Int], _ memberships: Memberships, _ organisation: String?,
    reporting diagnostics: inout [Diagnostic]
  ) -> [BurdenMember] {
    var latest: [String: Int] = [:]
    for row in rows {
      guard let actor = table.text(row, "actor") else { continue }
      let date = table.date(row, "date")
      // What is said of a later day is not yet so; what is undated always holds.
      if let first = date?.first, let last = day.last, first > last { continue }
      guard let before = latest[actor], let earlier = table.date(before, "date")?.first else {
        latest[actor] = row
        continue
      }
      if let first = date?.first, first >= earlier { latest[actor] = row }
    }
    let actors = organisation.map(memberships.actors) ?? latest.keys.sorted()
    return actors.compactMap { actor in
      var lineage: [RowReference] = []
      if let organisation, let spells = memberships.table {
        let own = memberships.rows(of: actor, in: organisation, during: day)
        if own.isEmpty { return nil }
        lineage = own.map { RowReference(table: spells.name, row: $0) }
      }
      var amount: Double?
      if let row = latest[actor] {
        lineage.append(RowReference(table: table.name, row: row))
        amount = Self.amount(
          table.value(row, source.columns.value),
          at: table.place(row, field: source.columns.value, else: subject.place),
          reporting: &diagnostics)
      }
      return BurdenMember(
        actor: actor, label: subject.label(actor, in: "actors") ?? actor, amount: amount, lineage: lineage.uniqued)
    }
  }

  /// The members of a bound table, group by group.
  static func groups(
    of bound: BoundTable, _ rows: [Int], by: Column?, _ scale: Concentration.Scale,
    reporting diagnostics: inout [Diagnostic]
  ) -> [BurdenGroup] {
    guard let actor = bound["actor"], let value = bound["value"] else { return [] }
    var members: [String: [String: BurdenMember]] = [:]
    for row in rows {
      let name = actor[row].plainText
      let amount = amount(value[row], at: bound.place(row, "value"), reporting: &diagnostics)
      let group = by?[row].plainText ?? ""
      if var known = members[group]?[name] {
        known.amount = known.amount.flatMap { a in amount.map { a + $0 } }
        known.lineage += bound.lineage(row)
        members[group]?[name] = known
      } else {
        members[group, default: [:]][name] = BurdenMember(
          actor: name, label: name, amount: amount, lineage: bound.lineage(row))
      }
    }
    return members.keys.sorted(by: groupPrecedes).map { group in
      let sorted = (members[group] ?? [:]).values.sorted { $0.actor < $1.actor }
      return BurdenGroup(by == nil ? nil : group, sorted, scale)
    }
  }

  private static func amount(
    _ value: Value, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> Double? {
    if value.isNull || value.text == "" { return nil }
    if case .number(let number) = value, number >= 0, number.isFinite { return number }
    diagnostics.append(.unfitAmount(value.plainText, at: place))
    return nil
  }
}
