/// How many parts of equal size would be as concentrated: 1/Σs² (Laakso & Taagepera 1979). Undefined of nothing.
package func effectiveNumber(ofSizes sizes: [Double]) -> Estimate {
  guard !sizes.isEmpty else { return .undefined("no part") }
  guard sizes.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return .undefined("a part is no size") }
  let total = sizes.reduce(0, +)
  guard total > 0 else { return .undefined("every part is 0") }
  return Estimate(total * total / sizes.reduce(0) { $0 + $1 * $1 })
}
