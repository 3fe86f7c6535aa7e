/// The codes that raters gave to units, rater by rater: what agreement is counted from.
package struct CodeMatrix: Sendable {
  package let scale: CodeScale
  package let raters: Int
  package let units: Int
  /// `codes[rater * units + unit]`: an index into the scale, or -1 where there is none.
  package private(set) var codes: [Int8]

  package init(_ scale: CodeScale, raters: Int, units: Int) {
    self.scale = scale
    self.raters = raters
    self.units = units
    codes = [Int8](repeating: -1, count: raters * units)
  }

  package subscript(rater: Int, unit: Int) -> Int8 {
    get { codes[rater * units + unit] }
    set { codes[rater * units + unit] = newValue }
  }

  /// How alike two raters are on the units that both coded and that `includes` lets through.
  package func agreement(_ a: Int, _ b: Int, where includes: ((Int) -> Bool)? = nil) -> Agreement {
    let k = scale.count
    var counts = [Int](repeating: 0, count: k * k)
    for unit in 0..<units {
      let (first, second) = (Int(codes[a * units + unit]), Int(codes[b * units + unit]))
      guard first >= 0, second >= 0, includes?(unit) ?? true else { continue }
      counts[first * k + second] += 1
    }
    return Agreement(on: scale, counts: counts)
  }

  /// How many raters gave each code, unit by unit.
  package func countsByUnit(where includes: (Int, Int) -> Bool = { _, _ in true }) -> [[Int]] {
    (0..<units).map { unit in
      var counts = [Int](repeating: 0, count: scale.count)
      for rater in 0..<raters where codes[rater * units + unit] >= 0 && includes(rater, unit) {
        counts[Int(codes[rater * units + unit])] += 1
      }
      return counts
    }
  }
}
