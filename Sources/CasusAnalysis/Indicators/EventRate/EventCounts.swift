import CasusData
import CasusSource

/// Events counted for each member or each pair of members, over the time they were members.
struct EventCounts {
  /// More members than this are not compared each with each.
  static let dyadLimit = 500
  /// More comparisons than this, of a date with a spell or of two spells, are not made.
  static let workLimit = 50_000_000

  private(set) var groups: [EventGroup] = []
  /// The events that happened to nobody who was a member, or outside the window.
  private(set) var outside: [RowReference] = []
  /// How many spells have no known start in a window without one, and so no length.
  private(set) var unmeasured = 0

  init(
    _ events: [DatedEvent], _ spells: [MemberSpell], in window: DayWindow, per unit: ExposureUnit,
    label: (String) -> String
  ) {
    let spellsOf = Dictionary(grouping: spells, by: \.actor)
    var countOf: [[String]: (least: Int, most: Int, rows: [RowReference])] = [:]
    for event in events {
      let covered = event.actors.map { actor in (spellsOf[actor] ?? []).map { $0.covers(event.date) }.max() ?? .no }
      let isCounted = min(covered.min() ?? .no, window.contains(event.date))
      // A quarrel of a member with itself is none between two.
      guard isCounted != .no, Set(event.actors).count == event.actors.count else {
        outside.append(event.row)
        continue
      }
      var count = countOf[event.actors.sorted()] ?? (0, 0, [])
      count.least += isCounted == .yes ? 1 : 0
      count.most += 1
      count.rows.append(event.row)
      countOf[event.actors.sorted()] = count
    }
    outside = outside.uniqued
    unmeasured = spells.count { $0.days(in: window) == nil }
    for actors in Self.actors(spellsOf.keys.sorted(), unit) {
      let stretches = Self.stretches(actors.map { spellsOf[$0] ?? [] }, in: window)
      let exposure = stretches.map { $0.days / daysOfYear }.reduce(0...0, +)
      let count = countOf[actors]
      guard exposure.upperBound > 0 || count != nil else { continue }
      let rows = stretches.flatMap(\.lineage) + (count?.rows ?? [])
      groups.append(
        EventGroup(
          name: actors.joined(separator: "–"), label: actors.map(label).joined(separator: " – "),
          events: (count?.least ?? 0)...(count?.most ?? 0), exposure: exposure, lineage: rows.uniqued))
    }
    groups.sort { a, b in
      (-a.events.lowerBound, -a.events.upperBound, a.name ?? "") < (
        -b.events.lowerBound, -b.events.upperBound, b.name ?? ""
      )
    }
  }

  /// Each member, or each pair.
  private static func actors(_ names: [String], _ unit: ExposureUnit) -> [[String]] {
    guard unit == .dyadYears else { return names.map { [$0] } }
    return names.indices.flatMap { a in names.indices.dropFirst(a + 1).map { [names[a], names[$0]] } }
  }

  /// The stretches for which one was a member, or two were together.
  private static func stretches(
    _ spells: [[MemberSpell]], in window: DayWindow
  ) -> [(days: ClosedRange<Double>, lineage: [RowReference])] {
    guard let own = spells.first else { return [] }
    guard spells.count > 1 else {
      return own.compactMap { spell in spell.days(in: window).map { ($0, spell.lineage) } }
    }
    return own.flatMap { a in
      spells[1].compactMap { b in a.overlap(with: b, in: window).map { ($0, a.lineage + b.lineage) } }
    }
  }

  /// The groups of a bound table: counts and exposures of its rows added up.
  static func groups(
    of bound: BoundTable, _ rows: [Int], by: Column?, reporting diagnostics: inout [Diagnostic]
  ) -> [EventGroup] {
    guard let count = bound["events"], let exposure = bound["exposure"] else { return [] }
    var groups: [String: EventGroup] = [:]
    for row in rows {
      let name = by?[row].plainText ?? ""
      guard case .number(let events) = count[row], let whole = Int(exactly: events), (0...countLimit).contains(whole)
      else {
        diagnostics.append(.unfitAmount(count[row].plainText, at: bound.place(row, "events")))
        continue
      }
      guard case .number(let watched) = exposure[row], (0...exposureLimit).contains(watched) else {
        diagnostics.append(.unfitAmount(exposure[row].plainText, at: bound.place(row, "exposure")))
        continue
      }
      let own = EventGroup(
        name: by == nil ? nil : name, label: by == nil ? nil : name, events: whole...whole, exposure: watched...watched,
        lineage: bound.lineage(row))
      guard let known = groups[name] else {
        groups[name] = own
        continue
      }
      groups[name] = EventGroup(adding: [known, own])
      groups[name]?.name = own.name
      groups[name]?.label = own.label
    }
    return groups.keys.sorted(by: groupPrecedes).compactMap { groups[$0] }
  }

  /// Beyond these a number is a mistake, and a sum of them could overflow.
  private static let countLimit = 1_000_000_000
  private static let exposureLimit = 1e15
}
