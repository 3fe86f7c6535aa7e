import CasusData

/// The waits of one group and what was estimated from them.
struct LagGroup: Sendable {
  /// Nil where no groups are made.
  var name: String?
  var sample: WaitSample
  var estimate: WaitEstimate
  /// The rows behind the wait at a place in the sample.
  private let rows: @Sendable (Int) -> [RowReference]

  init(
    _ name: String?, _ sample: WaitSample, _ method: WaitMethod, rows: @escaping @Sendable (Int) -> [RowReference]
  ) {
    self.name = name
    self.sample = sample
    self.rows = rows
    estimate = WaitEstimate(sample, method)
  }

  init(_ name: String?, _ cases: [WaitingCase], _ method: WaitMethod) {
    self.init(name, WaitSample(cases), method) { cases[$0].lineage }
  }

  /// The groups of cases in the order of their names.
  static func all(_ cases: [WaitingCase], _ method: WaitMethod) -> [LagGroup] {
    Dictionary(grouping: cases) { $0.group ?? "" }
      .sorted { $0.key < $1.key }
      .map { LagGroup($0.key, $0.value, method) }
  }

  /// The rows behind its waits.
  func lineage() -> [RowReference] { lineage { _ in true } }

  /// The rows behind the waits that pass a test of their place; all where none does, because that none does rests on
  /// every one.
  func lineage(where test: (Int) -> Bool) -> [RowReference] {
    let found = sample.lows.indices.filter(test)
    return (found.isEmpty ? Array(sample.lows.indices) : found).flatMap(rows).uniqued
  }
}

/// A horizon as it stands in names: `90`.
func horizonText(_ horizon: Double) -> String { Value.number(horizon).plainText }
