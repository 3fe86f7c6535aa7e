/// A group that says or does something has members on the day.
enum GroupRule: RecordRule {
  static let code = "CAS0155"
  static let summary = "A group of actors has members on the date of every row that names it."

  static func check(_ dataset: Dataset, _ findings: inout RuleFindings) {
    guard let actors = dataset.table(as: "actors"), let id = actors.words("id"), let kind = actors.words("kind"),
      let groups = dataset.table(as: "groups"), let group = groups.words("group"), let from = groups.dates("from"),
      let to = groups.dates("to")
    else { return }
    let known = Set((0..<actors.rowCount).filter { kind($0) == "group" }.compactMap(id))
    guard !known.isEmpty else { return }
    var members: [String: [MembershipSpan]] = [:]
    for row in 0..<groups.rowCount {
      if let key = group(row) { members[key, default: []].append(MembershipSpan(from: from(row), to: to(row))) }
    }
    for (table, schema) in zip(dataset.tables, dataset.schemas) where table.name != groups.name {
      let date = table.dates("date") ?? table.dates("from")
      for key in schema.foreignKeys where key.table == actors.name && key.fields.count == 1 {
        guard let actor = table.words(key.fields[0]) else { continue }
        for row in 0..<table.rowCount {
          guard let name = actor(row), known.contains(name) else { continue }
          let spans = members[name] ?? []
          let day = date?(row)
          if !spans.contains(where: { span in day.map { span.mayCover($0) } ?? true }) {
            findings.add(table, row, key.fields[0]) { $0.emptyGroup(name, day, table: groups.name) }
          }
        }
      }
    }
  }
}
