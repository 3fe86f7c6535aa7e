import CasusAnalysis
import CasusData
import CasusSource
import CasusTestSupport
import Testing

@Test func `Every file that holds an indicator has its line in the catalog, and the other way round`() throws {
  let world = RepositoryWorld()
  let folder = "Sources/CasusAnalysis/Indicators"
  let declared = try world.list(folder).filter { $0.hasSuffix(".swift") }.filter { file in
    try world.readText("\(folder)/\(file)").contains("struct \(file.dropLast(6)): Indicator {")
  }
  #expect(declared.sorted() == IndicatorCatalog.all.map { "\($0).swift" }.sorted())
}

@Test func `Names of indicators are unique and their summaries are sentences`() {
  let names = IndicatorCatalog.all.map { $0.name }
  #expect(Set(names).count == names.count)
  for indicator in IndicatorCatalog.all {
    #expect(indicator.summary.hasSuffix("."))
    #expect(!indicator.reference.isEmpty)
    #expect(IndicatorCatalog.named(indicator.name).map { $0 == indicator } == true)
  }
}

@Test func `Options of an indicator are declared before anything is measured, each choice with its words`() {
  for indicator in IndicatorCatalog.all {
    let options = indicator.options
    #expect(!options.isEmpty, "\(indicator.name)")
    let names =
      (options + IndicatorRun.commonOptions + (indicator.binding?.options ?? [])).map(\.name)
      + (indicator.binding.map { [$0.name] } ?? [])
    #expect(Set(names).count == names.count, "\(indicator.name) declares an option twice")
    for option in options + (indicator.binding?.options ?? []) {
      #expect(option.words.hasSuffix("."), "\(indicator.name), \(option.name)")
      #expect(option.choices.allSatisfy { !$0.words.isEmpty && !$0.words.hasSuffix(".") })
      #expect(option.kind != .choice || option.choices.contains { $0.name == option.fallback })
    }
  }
}

@Test func `Every indicator declares what it yields`() throws {
  for indicator in IndicatorCatalog.all {
    let names = indicator.outputs.map(\.name)
    #expect(!names.isEmpty, "\(indicator.name)")
    #expect(Set(names).count == names.count, "\(indicator.name)")
    let answers = try measured(indicator, "{}", asOf: "2021-09-16")
    for (name, answer) in zip(answers.names, answers.answers) {
      let output = try #require(
        indicator.outputs.first { $0.declares(name) }, "\(indicator.name) does not declare \(name)")
      switch (answer, output.kind) {
      case (.measure(let measure), .measure(let kind)): #expect(measure.kind == kind, "\(indicator.name).\(name)")
      case (.table(let table), .table(let columns)):
        #expect(columns.isEmpty || table.fieldNames == columns, "\(indicator.name).\(name)")
      default: Issue.record("\(indicator.name).\(name) is not what was declared")
      }
    }
  }
}
