import CasusData

/// The members of one group and how evenly they share.
struct BurdenGroup: Sendable {
  let name: String?
  let members: [BurdenMember]
  let concentration: Concentration

  init(_ name: String?, _ members: [BurdenMember], _ scale: Concentration.Scale) {
    self.name = name
    self.members = members
    concentration = Concentration(
      members.compactMap(\.amount), missing: members.count { $0.amount == nil }, scale)
  }

  /// All groups as one: amounts add up, and a member that is missing from one of them is missing from the sum.
  init(adding groups: [BurdenGroup]) {
    var members: [String: BurdenMember] = [:]
    for member in groups.flatMap(\.members) {
      guard var known = members[member.actor] else {
        members[member.actor] = member
        continue
      }
      known.amount = known.amount.flatMap { a in member.amount.map { a + $0 } }
      known.lineage += member.lineage
      members[member.actor] = known
    }
    let scale = groups.first?.concentration.scale ?? .amounts
    let sum = members.values.sorted { $0.actor < $1.actor }
    // Shares of several wholes: each is so much of as many wholes as there are groups.
    let count = Double(max(1, groups.count))
    self.init(
      nil,
      scale == .amounts
        ? sum
        : sum.map { member in
          var member = member
          member.amount = member.amount.map { $0 / count }
          return member
        }, scale)
  }

  var lineage: [RowReference] { members.flatMap(\.lineage).uniqued }

  /// What those on record bear together; nil where nobody is.
  var total: Double? { concentration.known.isEmpty ? nil : concentration.known.reduce(0, +) }

  /// Why there is no index.
  var reason: String? { concentration.herfindahl.reason ?? concentration.gini.reason }

  /// The share of each member, in the order of `members`.
  var shares: [BoundedEstimate] {
    members.map { $0.amount.map(concentration.share) ?? concentration.shareOfMissing }
  }

  func measures(rule: String) -> [(String, Answer)] {
    func measure(
      _ value: Value, _ kind: Measure.Kind, _ formula: String, reason: String? = nil, decimals: Int? = nil
    ) -> Answer {
      .measure(
        Measure(
          value, kind, n: members.count, missing: concentration.missing, reason: value == .null ? reason : nil,
          rule: rule, formula: formula, decimals: decimals
        ) { [members] in members.flatMap(\.lineage).uniqued })
    }
    func measure(
      _ estimate: BoundedEstimate, _ kind: Measure.Kind, _ formula: String, decimals: Int? = nil
    ) -> Answer {
      let bounds = concentration.missing > 0 ? "; bounds over what members that are not on record may bear" : ""
      return measure(estimate.value, kind, formula + bounds, reason: estimate.reason, decimals: decimals)
    }
    return [
      ("n", measure(.number(Double(members.count)), .count, "members")),
      (
        "reported", measure(.number(Double(concentration.known.count)), .count, "members on record with a number")
      ),
      (
        "total",
        measure(
          total.map(Value.number) ?? .null, .number, "sum of what is on record",
          reason: concentration.herfindahl.reason ?? "no member is on record with a number")
      ),
      ("greatest", measure(concentration.greatest, .share, "the greatest share of one member")),
      ("hhi", measure(concentration.herfindahl, .score, "sum of the squared shares")),
      (
        "hhiNormalised", measure(concentration.normalizedHerfindahl, .score, "(HHI − 1/n)/(1 − 1/n)")
      ),
      ("effective", measure(concentration.effectiveNumber, .number, "1/HHI", decimals: 1)),
      (
        "gini",
        measure(concentration.gini, .score, "ΣΣ|xi − xj|/(2n²·mean), times n/(n − 1) under n = 30")
      ),
    ]
  }
}
