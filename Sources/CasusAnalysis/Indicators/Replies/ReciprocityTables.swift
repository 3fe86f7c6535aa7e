import CasusData

/// The tables a reciprocity yields: its cells, and what each gave each.
struct ReciprocityTables {
  let grid: ReplyGrid
  let subject: Subject

  /// One row for each case and responder.
  var cells: Table {
    let cells = grid.cells
    let states = ReplyState.allCases.map { Field.Category(code: $0.rawValue) }
    let rungs = ResponseRung.allCases.map { Field.Category(code: $0.rawValue) }
    func texts(
      _ name: String, _ title: String? = nil, _ codes: [Field.Category] = [], _ text: (ReplyGrid.Cell) -> String?
    )
      -> (Field, Column)
    {
      (Field(name, .text, title: title, categories: codes), Column(texts: cells.map(text)))
    }
    return Table(
      results: "cells",
      [
        texts("case") { grid.cases[$0.item].id },
        texts("request", "Case") { grid.cases[$0.item].label },
        (Field("caseOrder", .integer), Column(numbers: cells.map { Double($0.item + 1) })),
        texts("actor") { grid.cases[$0.item].asker },
        texts("actorLabel", "Asked by") { subject.label(grid.cases[$0.item].asker, in: "actors") },
        texts("asked", "Asked", ["yes", "not-found", "no"].map { .init(code: $0) }) { grid.cases[$0.item].asked },
        (Field("date", .date, title: "Date"), .date(cells.map { grid.cases[$0.item].date })),
        texts("responder") { grid.responders[$0.responder].id },
        texts("responderLabel", "Responder") { grid.responders[$0.responder].label },
        (Field("responderOrder", .integer), Column(numbers: cells.map { Double($0.responder + 1) })),
        texts("state", "State", states) { $0.state.rawValue },
        texts("rung", "What it gave", rungs) { $0.state == .gave ? $0.best?.rung?.rawValue : nil },
        texts("answer", "Answer") { $0.best?.label },
      ], lineage: Lineage { cells.indices.contains($0) ? cells[$0].lineage : [] })
  }

  private struct Pair {
    var asker: String
    var responder: Int
    var cells: [ReplyGrid.Cell]

    func count(_ state: ReplyState) -> Int { cells.count { $0.state == state } }
  }

  /// One row for each that had a case and each that might have answered: what the second gave the first.
  var pairs: Table {
    let askers = Set(grid.cases.compactMap(\.asker)).sorted()
    let pairs = askers.flatMap { asker in
      grid.responders.indices.compactMap { responder -> Pair? in
        guard grid.responders[responder].id != asker else { return nil }
        return Pair(
          asker: asker, responder: responder,
          cells: grid.cells.filter { $0.responder == responder && grid.cases[$0.item].asker == asker })
      }
    }
    let rungs = ResponseRung.allCases.map { Field.Category(code: $0.rawValue) }
    func counts(_ name: String, _ title: String, _ state: ReplyState) -> (Field, Column) {
      (Field(name, .integer, title: title), Column(numbers: pairs.map { Double($0.count(state)) }))
    }
    return Table(
      results: "pairs",
      [
        (Field("actor", .text), Column(texts: pairs.map(\.asker))),
        (Field("actorLabel", .text, title: "To"), Column(texts: pairs.map { subject.label($0.asker, in: "actors") })),
        (Field("responder", .text), Column(texts: pairs.map { grid.responders[$0.responder].id })),
        (
          Field("responderLabel", .text, title: "From"),
          Column(texts: pairs.map { grid.responders[$0.responder].label })
        ),
        (Field("cases", .integer, title: "Cases"), Column(numbers: pairs.map { Double($0.cells.count) })),
        counts("gave", "Gave", .gave), counts("refused", "Refused", .refused), counts("silent", "Silent", .silent),
        counts("notAsked", "Not asked", .notAsked), counts("notMember", "Not a member", .notMember),
        (
          Field("highest", .text, title: "The most it gave", categories: rungs),
          Column(
            texts: pairs.map { pair in
              pair.cells.filter { $0.state == .gave }.compactMap(\.best?.rung).max()?.rawValue
            })
        ),
      ],
      lineage: Lineage { pairs.indices.contains($0) ? pairs[$0].cells.flatMap(\.lineage).uniqued : [] })
  }
}
