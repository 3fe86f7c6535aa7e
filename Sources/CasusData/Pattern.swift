/// A regular expression of the plain kind (classes, groups, alternatives, repetition), matched in time linear in the
/// text however it is written.
///
/// Thompson's construction, simulated state set by state set: a hostile pattern cannot make it run long.
package struct Pattern: Sendable {
  package let source: String
  private var program: [Instruction] = []

  fileprivate enum Instruction: Sendable {
    case scalars([ClosedRange<UInt32>], isNegated: Bool)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case match
  }

  /// Nil where the pattern is malformed or uses what is not supported, such as look-ahead and back references.
  package init?(_ source: String) {
    self.source = source
    var parser = PatternParser(source)
    guard let tree = parser.parse() else { return nil }
    // A pattern of nested repetitions may stand for more code than any memory holds.
    var budget = 20_000
    guard emit(tree, &budget) else { return nil }
    program.append(.match)
  }

  /// Whether the whole text fits, as the `pattern` of a Table Schema asks.
  package func matchesWhole(_ text: String) -> Bool { run(text, anchored: true) }

  /// Whether any part of the text fits.
  package func matches(in text: String) -> Bool { run(text, anchored: false) }

  private func run(_ text: String, anchored: Bool) -> Bool {
    var current = StateSet(capacity: program.count)
    var next = StateSet(capacity: program.count)
    let scalars = Array(text.unicodeScalars.map(\.value))
    add(0, to: &current, at: 0, of: scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if !anchored, current.hasMatch { return true }
      next.clear()
      for state in current.states {
        if case .scalars(let ranges, let isNegated) = program[state],
          ranges.contains(where: { $0.contains(scalar) }) != isNegated
        {
          add(state + 1, to: &next, at: index + 1, of: scalars.count)
        }
      }
      if !anchored { add(0, to: &next, at: index + 1, of: scalars.count) }
      swap(&current, &next)
    }
    return current.hasMatch
  }

  private func add(_ first: Int, to set: inout StateSet, at index: Int, of count: Int) {
    var stack = [first]
    while let state = stack.popLast() {
      guard set.insert(state) else { continue }
      switch program[state] {
      case .jump(let target): stack.append(target)
      case .split(let a, let b): stack += [b, a]
      case .start: if index == 0 { stack.append(state + 1) }
      case .end: if index == count { stack.append(state + 1) }
      case .match: set.hasMatch = true
      case .scalars: set.states.append(state)
      }
    }
  }

  private struct StateSet {
    var states: [Int] = []
    var hasMatch = false
    private var seen: [Bool]

    init(capacity: Int) { seen = Array(repeating: false, count: capacity) }

    mutating func insert(_ state: Int) -> Bool {
      guard !seen[state] else { return false }
      seen[state] = true
      return true
    }

    mutating func clear() {
      states.removeAll(keepingCapacity: true)
      hasMatch = false
      for index in seen.indices { seen[index] = false }
    }
  }

  /// Appends the code of a part; false where it grows beyond all reason.
  private mutating func emit(_ part: PatternPart, _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    switch part {
    case .scalars(let ranges, let isNegated): program.append(.scalars(ranges, isNegated: isNegated))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let parts): for part in parts { guard emit(part, &budget) else { return false } }
    case .choice(let parts):
      var jumps: [Int] = []
      for (index, part) in parts.enumerated() {
        let split = program.count
        if index < parts.count - 1 { program.append(.split(0, 0)) }
        guard emit(part, &budget) else { return false }
        if index < parts.count - 1 {
          jumps.append(program.count)
          program.append(.jump(0))
          program[split] = .split(split + 1, program.count)
        }
      }
      for jump in jumps { program[jump] = .jump(program.count) }
    case .repetition(let part, let least, let most):
      for _ in 0..<least { guard emit(part, &budget) else { return false } }
      guard let most else {
        let split = program.count
        program.append(.split(0, 0))
        guard emit(part, &budget) else { return false }
        program.append(.jump(split))
        program[split] = .split(split + 1, program.count)
        return true
      }
      var splits: [Int] = []
      for _ in least..<most {
        splits.append(program.count)
        program.append(.split(0, 0))
        guard emit(part, &budget) else { return false }
      }
      for split in splits { program[split] = .split(split + 1, program.count) }
    }
    return true
  }
}
