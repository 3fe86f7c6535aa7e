/// When the cases of a record began: by the request, and by the incident it is about.
struct CaseDates {
  let requests: Table
  private let incidents: Table?
  private let requestSets: ConflictSets
  private let incidentSets: ConflictSets?
  private let requestRows: [String: Int]
  private let incidentRows: [String: Int]

  init?(_ dataset: Dataset) {
    guard let requests = dataset.table(as: "requests"), requests.index(of: "id") != nil else { return nil }
    self.requests = requests
    incidents = dataset.table(as: "incidents")
    requestSets = ConflictSets(of: requests)
    incidentSets = incidents.map { ConflictSets(of: $0) }
    requestRows = requests.rowsByKey()
    incidentRows = incidents?.rowsByKey() ?? [:]
  }

  func row(of request: String) -> Int? { requestRows[request] }

  /// The readings of a request: itself, and for an answer that is another reading all rows of its set.
  func readings(of request: Int, readOtherwise: Bool) -> [Int] {
    requestSets.readings(of: request, readOtherwise: readOtherwise)
  }

  func isAlternative(_ request: Int) -> Bool { requestSets.isPreferred(request) == false }

  /// When a request was made; nil where none was, or its day is not known.
  func asked(_ request: Int) -> ImpreciseDate? { requests.dates("date")?(request) }

  /// When what a request is about may have begun, at the earliest in any reading that counts.
  func incident(of request: Int, readOtherwise: Bool) -> ImpreciseDate? {
    guard let incidents, let sets = incidentSets, let key = requests.words("incident")?(request),
      let row = incidentRows[key], let date = incidents.dates("date")
    else { return nil }
    return sets.readings(of: row, readOtherwise: readOtherwise).compactMap(date).min {
      ($0.first?.number ?? .min) < ($1.first?.number ?? .min)
    }
  }

  /// The request, or where none is dated its incident.
  func start(_ request: Int, readOtherwise: Bool = false) -> ImpreciseDate? {
    asked(request) ?? incident(of: request, readOtherwise: readOtherwise)
  }
}

extension ImpreciseDate {
  /// Whether every day it may be comes before every day the other may be.
  func isCertainlyBefore(_ other: ImpreciseDate) -> Bool {
    guard let last, let first = other.first else { return false }
    return last < first
  }
}
