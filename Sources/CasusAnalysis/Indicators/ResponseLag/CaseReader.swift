import CasusData
import CasusSource

/// Makes cases of waiting out of requests, incidents, responses and memberships.
struct CaseReader {
  let subject: Subject
  let clock: ResponseClock
  private(set) var until: AwaitedResponse
  private(set) var match: RungMatch
  let organisation: String?
  let endsWithIncident: Bool
  private let memberships: Memberships
  private let requests: StandingRows
  private let incidents: StandingRows?
  private let responses: StandingRows
  /// The responses of each case, by the row of its request.
  private let repliesOfCase: [Int: [Int]]

  /// The field of requests that says when a request was received.
  static let receipt = "received"

  /// How a wait started: the date and the row that says so.
  private struct Start {
    var date: ImpreciseDate
    var isRequest: Bool
    var table: Table
    var row: Int
  }

  init?(
    _ subject: Subject, clock: ResponseClock, until: AwaitedResponse, match: RungMatch = .atLeast,
    organisation: String?,
    endsWithIncident: Bool = false, reporting diagnostics: inout [Diagnostic]
  ) {
    let needsRequest = clock == .request ? ["date"] : clock == .incident ? ["incident"] : []
    let requests = subject.table("requests", having: ["id"] + needsRequest, reporting: &diagnostics)
    let responses = subject.table("responses", having: ["request", "date"], reporting: &diagnostics)
    var incidents: Table?
    if clock == .incident || (clock == .either || endsWithIncident) && requests?.index(of: "incident") != nil {
      incidents = subject.table("incidents", having: ["id", "date"], reporting: &diagnostics)
      guard incidents != nil else { return nil }
    }
    guard let requests, let responses else { return nil }
    self.subject = subject
    self.clock = clock
    self.until = until
    self.match = match
    self.endsWithIncident = endsWithIncident
    memberships = Memberships(in: subject)
    if let organisation, !memberships.has(organisation) {
      diagnostics.append(
        .unknownOrganisation(organisation, known: memberships.organisations, at: subject.place))
    }
    self.organisation = organisation ?? memberships.largest
    self.requests = StandingRows(of: requests, in: subject)
    self.incidents = incidents.map { StandingRows(of: $0, in: subject) }
    self.responses = StandingRows(of: responses, in: subject)
    var replies: [Int: [Int]] = [:]
    for row in self.responses.rows {
      guard let request = self.requests.row(responses.text(row, "request")) else { continue }
      replies[request, default: []].append(row)
    }
    repliesOfCase = replies
  }

  /// The same cases with another end.
  func awaiting(_ until: AwaitedResponse, match: RungMatch) -> CaseReader {
    var reader = self
    (reader.until, reader.match) = (until, match)
    return reader
  }

  /// The cases of the rows that pass a filter; `missing` counts those whose clock has no start on record.
  func cases(
    _ filter: RowFilter, by group: GroupKey?, missing: inout Int, reporting diagnostics: inout [Diagnostic]
  ) -> [WaitingCase] {
    let table = requests.table
    var cases: [WaitingCase] = []
    for row in filter.apply(to: requests.rows, of: table, in: subject, reporting: &diagnostics) {
      if clock.needsRequest, !isAsked(row) { continue }
      guard let start = start(of: row), let first = start.date.first, start.date.last != nil else {
        missing += 1
        continue
      }
      // What has not begun by the day the record is read up to is no case yet.
      guard first <= subject.asOf else { continue }
      cases.append(waitingCase(row, start, group, reporting: &diagnostics))
    }
    return cases.sorted { a, b in
      let (left, right) = (a.days.high ?? .infinity, b.days.high ?? .infinity)
      return (-a.low, -left, a.start?.first?.number ?? 0, a.id) < (-b.low, -right, b.start?.first?.number ?? 0, b.id)
    }
  }

  private func isAsked(_ row: Int) -> Bool {
    requests.table.text(row, "asked").map { $0 == "yes" } ?? (requests.table.date(row, "date") != nil)
  }

  private func start(of row: Int) -> Start? {
    let table = requests.table
    if clock == .receipt {
      return table.date(row, Self.receipt).map { Start(date: $0, isRequest: true, table: table, row: row) }
    }
    if clock != .incident, isAsked(row), let date = table.date(row, "date") {
      return Start(date: date, isRequest: true, table: table, row: row)
    }
    guard !clock.needsRequest, let incidents, let incident = incidents.row(table.text(row, "incident")),
      let date = incidents.table.date(incident, "date")
    else { return nil }
    return Start(date: date, isRequest: false, table: incidents.table, row: incident)
  }

