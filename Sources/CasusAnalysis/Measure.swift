package import CasusData

/// A published number with all that is needed to defend it.
package struct Measure: Sendable {
  /// What kind of number it is: it decides how the number prints.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case count, number, share, days, score, text, date }

  /// The value; `.null` where it is undefined, and then `reason` says why.
  package var value: Value
  package var kind: Kind
  /// The 95 % interval; a nil bound was not reached.
  package var interval: Interval?
  /// How far it moves under other readings of contested facts; nil where nobody asked.
  package var sensitivity: Sensitivity?
  /// How many observations it rests on, and how many were missing.
  package var n: Int?
  package var missing: Int
  /// Why it is undefined: "every case is open", "one rater is constant".
  package var reason: String?
  /// One set of options, one id: `response-lag/request;any;as-of`.
  package var rule: String
  /// What was computed, in words.
  package var formula: String
  /// Digits after the point; nil for the kind's own.
  package var decimals: Int?
  package var unit: String?
  /// The field it was read from: its codebook says how a code is written out.
  package var field: Field?
  /// The dataset rows behind it, worked out when asked.
  package var lineage: @Sendable () -> [RowReference]

  /// A 95 % interval.
  package struct Interval: Sendable, Hashable {
    package var low: Double?
    package var high: Double?

    package init(low: Double?, high: Double?) {
      self.low = low
      self.high = high
    }
  }

  package init(
    _ value: Value, _ kind: Kind, interval: Interval? = nil, n: Int? = nil, missing: Int = 0, reason: String? = nil,
    rule: String, formula: String, decimals: Int? = nil, unit: String? = nil,
    field: Field? = nil, lineage: @escaping @Sendable () -> [RowReference]
  ) {
    self.value = value
    self.kind = kind
    self.interval = interval
    self.n = n
    self.missing = missing
    self.reason = reason
    self.rule = rule
    self.formula = formula
    self.decimals = decimals
    self.unit = unit
    self.field = field
    self.lineage = lineage
  }
}
