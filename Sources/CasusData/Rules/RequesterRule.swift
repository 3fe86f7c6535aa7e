/// Who calls on an organisation belongs to it, or the row says that it does not.
enum RequesterRule: RecordRule {
  static let code = "CAS0153"
  static let summary = "A request comes from a member of the organisation it is addressed to, or is marked 'outsider'."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let cases = CaseDates(dataset), let memberships = dataset.table(as: "memberships"),
      let actor = memberships.words("actor"), let organisation = memberships.words("organisation"),
      let from = memberships.dates("from"), let to = memberships.dates("to"),
      let asker = cases.requests.words("asked-by"), let addressee = cases.requests.words("addressee")
    else { return }
    let role = memberships.words("role")
    var spans: [[String]: [MembershipSpan]] = [:]
    var organisations: Set<String> = []
    for row in 0..<memberships.rowCount where role?(row) ?? "member" == "member" {
      guard let actor = actor(row), let organisation = organisation(row) else { continue }
      organisations.insert(organisation)
      spans[[actor, organisation], default: []].append(MembershipSpan(from: from(row), to: to(row)))
    }
    let outsider = cases.requests["outsider"]
    for row in 0..<cases.requests.rowCount {
      // A state that is called upon has no members.
      guard let asker = asker(row), let addressee = addressee(row), organisations.contains(addressee),
        let date = cases.start(row)
      else { continue }
      let own = spans[[asker, addressee]] ?? []
      let isMarked = outsider?[row].boolean == true
      if isMarked, own.contains(where: { $0.covers(date) }) {
        findings.add(cases.requests, row, "outsider") { $0.memberMarked(asker, addressee, date) }
      } else if !isMarked, !own.contains(where: { $0.mayCover(date) }) {
        findings.add(cases.requests, row, "asked-by") { $0.requestByOutsider(asker, addressee, date) }
      }
    }
  }
}
