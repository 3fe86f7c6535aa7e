import CasusAnalysis
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
