import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

/// Every number and every row of every indicator, with the rows of the dataset it says it came from.
private func published(_ name: String, _ answer: Answer) -> [(name: String, rows: [RowReference])] {
  switch answer {
  case .measure(let measure): [(name, measure.lineage())]
  case .row(let table, let row): [(name, table.lineage[row])]
  case .table(let table): (0..<table.rowCount).map { ("\(name)[\($0)]", table.lineage[$0]) }
  case .group(let group):
    zip(group.names, group.answers).flatMap { published("\(name).\($0)", $1) }
  }
}

@Test(arguments: IndicatorCatalog.all.map { $0.name })
func `Every published number leads to rows of the dataset`(indicator: String) throws {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
  let type = try #require(IndicatorCatalog.named(indicator))
  let node = Node(.map([]), at: Place(file: "test.md", line: 1))
  let subject = Subject(dataset: dataset, asOf: CivilDay(year: 2021, month: 9, day: 16), place: node.place)
  let run = try #require(IndicatorRun(type, options: node, reporting: &diagnostics))
  let group = run.answers(for: subject, reporting: &diagnostics)
  #expect(diagnostics.map(\.message) == [])
  let numbers = published(indicator, .group(group))
  #expect(!numbers.isEmpty)
  for number in numbers {
    #expect(!number.rows.isEmpty, "\(number.name) rests on nothing")
    #expect(number.rows == Array(Set(number.rows)).sorted(), "\(number.name): rows sorted, each once")
    for row in number.rows {
      #expect(dataset[row.table].map { (0..<$0.rowCount).contains(row.row) } == true, "\(number.name): \(row)")
    }
  }
}

@Test(arguments: IndicatorCatalog.all.map { $0.name })
func `An undefined number says why, and none is not a number`(indicator: String) throws {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(loadDataset("csto", from: RepositoryWorld(), reporting: &diagnostics))
  let type = try #require(IndicatorCatalog.named(indicator))
  let node = Node(.map([]), at: Place(file: "test.md", line: 1))
  // Before the first source nothing is known, so every number is of nothing.
  for asOf in [CivilDay(year: 1990, month: 1, day: 1), CivilDay(year: 2021, month: 9, day: 16)] {
    let subject = Subject(dataset: dataset, asOf: asOf, place: node.place)
    let run = try #require(IndicatorRun(type, options: node, reporting: &diagnostics))
    let group = run.answers(for: subject, reporting: &diagnostics)
    for (name, answer) in zip(group.names, group.answers) {
      if case .measure(let measure) = answer {
        #expect(measure.value.isNull == (measure.reason != nil), "\(name) as of \(asOf)")
        if case .number(let value) = measure.value { #expect(value.isFinite, "\(name) as of \(asOf)") }
      }
    }
  }
}
