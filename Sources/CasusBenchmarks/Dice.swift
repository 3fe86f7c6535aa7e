/// Throws that fall the same in every run.
struct Dice: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to `sides - 1`.
  mutating func next(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, sides)))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

  /// A number within the range.
  mutating func next(in range: ClosedRange<Int>) -> Int { range.lowerBound + next(range.count) }

  /// A share with three digits.
  mutating func share() -> Double { Double(next(1000)) / 1000 }
}
