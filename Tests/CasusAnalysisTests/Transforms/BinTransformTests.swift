import CasusData
import Testing

@testable import CasusAnalysis

/// Expected limits: Vega 6.2.0 (vl-convert-python 1.9.0).
@Suite struct BinTransformTests {
  private func limits(_ options: String, _ values: [Double]) -> [String] {
    let table = Table(rows: values.map { ["v": .number($0)] })
    let (result, diagnostics) = apply("[{bin: \(options), field: v, as: [s, e]}]", to: table)
    #expect(diagnostics.isEmpty)
    return result.texts(["s", "e"])
  }

  private let values = [0.3, 1.7, 2.2, 9.9, -3.1]

  @Test func `Limits are round`() {
    #expect(limits("true", values) == ["0|2", "0|2", "2|4", "8|10", "-4|-2"])
    #expect(limits("{maxbins: 5}", values) == ["0|5", "0|5", "0|5", "5|10", "-5|0"])
    #expect(limits("true", [1000, 50000, 123_456]) == ["0|20000", "40000|60000", "120000|140000"])
    #expect(limits("true", [0, 10, 2, 9.99]) == ["0|1", "9|10", "2|3", "9|10"])
  }

  @Test func `One value has a bin to itself`() {
    #expect(limits("{maxbins: 10}", [1, 1]) == ["1|1.1", "1|1.1"])
  }

  @Test func `Options move and widen the bins`() {
    #expect(
      limits("{step: 0.7}", values) == [
        "0|0.6999999999999993", "1.3999999999999995|2.0999999999999996", "2.0999999999999996|2.8",
        "9.799999999999999|10.5", "-3.5|-2.8",
      ])
    #expect(
      limits("{nice: false}", values) == [
        "-1.1|0.8999999999999999", "0.8999999999999999|2.9", "0.8999999999999999|2.9", "8.9|10.9", "-3.1|-1.1",
      ])
    #expect(limits("{anchor: 0.5}", values) == ["-1.5|0.5", "0.5|2.5", "0.5|2.5", "8.5|10.5", "-3.5|-1.5"])
    #expect(limits("{maxbins: 6, base: 2}", values) == ["0|4", "0|4", "0|4", "8|12", "-4|0"])
    #expect(limits("{steps: [1, 2, 4, 8], maxbins: 5}", values) == ["0|2", "0|2", "2|4", "8|10", "-4|-2"])
    #expect(limits("{minstep: 3}", values) == ["0|3", "0|3", "0|3", "9|12", "-6|-3"])
  }

  @Test func `Values that are none have no bin`() {
    let table = Table(fields: ["v"], rows: [["v": .null], ["v": .number(5)], ["v": .text("x")]])
    #expect(apply("[{bin: true, field: v}]", to: table).table.texts(["bin_v"]).first == "null")
    let none = Table(rows: [["v": .text("x")]])
    #expect(apply("[{bin: true, field: v}]", to: none).table.texts(["bin_v", "bin_v_end"]) == ["null|null"])
  }

  @Test(arguments: ["{maxbins: 0}", "{base: 1}", "{step: 0}", "{step: -1}", "{maxbins: -5}"])
  func `Options without sense give no bins`(options: String) {
    let table = Table(rows: [["v": .number(1)], ["v": .number(3)]])
    #expect(apply("[{bin: \(options), field: v, as: s}]", to: table).table.value(0, "s") == .null)
  }
}
