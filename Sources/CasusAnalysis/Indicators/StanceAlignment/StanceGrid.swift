import CasusData
import CasusSource

/// Every member against every issue: who stood where, who kept silent, who was no member.
struct StanceGrid: Sendable {
  private(set) var actors: [StanceActor] = []
  private(set) var issues: [StanceIssue] = []
  /// `cells[actor][issue]`.
  private(set) var cells: [[StanceCell]] = []
  private(set) var scale: [Double]

  init?(
    _ subject: Subject, organisation: String?, scale: [Double]?, filter: RowFilter,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let issueTable = subject.table("issues", having: ["id", "principal", "date"], reporting: &diagnostics)
    let stanceTable = subject.table("stances", having: ["issue", "actor", "position"], reporting: &diagnostics)
    guard let issueTable, let stanceTable else { return nil }
    self.scale = scale ?? stanceTable.codedScale(of: "position") ?? [-1, 0, 1]
    let memberships = Memberships(in: subject)
    if let organisation, !memberships.has(organisation) {
      diagnostics.append(.unknownOrganisation(organisation, known: memberships.organisations, at: subject.place))
      return nil
    }
    let alliance = Alliance(memberships, organisation ?? memberships.largest)
    let standing = StandingRows(of: issueTable, in: subject)
    let all = standing.rows.map { Self.issue($0, of: issueTable, subject) }.sorted {
      ($0.order, $0.row) < ($1.order, $1.row)
    }
    let chosen = Set(filter.apply(to: standing.rows, of: issueTable, in: subject, reporting: &diagnostics))
    issues = all.filter { chosen.contains($0.row.row) }
    let stances = StandingRows(of: stanceTable, in: subject)
    actors = Self.actors(alliance, all, stances, subject)
    let coded = Self.stanceRows(stances, issues: standing, subject, reporting: &diagnostics)
    cells = actors.map { actor in
      issues.map { issue in
        let members = alliance.rows(of: actor.id, during: issue.date)
        var cell = cell(coded[Key(actor: actor.id, issue: issue.row.row)], of: stanceTable, subject, &diagnostics)
        if members == nil { cell = StanceCell(cell, as: .notMember) }
        cell.isPrincipal = actor.id == issue.principal
        cell.lineage = (cell.lineage + [issue.row] + (members ?? [])).uniqued
        return cell
      }
    }
  }

  /// The same members on some of the issues.
  func selecting(_ chosen: [Int]) -> StanceGrid {
    var grid = self
    grid.issues = chosen.map { issues[$0] }
    grid.cells = cells.map { cells in chosen.map { cells[$0] } }
    return grid
  }

  private struct Key: Hashable {
    var actor: String
    var issue: Int
  }

  /// The stance row of each actor on each issue; a second one is a fault.
  private static func stanceRows(
    _ stances: StandingRows, issues: StandingRows, _ subject: Subject, reporting diagnostics: inout [Diagnostic]
  ) -> [Key: Int] {
    let table = stances.table
    var rows: [Key: Int] = [:]
    for row in stances.rows {
      guard let actor = table.text(row, "actor"), let issue = issues.row(table.text(row, "issue")) else { continue }
      let key = Key(actor: actor, issue: issue)
      guard let first = rows[key] else {
        rows[key] = row
        continue
      }
      diagnostics.append(
        .twoPositions(
          actor, on: table.text(row, "issue") ?? "", at: table.place(row, else: subject.place),
          first: table.place(first, else: subject.place)))
    }
    return rows
  }

  private func cell(
    _ row: Int?, of table: Table, _ subject: Subject, _ diagnostics: inout [Diagnostic]
  ) -> StanceCell {
    guard let row else { return StanceCell(state: .notCoded, isPrincipal: false, lineage: []) }
    var cell = StanceCell(
      state: .value, label: table.text(row, "label"), channel: table.text(row, "channel"),
      certainty: table.text(row, "certainty"), isPrincipal: false,
      lineage: [RowReference(table: table.name, row: row)])
    if case .number(let position) = table.value(row, "position") { cell.position = position }
    cell.state = table.text(row, "state").flatMap(StanceState.init) ?? (cell.position == nil ? .notCoded : .value)
    guard cell.state == .value else {
      cell.position = nil
      return cell
    }
    guard let position = cell.position, scale.contains(position) else {
      diagnostics.append(
        .positionOffScale(
          table.value(row, "position").plainText, scale: scale.map(horizonText),
          at: table.place(row, else: subject.place)))
      return StanceCell(cell, as: .notCoded)
    }
    return cell
  }

  private static func issue(_ row: Int, of table: Table, _ subject: Subject) -> StanceIssue {
    let id = table.text(row, "id") ?? String(row + 1)
    let principal = table.text(row, "principal")
    var order = Double(row)
    if case .number(let stated) = table.value(row, "order") { order = stated }
    let label = table.text(row, "label") ?? id
    return StanceIssue(
      id: id, label: label, short: table.text(row, "short") ?? label, order: order, principal: principal,
      principalLabel: subject.label(principal, in: "actors"),
      principalAdjective: subject.label(principal, in: "actors", field: "adjective"), date: table.date(row, "date"),
      row: RowReference(table: table.name, row: row))
  }

  /// Who was a member on the day of some issue, by label, those who are no longer members last. Without memberships
  /// in the data everybody with a position counts as a member.
  private static func actors(
    _ alliance: Alliance, _ issues: [StanceIssue], _ stances: StandingRows, _ subject: Subject
  ) -> [StanceActor] {
    let ids = alliance.actors ?? stances.rows.compactMap { stances.table.text($0, "actor") }
    return Set(ids)
      .filter { actor in issues.contains { alliance.rows(of: actor, during: $0.date) != nil } }
      .map { actor in
        StanceActor(
          id: actor, label: subject.label(actor, in: "actors") ?? actor,
          isCurrent: alliance.rows(of: actor, during: ImpreciseDate(subject.asOf)) != nil)
      }
      .sorted { ($0.isCurrent ? 0 : 1, $0.label, $0.id) < ($1.isCurrent ? 0 : 1, $1.label, $1.id) }
  }
}

/// The members of one organisation; without memberships in the data everybody is one.
private struct Alliance {
  let actors: [String]?
  private let memberships: Memberships
  private let organisation: String?

  init(_ memberships: Memberships, _ organisation: String?) {
    self.memberships = memberships
    self.organisation = organisation
    actors = organisation.map(memberships.actors)
  }

  /// The rows that make an actor a member on some day of a date; nil where it was none.
  func rows(of actor: String, during date: ImpreciseDate?) -> [RowReference]? {
    guard let organisation, let table = memberships.table else { return [] }
    let date = date ?? ImpreciseDate(first: nil, last: nil, edtf: "")
    let rows = memberships.rows(of: actor, in: organisation, during: date)
    return rows.isEmpty ? nil : rows.map { RowReference(table: table.name, row: $0) }
  }
}

extension StanceCell {
  /// The cell in another state, without the position it then cannot have.
  fileprivate init(_ cell: StanceCell, as state: StanceState) {
    self = cell
    self.state = state
    position = nil
    if state == .notMember { (label, channel, certainty) = (nil, nil, nil) }
  }
}

extension Table {
  /// The scale a codebook gives a field as its enumeration, where all its codes are numbers.
  fileprivate func codedScale(of field: String) -> [Double]? {
    guard let index = index(of: field) else { return nil }
    let codes = fields[index].categories.map { Double($0.code) }
    let numbers = codes.compactMap { $0 }
    return numbers.count > 1 && numbers.count == codes.count ? numbers.sorted() : nil
  }
}
