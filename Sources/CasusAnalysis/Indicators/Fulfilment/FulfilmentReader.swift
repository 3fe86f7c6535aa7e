import CasusData
import CasusSource

/// Makes cases out of requests, incidents, fulfilments and provisions.
struct FulfilmentReader {
  private let subject: Subject
  private let requests: StandingRows
  private let incidents: StandingRows?
  private let fulfilments: StandingRows
  private let provisions: StandingRows?
  private let area: [String]

  init?(_ subject: Subject, area: [String], reporting diagnostics: inout [Diagnostic]) {
    let requests = subject.table("requests", having: ["id", "clause"], reporting: &diagnostics)
    let fulfilments = subject.table("fulfilments", having: ["request", "outcome"], reporting: &diagnostics)
    guard let requests, let fulfilments else { return nil }
    self.subject = subject
    self.area = area
    self.requests = StandingRows(of: requests, in: subject)
    self.fulfilments = StandingRows(of: fulfilments, in: subject)
    incidents = subject.dataset.table(as: "incidents").map { StandingRows(of: $0, in: subject) }
    provisions = subject.dataset.table(as: "provisions").map { StandingRows(of: $0, in: subject) }
  }

  /// The cases that had begun, in the order of their dates.
  func cases(
    _ filter: RowFilter, by group: GroupKey?, reporting diagnostics: inout [Diagnostic]
  ) -> [FulfilmentCase] {
    let duties = duties(reporting: &diagnostics)
    let rows = filter.apply(to: requests.rows, of: requests.table, in: subject, reporting: &diagnostics)
    return
      rows
      .map { makeCase($0, duties[$0] ?? [], group) }
      .filter { $0.date?.first.map { $0 <= subject.asOf } ?? true }
      .sorted { a, b in
        (a.date?.first?.number ?? .max, a.date?.last?.number ?? .max, a.id)
          < (b.date?.first?.number ?? .max, b.date?.last?.number ?? .max, b.id)
      }
  }

  private func makeCase(_ row: Int, _ duties: [FulfilmentCase.Duty], _ group: GroupKey?) -> FulfilmentCase {
    let table = requests.table
    let incident = incidents?.row(table.text(row, "incident"))
    var lineage = [RowReference(table: table.name, row: row)]
    if let incident, let incidents { lineage.append(RowReference(table: incidents.table.name, row: incident)) }
    let requested = table.date(row, "date")
    let isAsked = table.text(row, "asked").map { $0 == "yes" } ?? (requested != nil)
    let territory = incident.flatMap { incidents?.table.text($0, "territory") }
    let actor = table.text(row, "asked-by")
    let id = table.text(row, "id") ?? String(row + 1)
    return FulfilmentCase(
      id: id, label: table.text(row, "label") ?? id, actor: actor, actorLabel: subject.label(actor, in: "actors"),
      incident: table.text(row, "incident"),
      date: (isAsked ? requested : nil) ?? incident.flatMap { incidents?.table.date($0, "date") }, isAsked: isAsked,
      clause: table.text(row, "clause").flatMap(ClauseState.init), isInArea: territory.map(area.contains) ?? true,
      duties: duties, group: group?.value(row, incident: incident), rows: lineage)
  }

  /// What each partner did, by the row of the request.
  private func duties(reporting diagnostics: inout [Diagnostic]) -> [Int: [FulfilmentCase.Duty]] {
    let table = fulfilments.table
    var duties: [Int: [FulfilmentCase.Duty]] = [:]
    for row in fulfilments.rows {
      guard let request = requests.row(table.text(row, "request")) else { continue }
      let text = table.text(row, "outcome") ?? ""
      guard let outcome = FulfilmentOutcome(rawValue: text) else {
        diagnostics.append(.unknownOutcome(text, at: table.place(row, field: "outcome", else: subject.place)))
        continue
      }
      let provision = table.text(row, "provision")
      let provisionRow = provisions?.row(provision)
      var lineage = [RowReference(table: table.name, row: row)]
      if let provisionRow, let provisions {
        lineage.append(RowReference(table: provisions.table.name, row: provisionRow))
      }
      let partner = table.text(row, "partner")
      duties[request, default: []].append(
        FulfilmentCase.Duty(
          partner: partner, partnerLabel: subject.label(partner, in: "actors"), outcome: outcome,
          label: table.text(row, "label"), provision: provision,
          provisionLabel: provisionRow.flatMap { provisions?.table.text($0, "label") } ?? provision,
          source: subject.label(table.text(row, "source"), in: "sources", field: "short"), lineage: lineage))
    }
    return duties
  }
}
