import CasusData
import CasusSource

/// What a responder did on a case, or why it did nothing.
enum ReplyState: String, Sendable, CaseIterable {
  /// It answered, whatever the answer was.
  case gave
  case refused
  /// It was asked, and nothing of its own is on record.
  case silent
  /// No request on record, or one to somebody else.
  case notAsked = "not-asked"
  /// Not a member then.
  case notMember = "not-member"
  /// Its own case.
  case own
}

/// Every case against every responder: the members of an organisation, it itself and whoever else answered.
struct ReplyGrid: Sendable {
  struct Responder: Sendable {
    var id: String
    var label: String
  }

  struct Cell: Sendable {
    /// Places in `cases` and `responders`.
    var item: Int
    var responder: Int
    var state: ReplyState
    /// The most it did; nil where nothing came from it or nobody says what.
    var best: BestReply?
    var lineage: [RowReference]
  }

  let cases: [RequestRecord.Case]
  let responders: [Responder]
  /// All responders of the first case, then all of the second.
  let cells: [Cell]

  init(_ cases: [RequestRecord.Case], _ memberships: Memberships, organisation: String?, _ subject: Subject) {
    self.cases = cases
    let members = organisation.map(memberships.actors) ?? []
    let inside = Set(members + [organisation].compactMap { $0 })
    // Members come first, then the organisation, then everybody else that was asked or answered.
    let named = cases.flatMap { $0.replies.compactMap(\.actor) + [$0.addressee].compactMap { $0 } }
    let others = Set(named).subtracting(members)
    func sorted(_ actors: some Sequence<String>) -> [Responder] {
      actors.map { Responder(id: $0, label: subject.label($0, in: "actors") ?? $0) }
        .sorted { ($0.label, $0.id) < ($1.label, $1.id) }
    }
    let relevant = members.filter { actor in
      named.contains(actor) || cases.contains { item in Self.isMember(actor, item, memberships, organisation) != nil }
    }
    let responders =
      sorted(relevant) + sorted(others.filter(inside.contains)) + sorted(others.filter { !inside.contains($0) })
    self.responders = responders
    cells = cases.indices.flatMap { item in
      responders.indices.map { responder in
        Self.cell(
          item, cases[item], responder, responders[responder].id,
          isEverMember: members.contains(responders[responder].id),
          memberships, organisation)
      }
    }
  }

  private static func cell(
    _ index: Int, _ item: RequestRecord.Case, _ responder: Int, _ actor: String, isEverMember: Bool,
    _ memberships: Memberships, _ organisation: String?
  ) -> Cell {
    let replies = item.replies.filter { $0.actor == actor }
    let spells = isEverMember ? isMember(actor, item, memberships, organisation) : nil
    let state: ReplyState
    var best: BestReply?
    if actor == item.asker {
      state = .own
    } else if !replies.isEmpty {
      let found = BestReply(replies)
      (state, best) = (found.outcome == .refused ? .refused : .gave, found)
    } else if isEverMember, spells == nil, item.addressee != actor {
      state = .notMember
    } else {
      let isMeant = item.addressee == actor || item.addressee == organisation && spells != nil
      state = item.isAsked && isMeant ? .silent : .notAsked
    }
    return Cell(
      item: index, responder: responder, state: state, best: best,
      lineage: (item.lineage + (best?.rows ?? []) + (spells ?? [])).uniqued)
  }

  /// The rows that make an actor a member when a case began; nil where it was none. Without a date any spell will do.
  private static func isMember(
    _ actor: String, _ item: RequestRecord.Case, _ memberships: Memberships, _ organisation: String?
  ) -> [RowReference]? {
    guard let organisation, let table = memberships.table else { return nil }
    let date = item.date ?? ImpreciseDate(first: nil, last: nil, edtf: "")
    let rows = memberships.rows(of: actor, in: organisation, during: date)
    return rows.isEmpty ? nil : rows.map { RowReference(table: table.name, row: $0) }
  }
}
