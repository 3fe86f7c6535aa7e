import CasusData
import CasusSource

/// Requests and all that came back on each, for indicators that ask what was given and not how long it took.
struct RequestRecord: Sendable {
  /// One case, whether or not anybody asked.
  struct Case: Sendable {
    var id: String
    var label: String
    var asker: String?
    var addressee: String?
    /// Whether a request is on record: `yes`, `no`, `not-found`.
    var asked: String
    /// When it was made, or when that happened for which it might have been.
    var date: ImpreciseDate?
    var row: Int
    var incident: Int?
    /// The rows that say so: of the request and, where its date counts, of the incident.
    var lineage: [RowReference]
    var replies: [Reply]

    var isAsked: Bool { asked == "yes" }
  }

  /// One response to a case.
  struct Reply: Sendable {
    var actor: String?
    var isRefusal: Bool
    /// Nil where nobody says what was done.
    var rung: ResponseRung?
    var label: String?
    var row: RowReference
  }

  private let subject: Subject
  private let requests: StandingRows
  private let incidents: StandingRows?
  private let responses: StandingRows

  init?(_ subject: Subject, reporting diagnostics: inout [Diagnostic]) {
    let requests = subject.table("requests", having: ["id", "asked-by"], reporting: &diagnostics)
    let responses = subject.table("responses", having: ["request", "level"], reporting: &diagnostics)
    guard let requests, let responses else { return nil }
    self.subject = subject
    self.requests = StandingRows(of: requests, in: subject)
    self.responses = StandingRows(of: responses, in: subject)
    incidents = subject.dataset.table(as: "incidents").map { StandingRows(of: $0, in: subject) }
  }

  /// The cases that had begun by the as-of date and pass a filter, the earliest first.
  func cases(_ filter: RowFilter, reporting diagnostics: inout [Diagnostic]) -> [Case] {
    let replies = Dictionary(grouping: responses.rows.filter(isPast)) { row in
      requests.row(responses.table.text(row, "request")) ?? -1
    }
    let rows = filter.apply(to: requests.rows, of: requests.table, in: subject, reporting: &diagnostics)
    return rows.compactMap { self.case($0, replies[$0] ?? []) }.sorted {
      ($0.date?.first?.number ?? .min, $0.row) < ($1.date?.first?.number ?? .min, $1.row)
    }
  }

  private func isPast(_ row: Int) -> Bool {
    responses.table.date(row, "date")?.first.map { $0 <= subject.asOf } ?? true
  }

  private func `case`(_ row: Int, _ replies: [Int]) -> Case? {
    let table = requests.table
    let incident = incidents?.row(table.text(row, "incident"))
    var lineage = [RowReference(table: table.name, row: row)]
    var date = table.date(row, "date")
    if date == nil, let incident, let incidents {
      date = incidents.table.date(incident, "date")
      lineage.append(RowReference(table: incidents.table.name, row: incident))
    }
    if let first = date?.first, first > subject.asOf { return nil }
    let id = table.text(row, "id") ?? String(row + 1)
    return Case(
      id: id, label: table.text(row, "label") ?? id, asker: table.text(row, "asked-by"),
      addressee: table.text(row, "addressee"),
      asked: table.text(row, "asked") ?? (table.date(row, "date") == nil ? "not-found" : "yes"), date: date, row: row,
      incident: incident, lineage: lineage, replies: replies.map(reply))
  }

  private func reply(_ row: Int) -> Reply {
    let table = responses.table
    return Reply(
      actor: table.text(row, "actor"), isRefusal: table.text(row, "outcome") == "refused",
      rung: table.text(row, "level").flatMap(ResponseRung.init), label: table.text(row, "label"),
      row: RowReference(table: table.name, row: row))
  }
}
