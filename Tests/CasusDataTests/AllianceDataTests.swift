import CasusData
import CasusSource
import CasusTestSupport
import Testing

@Test func `The alliance data loads without a fault`() throws {
  var diagnostics: [Diagnostic] = []
  let world = RepositoryWorld()
  let dataset = try #require(loadDataset("csto", from: world, reporting: &diagnostics))
  let report = DiagnosticFormatter(style: .human, world: world).format(diagnostics)
  #expect(report == "")
  #expect(dataset["requests"]?.value(10, "id") == .text("arm-may-2021"))
  #expect(dataset.inputs.count == dataset.tables.count + 1)
}
