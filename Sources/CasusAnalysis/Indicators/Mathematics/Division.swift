/// How a group divides on one issue: how many took each code of a scale.
package struct Division: Sendable, Hashable {
  package let scale: CodeScale
  /// `counts[code]`; the outsider of a scale, an abstention that agrees with nobody, stands last.
  package let counts: [Int]
  package let n: Int

  package init(_ counts: [Int], on scale: CodeScale) {
    self.scale = scale
    self.counts = Array((counts + Array(repeating: 0, count: scale.count)).prefix(scale.count))
    n = self.counts.reduce(0, +)
  }

  /// How many stand above the middle of the scale, below it, and at neither side.
  package var above: Int { counts[((scale.positions.count + 1) / 2)..<scale.positions.count].reduce(0, +) }
  package var below: Int { counts[..<(scale.positions.count / 2)].reduce(0, +) }
  package var between: Int { n - above - below }

  /// The Agreement Index (Hix, Noury & Roland 2005): (max − (n − max)/2)/n on yes, no and abstention; 1 where all do
  /// the same and 0 where they divide evenly. On a scale of k codes the others count 1/(k − 1), which keeps the 0.
  package var agreementIndex: Estimate {
    if let reason = whyNot { return .undefined(reason) }
    let others = Double(scale.count - 1)
    guard others > 0 else { return .undefined("the scale has one code") }
    let largest = Double(counts.max() ?? 0)
    return Estimate((largest * (others + 1) - Double(n)) / (others * Double(n)))
  }

  /// The index of Rice (1928): |yes − no|/(yes + no). It does not see abstentions, and small groups inflate it.
  package var rice: Estimate {
    if let reason = whyNot { return .undefined(reason) }
    let sides = above + below
    guard sides > 0 else { return .undefined("nobody took a side") }
    return Estimate(Double(abs(above - below)) / Double(sides))
  }

  /// What the index of Rice comes to on average where as many toss coins: 0.5 for two or three, 0.25 for ten.
  package var riceByChance: Estimate {
    if let reason = whyNot { return .undefined(reason) }
    let sides = above + below
    guard sides > 0 else { return .undefined("nobody took a side") }
    // The mean distance of a walk of n steps from its start; an odd walk is as far as the even one after it.
    let pairs = (sides + 1) / 2
    var share = 1.0
    for step in 1...pairs { share *= Double(2 * step - 1) / Double(2 * step) }
    return Estimate(share * Double(2 * pairs) / Double(sides))
  }

  /// A group of one always agrees with itself: that says nothing of its cohesion.
  private var whyNot: String? {
    n == 0 ? "nobody took a position" : n == 1 ? "one position makes no group" : nil
  }
}
