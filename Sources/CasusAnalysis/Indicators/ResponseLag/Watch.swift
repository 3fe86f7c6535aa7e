import CasusData

/// How long an unanswered case was watched: to the as-of date, to the end of its observation, to the asker's exit from
/// the organisation or to the withdrawal of the request, whichever came first.
struct Watch: Sendable {
  /// From the latest start, and from the earliest, to the last day watched.
  let days: (low: Double, high: Double)
  let withdrawn: ImpreciseDate?
  /// Whether the withdrawal is what ended the watching.
  let isWithdrawn: Bool
  /// The rows that set the last day.
  let lineage: [RowReference]
  private let exit: CivilDay?

  init(
    of row: Int, in requests: Table, from start: ImpreciseDate, to incidentEnd: CivilDay?, _ subject: Subject,
    _ memberships: Memberships,
    organisation: String?
  ) {
    var last = subject.asOf
    var lineage: [RowReference] = []
    let stated = requests.date(row, "observed-until")?.last
    if let end = stated ?? subject.published(row, of: requests)?.last, end < last {
      last = end
      if stated == nil, let source = subject.sourceRow(row, of: requests),
        let sources = subject.dataset.table(as: "sources")
      {
        lineage = [RowReference(table: sources.name, row: source)]
      }
    }
    if let incidentEnd, incidentEnd < last { (last, lineage) = (incidentEnd, []) }
    let addressee = requests.text(row, "addressee")
    let left = addressee.map(memberships.has) == true ? addressee : organisation
    var exit: CivilDay?
    if let actor = requests.text(row, "asked-by"), let left, let table = memberships.table,
      let found = memberships.exit(of: actor, from: left, after: start)
    {
      exit = found.last
      if found.first < last {
        last = found.first
        lineage = [RowReference(table: table.name, row: found.row)]
      }
    }
    let withdrawn = requests.date(row, "withdrawn").flatMap { date in
      date.first.map { $0 <= subject.asOf } == true ? date : nil
    }
    isWithdrawn = withdrawn?.first.map { $0 <= last } ?? false
    let first = isWithdrawn ? withdrawn?.first ?? last : last
    let final = isWithdrawn ? min(withdrawn?.last ?? last, last) : last
    let low = max(0, Double(first.number) - Double((start.last ?? first).number))
    days = (low, max(low, Double(final.number) - Double((start.first ?? final).number)))
    self.withdrawn = withdrawn
    self.exit = exit
    self.lineage = lineage
  }

  /// Whether a response certainly came only after the request was withdrawn or the asker had left.
  func isOver(before response: ImpreciseDate) -> Bool {
    guard let first = response.first else { return false }
    if let last = withdrawn?.last, first > last { return true }
    return exit.map { first > $0 } ?? false
  }
}
