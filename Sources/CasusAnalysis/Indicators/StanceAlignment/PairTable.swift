import CasusData

/// The measures of agreement as columns, in the order in which they are printed.
struct PairColumns {
  private var numbers: [[Double?]] = Array(repeating: [], count: Self.fields.count)
  private var reasons: [String?] = []
  private var counts: [Double?] = []

  private static let fields: [(name: String, title: String)] = [
    ("exact", "Same position"), ("half", "Half credit"), ("s", "S"), ("sSquared", "S, squared"), ("kappa", "κ"),
    ("pi", "π"), ("alpha", "α"), ("tauB", "τ-b"),
  ]

  mutating func append(_ agreement: Agreement) {
    let estimates = [
      agreement.exact, agreement.half, agreement.s, agreement.sSquared, agreement.kappa, agreement.pi,
      agreement.alpha, agreement.tauB,
    ]
    counts.append(Double(agreement.n))
    for (index, estimate) in estimates.enumerated() { numbers[index].append(estimate.value) }
    reasons.append(estimates.lazy.compactMap(\.reason).first)
  }

  var columns: [(Field, Column)] {
    [(Field("n", .integer, title: "Issues"), Column(numbers: counts))]
      + zip(Self.fields, numbers).map { field, values in
        (Field(field.name, .number, title: field.title, decimals: 2), Column(numbers: values))
      } + [(Field("reason", .text), Column(texts: reasons))]
  }
}
