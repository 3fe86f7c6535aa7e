import Testing

@testable import CasusAnalysis

private func written(_ value: Double) -> String {
  var text = ""
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ShortestDecimal.width) { room in
    guard let place = room.baseAddress else { return }
    let count = ShortestDecimal.write(value, to: place)
    text = String(decoding: room[..<count], as: UTF8.self)
  }
  return text
}

/// The right-hand sides are what JavaScript prints.
@Test(arguments: [
  (0.0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (0.1, "0.1"), (0.3, "0.3"),
  (2.0 / 3, "0.6666666666666666"),
  (1.0 / 3, "0.3333333333333333"), (100.25, "100.25"), (123_456_789.5, "123456789.5"), (1e-5, "0.00001"),
  (-5.7472881416182384e-06, "-0.0000057472881416182384"), (1e-6, "0.000001"), (1e-7, "1e-7"), (1e21, "1e+21"),
  (4_503_599_627_370_496.5, "4503599627370496"), (2_251_799_813_685_248.5, "2251799813685248.5"),
  (.leastNonzeroMagnitude, "5e-324"),
  (1.7976931348623157e308, "1.7976931348623157e+308"), (.nan, ""), (.infinity, ""),
])
func `A number is written with the fewest digits that read back as it`(value: Double, expected: String) {
  #expect(written(value) == expected)
}

@Test func `Shares of whole numbers, their neighbours and random bits are written as the general way writes them`() {
  var random = SeededRandom(seed: 5)
  for n in 1...60 {
    for k in 0...n {
      let share = Double(k) / Double(n)
      for value in [share, -share, share.nextUp, share.nextDown, 100 * share] {
        #expect(written(value) == numberText(value))
      }
    }
  }
  for _ in 0..<20_000 {
    let exponent = UInt64(1000 + random.index(below: 76))
    let value = Double(bitPattern: exponent << 52 | random.next() >> 12)
    #expect(written(value) == numberText(value))
  }
}
