/// A number that differs between two locks, and the rows because of which it does.
package struct NumberChange: Sendable, Hashable {
  /// How it differs, the gravest first.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What a reader sees is another.
    case printed
    /// The number moved below its rounding, or its interval or count did; a reader sees the same.
    case hidden
    case added
    case removed
    /// The same number under another expression.
    case renamed
    /// The same number, printed once more or once less than before.
    case repeated
    /// The same number from other rows, by another rule or from other sources.
    case evidence
  }

  package var kind: Kind
  package var old: Lock.Published?
  package var new: Lock.Published?
  /// The rows because of which it changed: those that joined or left its rows, and those of them that changed.
  package var rows: [RowChange]
  /// How many rows joined and left beyond those that are named.
  package var unnamed = 0

  /// The number's id now, or what it was.
  package var id: String { new?.id ?? old?.id ?? "" }

  init?(_ pair: NumberMatching.Pair, changed: [String: RowChange]) {
    old = pair.old
    new = pair.new
    rows = []
    switch (pair.old, pair.new) {
    case (nil, nil): return nil
    case (nil, _): kind = pair.isRepetition ? .repeated : .added
    case (_, nil): kind = pair.isRepetition ? .repeated : .removed
    case (let before?, let after?):
      guard let found = NumberChange.kind(from: before, to: after, changed: changed) else { return nil }
      kind = found
      let was = Set(before.rows.rows)
      let now = Set(after.rows.rows)
      if before.rows.isComplete, after.rows.isComplete {
        rows += now.subtracting(was).map { RowChange(kind: .added, name: $0) }
        rows += was.subtracting(now).map { RowChange(kind: .removed, name: $0) }
        rows += now.intersection(was).compactMap { name in changed[name].flatMap { $0.kind == .changed ? $0 : nil } }
        rows.sort { ($0.kind.order, $0.name) < ($1.kind.order, $1.name) }
      } else {
        unnamed = abs(before.rows.count - after.rows.count)
      }
    }
  }

  private static func kind(
    from before: Lock.Published, to after: Lock.Published, changed: [String: RowChange]
  ) -> Kind? {
    if before.printed != after.printed { return .printed }
    if before.value != after.value || before.interval != after.interval || before.sensitivity != after.sensitivity
      || before.n != after.n || before.missing != after.missing
    {
      return .hidden
    }
    if before.expression != after.expression { return .renamed }
    if before.rows.hash != after.rows.hash || before.rule != after.rule || before.sources != after.sources
      || before.reason != after.reason || before.decimals != after.decimals || before.unit != after.unit
      || before.kind != after.kind || after.rows.rows.contains(where: { changed[$0]?.kind == .changed })
    {
      return .evidence
    }
    return nil
  }

  /// What moved below the rounding: `value 12.4 → 12.41`, `n 12 → 13`.
  package var hiddenParts: [String] {
    guard let old, let new else { return [] }
    var parts: [String] = []
    if old.value != new.value { parts.append("value \(old.value.words) → \(new.value.words)") }
    if old.interval != new.interval { parts.append("interval \(words(old.interval)) → \(words(new.interval))") }
    if old.n != new.n { parts.append("n \(words(old.n)) → \(words(new.n))") }
    if old.missing != new.missing { parts.append("missing \(old.missing) → \(new.missing)") }
    if old.sensitivity != new.sensitivity { parts.append("its range across contested facts") }
    return parts
  }

  /// What was asked otherwise, where no row explains the change.
  package var ruleChange: (old: String, new: String)? {
    guard let old, let new, old.rule != new.rule else { return nil }
    return (old.rule, new.rule)
  }

  private func words(_ interval: Lock.Interval?) -> String {
    guard let interval else { return "none" }
    let ends = [interval.low, interval.high].map { $0.map { LockValue.number($0).words } ?? "not reached" }
    return "\(ends[0]) to \(ends[1])"
  }

  private func words(_ count: Int?) -> String { count.map(String.init) ?? "none" }
}

extension RowChange.Kind {
  /// What changed is said first: it is what an author can look up.
  fileprivate var order: Int {
    switch self {
    case .changed: 0
    case .added: 1
    case .removed: 2
    }
  }
}
