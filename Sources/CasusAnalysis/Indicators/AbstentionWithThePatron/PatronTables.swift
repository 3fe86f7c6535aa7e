import CasusData

/// The tables of stances towards a patron.
struct PatronTables: Sendable {
  let record: PatronRecord

  private func columns(_ rows: [[PatronCell]]) -> [(Field, Column)] {
    let counts = rows.map { PatronCounts($0) }
    func number(_ name: String, _ title: String, _ stance: PatronStance) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: counts.map { Double($0[stance]) }))
    }
    func share(_ name: String, _ title: String, _ stance: PatronStance) -> [(Field, Column)] {
      let shares = counts.map { $0.share(stance) }
      return [
        (Field(name, .number, title: title, decimals: 2), Column(numbers: shares.map(\.value))),
        (Field("\(name)Low", .number, decimals: 2), Column(numbers: shares.map(\.low))),
        (Field("\(name)High", .number, decimals: 2), Column(numbers: shares.map(\.high))),
      ]
    }
    return [
      (Field("n", .integer, title: "Took a position"), Column(numbers: counts.map { Double($0.positions) })),
      number("with", "With it", .with), number("abstain", "Abstained", .abstain),
      number("against", "Against it", .against), number("silent", "Silent", .silent),
      number("notCoded", "Not coded", .notCoded),
    ] + share("withShare", "Share with it", .with) + share("abstainShare", "Share abstaining", .abstain) + [
      (Field("reason", .text), Column(texts: counts.map { $0.share(.with).reason }))
    ]
  }

  var actors: Table {
    let rows = Dictionary(grouping: record.cells, by: \.actor).sorted { $0.key < $1.key }
    return Table(
      results: "actors",
      [
        (Field("actor", .text), Column(texts: rows.map { record.actors[$0.key].id })),
        (Field("actorLabel", .text, title: "Member"), Column(texts: rows.map { record.actors[$0.key].label })),
      ] + columns(rows.map(\.value)),
      lineage: Lineage { rows.indices.contains($0) ? record.lineage(rows[$0].value) : [] })
  }

  var issues: Table {
    let byIssue = Dictionary(grouping: record.cells, by: \.issue)
    let rows = record.issues.indices.filter { byIssue[$0] != nil }
    return Table(
      results: "list", issueColumns(rows) + columns(rows.map { byIssue[$0] ?? [] }),
      lineage: Lineage { rows.indices.contains($0) ? record.lineage(byIssue[rows[$0]] ?? []) : [] })
  }

  var cells: Table {
    let cells = record.cells
    let stances = PatronStance.allCases.map { Field.Category(code: $0.rawValue) }
    return Table(
      results: "cells",
      [
        (Field("actor", .text), Column(texts: cells.map { record.actors[$0.actor].id })),
        (Field("actorLabel", .text, title: "Member"), Column(texts: cells.map { record.actors[$0.actor].label })),
        (Field("stance", .text, title: "Stance", categories: stances), Column(texts: cells.map(\.stance.rawValue))),
      ] + issueColumns(cells.map(\.issue)),
      lineage: Lineage { cells.indices.contains($0) ? record.lineage([cells[$0]]) : [] })
  }

  /// One row for each group of issues, or one for all.
  func groups(_ names: [String?]) -> Table {
    let groups = Dictionary(grouping: record.cells) { names[$0.issue] ?? "" }.sorted { groupPrecedes($0.key, $1.key) }
    let isDivided = names.contains { $0 != nil }
    let rows = isDivided ? groups.map(\.value) : [record.cells]
    return Table(
      results: "groups",
      (isDivided ? [(Field("group", .text, title: "Group"), Column(texts: groups.map(\.key)))] : []) + columns(rows),
      lineage: Lineage { rows.indices.contains($0) ? record.lineage(rows[$0]) : [] })
  }

  private func issueColumns(_ rows: [Int]) -> [(Field, Column)] {
    StanceIssue.columns(of: rows.map { record.issues[$0] })
  }
}
