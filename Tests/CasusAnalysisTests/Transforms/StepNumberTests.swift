import CasusData
import CasusSource
import CasusYAML
import Testing

@testable import CasusAnalysis

@Suite struct StepNumberTests {
  private let table = Table(rows: [1, 2, 30].map { ["v": .number($0)] })

  @Test(arguments: [
    ("limit: -5", "expected a whole number, 0 or more for 'limit', found -5"),
    ("limit: 1.5", "expected a whole number, 0 or more for 'limit', found 1.5"),
    ("sample: -5", "expected a whole number, 0 or more for 'sample', found -5"),
    ("bin: {step: 0}, field: v, as: b", "expected a number above 0 for 'step', found 0"),
    ("bin: {step: -2}, field: v, as: b", "expected a number above 0 for 'step', found -2"),
    ("bin: {base: 1}, field: v, as: b", "expected a number above 1 for 'base', found 1"),
    ("bin: {base: 0}, field: v, as: b", "expected a number above 1 for 'base', found 0"),
    ("bin: {maxbins: 0}, field: v, as: b", "expected a number, 1 or more for 'maxbins', found 0"),
    ("bin: {steps: [0, 1]}, field: v, as: b", "expected numbers above 0 for 'steps', found others"),
  ])
  func `A number that a step cannot mean is refused at its place`(_ step: String, _ message: String) {
    let (_, diagnostics) = apply("[{\(step)}]", to: table)
    #expect(diagnostics.map(\.message) == [message])
    #expect((diagnostics.first?.place?.column ?? 0) > 3)
  }

  @Test func `Bins without end are none`() {
    var options = BinOptions()
    for base in [1.0, 0, -3, .nan] {
      options.base = base
      #expect(options.bins(from: 0, to: 10) == nil)
    }
    options = BinOptions()
    options.step = 1e-9
    #expect(options.bins(from: 0, to: 10) == nil)
    options.step = 2
    #expect(options.bins(from: 0, to: 10)?.step == 2)
  }
}
