/// A survival curve of a million waits, a third of them still open, in ten groups.
enum MillionWaits: Workload {
  static let name = "waits-1m"
  static let summary = "Kaplan–Meier of 1,000,000 waits in ten groups, CSV to JSON"
  private static let rows = 1_000_000

  static func prepare(in place: Place) throws {
    guard !place.has("waits.csv") else { return }
    var dice = Dice(seed: 493)
    var text = "days,event,group\n"
    text.reserveCapacity(rows * 12)
    for _ in 0..<rows {
      // Two dice: short waits are more frequent than long ones.
      text += "\(min(dice.next(1000), dice.next(1000))),\(dice.next(3) == 0 ? 0 : 1),g\(dice.next(10))\n"
    }
    try place.write(text, to: "waits.csv")
  }

  static func contenders(in place: Place) throws -> [Contender] {
    let options = [
      "cases.table=waits", "cases.time=days", "cases.status=event", "by=group", "tau=90,365",
    ]
    return [
      .casus(
        "casus",
        ["measure", "response-lag", "--data", "waits.csv", "-f", "json"] + options.flatMap { ["--set", $0] },
        in: place),
      try .python(
        "lifelines", module: "lifelines",
        """
        import sys
        import pandas
        from lifelines import KaplanMeierFitter
        from lifelines.statistics import multivariate_logrank_test
        from lifelines.utils import median_survival_times, restricted_mean_survival_time
        waits = pandas.read_csv(sys.argv[1] + '/waits.csv')
        for group, part in waits.groupby('group'):
            curve = KaplanMeierFitter().fit(part['days'], part['event'])
            print(
                group, curve.median_survival_time_, median_survival_times(curve.confidence_interval_).values,
                restricted_mean_survival_time(curve, 90), restricted_mean_survival_time(curve, 365))
        print(multivariate_logrank_test(waits['days'], waits['group'], waits['event']).p_value)

        """, in: place),
    ]
  }
}
