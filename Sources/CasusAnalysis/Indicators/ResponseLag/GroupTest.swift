import CasusData

/// The log-rank test over groups, with the reasons why a part of it may not be given.
struct GroupTest: Sendable {
  /// More groups are no comparison a reader could follow, and their matrix grows with the square.
  static let groupLimit = 50

  let chiSquared: Double?
  let degreesOfFreedom: Double?
  let p: Double?
  let reason: String?
  let pReason: String?
  /// How it is to be read, where that is not as a test.
  let label: String?

  /// `isClustered` says that several cases belong to one incident.
  init(_ groups: [LagGroup], isClustered: Bool, _ method: WaitMethod) {
    let isTooMany = groups.count > Self.groupLimit
    let test = isTooMany ? nil : LogRank(groups.map(\.estimate.sets), withdrawalsEnd: method.withdrawalsEnd)
    let isWithheld = isClustered && !method.isIndependent
    chiSquared = test?.chiSquared
    degreesOfFreedom = test.map { Double($0.degreesOfFreedom) }
    p = isWithheld ? nil : test?.p
    reason =
      test != nil
      ? nil
      : isTooMany
        ? "more than \(Self.groupLimit) groups"
        : groups.count < 2
          ? "fewer than two groups"
          : groups.allSatisfy { $0.estimate.longest.events == 0 } ? "nothing ended" : "nothing to compare"
    pReason = reason ?? (isWithheld ? "cases of one incident are not independent" : nil)
    let words = [
      test?.isDescriptive == true ? "descriptive" : nil,
      test.flatMap {
        $0.groups < groups.count ? "\(groups.count - $0.groups) groups never watched at an end left out" : nil
      },
      isClustered && method.isIndependent && test != nil ? "cases of one incident taken as independent" : nil,
    ].compactMap { $0 }
    label = words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The test as one row, for `casus measure`.
  func table(lineage: @escaping @Sendable () -> [RowReference]) -> Table {
    Table(
      results: "tests",
      [
        (Field("logRank.chi2", .number), Column(numbers: [chiSquared])),
        (Field("logRank.df", .integer), Column(numbers: [degreesOfFreedom])),
        (Field("logRank.p", .number), Column(numbers: [p])),
        (Field("logRank.reason", .text), Column(texts: [pReason])),
        (Field("logRank.label", .text), Column(texts: [label])),
      ], lineage: Lineage { _ in lineage() })
  }
}
