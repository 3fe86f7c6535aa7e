/// Which number of an old lock is which of a new one: by what was asked and which time it was asked.
///
/// What finds no partner that way is matched by what it says: a number of the same value, kind and rows under another
/// expression was renamed, not replaced.
struct NumberMatching {
  /// A number in both locks, or in one.
  struct Pair {
    var old: Lock.Published?
    var new: Lock.Published?
    /// Whether the other side has the expression too: then it stands once more or once less.
    var isRepetition = false
  }

  private(set) var pairs: [Pair] = []

  init(_ old: [Lock.Published], _ new: [Lock.Published]) {
    var left: [String: Lock.Published] = [:]
    for number in old where left[number.id] == nil { left[number.id] = number }
    let oldExpressions = Set(old.map(\.expression))
    let newExpressions = Set(new.map(\.expression))
    pairs = new.map { Pair(old: left.removeValue(forKey: $0.id), new: $0) }
    var gone = old.filter { left.removeValue(forKey: $0.id) != nil }
    for index in pairs.indices where pairs[index].old == nil {
      guard let number = pairs[index].new else { continue }
      if oldExpressions.contains(number.expression) {
        pairs[index].isRepetition = true
      } else if let match = gone.firstIndex(where: {
        !newExpressions.contains($0.expression) && $0.value == number.value && $0.kind == number.kind
          && $0.rows.hash == number.rows.hash
      }) {
        pairs[index].old = gone.remove(at: match)
      }
    }
    pairs += gone.map { Pair(old: $0, new: nil, isRepetition: newExpressions.contains($0.expression)) }
  }
}
