/// A case is watched from its start on, and withdrawn after it was asked.
enum ObservationRule: RecordRule {
  static let code = "CAS0157"
  static let summary = "A case is not observed until, nor withdrawn on, a day before its start."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let cases = CaseDates(dataset) else { return }
    for field in ["observed-until", "withdrawn"] {
      guard let ends = cases.requests.dates(field) else { continue }
      for row in 0..<cases.requests.rowCount {
        guard let end = ends(row), let start = cases.start(row, readOtherwise: cases.isAlternative(row)),
          end.isCertainlyBefore(start)
        else { continue }
        findings.add(cases.requests, row, field) {
          $0.tooEarly("'\(field)'", end, than: "the start of the case", start)
        }
      }
    }
  }
}
