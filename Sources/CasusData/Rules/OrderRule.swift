/// First the incident, then the request, then the answer.
enum OrderRule: RecordRule {
  static let code = "CAS0154"
  static let summary = "No answer comes before its request, and neither of them before the incident."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let cases = CaseDates(dataset) else { return }
    for row in 0..<cases.requests.rowCount {
      guard let asked = cases.asked(row),
        let incident = cases.incident(of: row, readOtherwise: cases.isAlternative(row)),
        asked.isCertainlyBefore(incident)
      else { continue }
      findings.add(cases.requests, row, "date") { $0.tooEarly("the request", asked, than: "its incident", incident) }
    }
    guard let responses = dataset.table(as: "responses"), let request = responses.words("request"),
      let date = responses.dates("date")
    else { return }
    let sets = ConflictSets(of: responses)
    for row in 0..<responses.rowCount {
      guard let answered = date(row), let key = request(row), let named = cases.row(of: key) else { continue }
      let readOtherwise = sets.isPreferred(row) == false
      let readings = cases.readings(of: named, readOtherwise: readOtherwise)
      let starts = readings.compactMap { cases.start($0, readOtherwise: readOtherwise || cases.isAlternative($0)) }
      guard let start = starts.first, starts.count == readings.count,
        starts.allSatisfy({ answered.isCertainlyBefore($0) })
      else { continue }
      findings.add(responses, row, "date") { $0.tooEarly("the answer", answered, than: "the case '\(key)'", start) }
    }
  }
}
