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
    counts.append(Double(agreement.n))
    let pi = agreement.pi
    var reason: String?
    append(agreement.exact, 0, &reason)
    append(agreement.half, 1, &reason)
    append(agreement.s, 2, &reason)
    append(agreement.sSquared, 3, &reason)
    append(agreement.kappa, 4, &reason)
    append(pi, 5, &reason)
    append(agreement.alpha(from: pi), 6, &reason)
    append(agreement.tauB, 7, &reason)
    reasons.append(reason)
  }

  private mutating func append(_ estimate: Estimate, _ index: Int, _ reason: inout String?) {
    numbers[index].append(estimate.value)
    if reason == nil { reason = estimate.reason }
  }

  var columns: [(Field, Column)] {
    [(Field("n", .integer, title: "Issues"), Column(numbers: counts))]
      + zip(Self.fields, numbers).map { field, values in
        (Field(field.name, .number, title: field.title, decimals: 2), Column(numbers: values))
      } + [(Field("reason", .text), Column(texts: reasons))]
  }
}
