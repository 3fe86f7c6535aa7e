import CasusData
import CasusSource

/// The field by which cases are compared: one of `requests`, or `incident.FIELD` of the incident behind it.
struct GroupKey: Sendable {
  let name: String
  private let table: Table
  private let field: String
  private let ofIncident: Bool

  init?(_ name: String, in subject: Subject, reporting diagnostics: inout [Diagnostic]) {
    let prefix = "incident."
    ofIncident = name.hasPrefix(prefix)
    field = ofIncident ? String(name.dropFirst(prefix.count)) : name
    guard
      let table = subject.table(ofIncident ? "incidents" : "requests", having: [field], reporting: &diagnostics)
    else { return nil }
    self.table = table
    self.name = name
  }

  func value(_ request: Int, incident: Int?) -> String {
    guard ofIncident else { return table.text(request, field) ?? "" }
    return incident.flatMap { table.text($0, field) } ?? ""
  }
}
