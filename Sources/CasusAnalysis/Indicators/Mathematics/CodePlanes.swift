/// The codes of raters as planes of bits, one plane for each rater and code: the counts of a pair are ANDs of planes
/// and their population counts, sixty-four units at a time.
package struct CodePlanes: Sendable {
  package let scale: CodeScale
  private let words: Int
  private let planes: [UInt64]

  package init(_ matrix: CodeMatrix) {
    scale = matrix.scale
    let words = (matrix.units + 63) / 64
    let codes = matrix.scale.count
    var planes = [UInt64](repeating: 0, count: matrix.raters * codes * words)
    for rater in 0..<matrix.raters {
      for unit in 0..<matrix.units {
        let code = Int(matrix[rater, unit])
        guard code >= 0, code < codes else { continue }
        planes[(rater * codes + code) * words + unit / 64] |= 1 << UInt64(unit % 64)
      }
    }
    self.words = words
    self.planes = planes
  }

  /// How alike two raters are on the units that both coded.
  package func agreement(_ a: Int, _ b: Int) -> Agreement {
    var agreement = Agreement(on: scale)
    count(a, b, into: &agreement)
    return agreement
  }

  /// Counts two raters anew, on the units that a mask lets through where there is one.
  func count(_ a: Int, _ b: Int, into agreement: inout Agreement, within mask: UnitMask? = nil) {
    let k = scale.count
    agreement.recount { counts in
      planes.withUnsafeBufferPointer { planes in
        for i in 0..<k {
          let first = (a * k + i) * words
          for j in 0..<k {
            let second = (b * k + j) * words
            var count = 0
            if let mask {
              for word in 0..<words {
                count += (planes[first + word] & planes[second + word] & mask.words[word]).nonzeroBitCount
              }
            } else {
              for word in 0..<words { count += (planes[first + word] & planes[second + word]).nonzeroBitCount }
            }
            counts[i * k + j] = count
          }
        }
      }
    }
  }
}

/// Some of the units of a matrix, a bit for each.
struct UnitMask: Sendable, Hashable {
  private(set) var words: [UInt64]

  init(units: Int, where includes: (Int) -> Bool) {
    words = [UInt64](repeating: 0, count: (units + 63) / 64)
    for unit in 0..<units where includes(unit) { words[unit / 64] |= 1 << UInt64(unit % 64) }
  }

  subscript(unit: Int) -> Bool { words[unit / 64] >> UInt64(unit % 64) & 1 == 1 }

  static func | (a: UnitMask, b: UnitMask) -> UnitMask { combined(a, b, |) }
  static func & (a: UnitMask, b: UnitMask) -> UnitMask { combined(a, b, &) }

  private static func combined(_ a: UnitMask, _ b: UnitMask, _ operation: (UInt64, UInt64) -> UInt64) -> UnitMask {
    var result = a
    for word in result.words.indices { result.words[word] = operation(a.words[word], b.words[word]) }
    return result
  }

  /// The other units; bits beyond the last unit are set too, and no plane has them.
  var inverted: UnitMask {
    var result = self
    for word in result.words.indices { result.words[word] = ~words[word] }
    return result
  }
}