  private func waitingCase(
    _ row: Int, _ start: Start, _ group: GroupKey?, reporting diagnostics: inout [Diagnostic]
  ) -> WaitingCase {
    let table = requests.table
    let incidentRow = incidents?.row(table.text(row, "incident"))
    let incidentEnd = endsWithIncident ? incidentRow.flatMap { incidents?.table.date($0, "date")?.last } : nil
    let watch = Watch(
      of: row, in: table, from: start.date, to: incidentEnd, subject, memberships, organisation: organisation)
    let replies = replies(to: row, start, reporting: &diagnostics)
    let reply = replies.first.flatMap { watch.isOver(before: $0.date) ? nil : $0 }
    let asked = table.text(row, "asked") ?? (isAsked(row) ? "yes" : "not-found")
    let actor = table.text(row, "asked-by")
    var result = WaitingCase(
      id: table.text(row, "id") ?? String(row + 1), label: table.text(row, "label") ?? table.text(row, "id") ?? "",
      actor: actor, actorLabel: subject.label(actor, in: "actors"), incident: table.text(row, "incident"),
      asked: asked, start: start.date, startsWithRequest: start.isRequest, end: reply?.date,
      outcome: reply.map { $0.isRefusal ? .refused : .answered } ?? (watch.isWithdrawn ? .withdrawn : .open),
      level: reply.map(\.rung) ?? ResponseRung.none, highest: nil, answer: reply?.label, low: 0, reach: 0,
      group: group?.value(row, incident: incidentRow),
      lineage: [RowReference(table: table.name, row: row), RowReference(table: start.table.name, row: start.row)])
    if let reply {
      (result.low, result.reach) = reply.wait
      result.lineage.append(RowReference(table: responses.table.name, row: reply.row))
    } else {
      result.end = watch.isWithdrawn ? watch.withdrawn : nil
      (result.low, result.reach) = watch.days
      result.lineage += watch.lineage
    }
    result.highest = replies.filter { !$0.isRefusal }.compactMap(\.rung).max()
    result.lineage = result.lineage.uniqued
    return result
  }

  /// The responses that may end the wait, the one with the smallest upper bound first.
  private func replies(
    to row: Int, _ start: Start, reporting diagnostics: inout [Diagnostic]
  ) -> [CaseReply] {
    let table = responses.table
    var replies: [CaseReply] = []
    for response in repliesOfCase[row] ?? [] {
      guard let date = table.date(response, "date"), date.first.map({ $0 <= subject.asOf }) ?? true else { continue }
      if let last = date.last, let first = start.date.first, last < first {
        diagnostics.append(
          .responseBeforeStart(
            response: table.text(response, "id") ?? "", at: table.place(response, else: subject.place),
            start: start.table.text(start.row, "id") ?? "",
            startPlace: start.table.place(start.row, else: subject.place),
            days: Int(first.number) - Int(last.number)))
        continue
      }
      replies.append(CaseReply(response, in: table, date: date, start: start.date, asOf: subject.asOf))
    }
    let highest = replies.filter { !$0.isRefusal }.compactMap(\.rung).max()
    // Of answers that came together the one with the first name counts: where a row stands in the file decides nothing.
    let name = { (reply: CaseReply) in table.text(reply.row, "id") ?? "" }
    return replies.filter { $0.isRefusal || until.accepts($0.rung, match: match, highest: highest) }.sorted { a, b in
      let (left, right) = (a.isRefusal ? 1 : 0, b.isRefusal ? 1 : 0)
      return (a.wait.high, a.wait.low, left, name(a), a.row) < (b.wait.high, b.wait.low, right, name(b), b.row)
    }
  }
}

/// A response to a case and the wait it would end.
private struct CaseReply {
  var row: Int
  var date: ImpreciseDate
  var isRefusal: Bool
  var rung: ResponseRung?
  var label: String?
  var wait: (low: Double, high: Double)

  init(_ row: Int, in table: Table, date: ImpreciseDate, start: ImpreciseDate, asOf: CivilDay) {
    self.row = row
    self.date = date
    isRefusal = table.text(row, "outcome") == "refused"
    rung = table.text(row, "level").flatMap(ResponseRung.init)
    label = table.text(row, "label")
    // A response with no last day is known by the as-of date and so came no later.
    let last = Double((date.last ?? asOf).number)
    let first = Double((date.first ?? start.first ?? asOf).number)
    let low = max(0, first - Double((start.last ?? asOf).number))
    wait = (low, max(low, last - Double((start.first ?? asOf).number)))
  }
}
