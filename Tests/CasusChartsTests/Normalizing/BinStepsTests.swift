import CasusSource
import CasusYAML
import Testing

@testable import CasusCharts

@Test(arguments: ["1", "0", "0.5", "-2", "1.0000001"])
func `A base that has no next power is read as ten`(_ base: String) {
  var diagnostics: [Diagnostic] = []
  func steps(_ text: String) -> BinSteps {
    BinSteps(readJSON(Array(text.utf8), file: "c", reporting: &diagnostics), values: [0, 7, 100], channel: .x)
  }
  #expect(steps("{\"base\": \(base)}").step == steps("{}").step)
  #expect(diagnostics.isEmpty)
}
