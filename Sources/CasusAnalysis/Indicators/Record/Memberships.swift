import CasusData

/// Who was a member of an organisation, and when: spells from entry to exit, the day of the exit not included.
struct Memberships: Sendable {
  struct Spell: Sendable {
    var actor: String
    var from: ImpreciseDate?
    var to: ImpreciseDate?
    var row: Int
  }

  let table: Table?
  private let spells: [String: [Spell]]
  /// The organisation with the most spells of members, where nobody names one.
  let largest: String?

  init(in subject: Subject) {
    guard let table = subject.dataset.table(as: "memberships") else {
      (table, spells, largest) = (nil, [:], nil)
      return
    }
    var spells: [String: [Spell]] = [:]
    var order: [String] = []
    for row in StandingRows(of: table, in: subject).rows {
      guard table.text(row, "role") ?? "member" == "member", let organisation = table.text(row, "organisation"),
        let actor = table.text(row, "actor")
      else { continue }
      if spells[organisation] == nil { order.append(organisation) }
      spells[organisation, default: []].append(
        Spell(actor: actor, from: table.date(row, "from"), to: table.date(row, "to"), row: row))
    }
    let most = spells.values.map(\.count).max()
    largest = order.first { spells[$0]?.count == most }
    self.spells = spells
    self.table = table
  }

  func has(_ organisation: String) -> Bool { spells[organisation] != nil }

  var organisations: [String] { spells.keys.sorted() }

  /// The actors that ever were members, in the order of the data.
  func actors(of organisation: String) -> [String] {
    var seen: Set<String> = []
    return (spells[organisation] ?? []).map(\.actor).filter { seen.insert($0).inserted }
  }

  /// The rows of the spells during which an actor may have been a member on some day of a date.
  func rows(of actor: String, in organisation: String, during date: ImpreciseDate) -> [Int] {
    (spells[organisation] ?? []).filter { spell in
      guard spell.actor == actor else { return false }
      if let entry = spell.from?.first, let last = date.last, entry > last { return false }
      if let exit = spell.to?.last, let first = date.first, exit <= first { return false }
      return true
    }
    .map(\.row)
  }

  /// The day after a start from which an actor may have left, the day by which it certainly had, and the row.
  func exit(
    of actor: String, from organisation: String, after start: ImpreciseDate
  ) -> (first: CivilDay, last: CivilDay?, row: Int)? {
    (spells[organisation] ?? [])
      .filter { $0.actor == actor }
      .compactMap { spell in spell.to?.first.map { (first: $0, last: spell.to?.last, row: spell.row) } }
      .filter { exit in start.first.map { exit.first > $0 } ?? false }
      .min { ($0.first, $0.row) < ($1.first, $1.row) }
  }
}
