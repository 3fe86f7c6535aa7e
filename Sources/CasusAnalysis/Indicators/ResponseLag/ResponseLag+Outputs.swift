/// What a response lag reads and yields, as the listing and the reference page show it.
extension ResponseLag {
  package static let binding: TableBinding? = TableBinding(
    "cases", "One row for each case of waiting.",
    [
      .optional("time", "Days to the answer, or days watched where there is none: a number of 0 or more."),
      .optional("low", "In place of time: the least days the wait can have been."),
      .optional("high", "With low: the most; nothing where the wait is still open."),
      .optional("status", "How it ended: 1, answered or event; 0, open or censored; refused; withdrawn."),
      .optional("entry", "The day of the wait on which it came into sight, where that is not its first."),
      .optional("id", "The name of the case."),
      .optional("cluster", "What cases have in common that are not independent, such as their incident."),
      .optional("by", "What the cases are divided by; `by` does the same."),
    ])

  private static let curveColumns = [
    "days", "survival", "low", "high", "atRisk", "events", "censored", "answered", "answeredLow", "answeredHigh",
    "refused", "refusedLow", "refusedHigh", "withdrawn", "withdrawnLow", "withdrawnHigh", "group",
  ]

  package static let outputs: [IndicatorOutput] = [
    .measure("n", .count, "cases whose clock had started"),
    .measure("answered", .count, "cases that were answered"),
    .measure("refused", .count, "cases that were refused"),
    .measure("open", .count, "cases without an answer when last seen"),
    .measure("withdrawn", .count, "cases whose request was withdrawn"),
    .measure("share", .share, "answered cases divided by all; Wilson’s interval", undefined: "no case"),
    .measure(
      "median", .days, "first day by which half the waits were over; bounds where dates are imprecise",
      undefined: "every case is open", "half the cases were still open when last seen"),
    .measure("medianLow", .days, "lower limit of the median’s interval", undefined: "not reached"),
    .measure("medianHigh", .days, "upper limit of the median’s interval", undefined: "not reached"),
    .measure(
      "medianMidpoint", .days, "the median as R has it: the middle of the stretch on which exactly half still wait",
      undefined: "every case is open", "half the cases were still open when last seen"),
    .measure(
      "medianTurnbull", .days, "interval that holds the median, by Turnbull’s curve for waits known between bounds",
      undefined: "fewer than 30 cases", "every wait is exact"),
    .measure(
      "mean", .days, "the plain mean, which exists only where every wait is over",
      undefined: "some cases are open, and how many"),
    .measure(
      "rmst{tau}", .days, "mean wait within the first tau days; Greenwood’s interval",
      undefined: "the waits were not watched for tau days"),
    .measure(
      "answeredWithin{tau}", .share, "share answered within tau days, refusals being ends of another kind",
      undefined: "not watched for tau days"),
    .measure("refusedWithin{tau}", .share, "share refused within tau days", undefined: "not watched for tau days"),
    .measure("withdrawnWithin{tau}", .share, "share withdrawn within tau days", undefined: "not watched for tau days"),
    .measure("longest", .days, "the longest wait: largest lower to largest upper bound", undefined: "no case"),
    .measure("logRank", .score, "χ² of the log-rank test, with `by`", undefined: "fewer than two groups"),
    .measure("logRankP", .score, "its p, with `by`", undefined: "cases of one incident are not independent"),
    .table(
      "cases", "One row for each case, the longest lower bound first.",
      columns: [
        "case", "request", "actor", "actorLabel", "incident", "asked", "start", "startDetail", "end", "days", "low",
        "high", "open", "outcome", "level", "highest", "answer", "lead", "group",
      ]),
    .table(
      "curve",
      "Kaplan and Meier’s curve and Aalen and Johansen’s shares with their intervals, a row for each time;"
        + " waits as long as dates allow.", columns: curveColumns),
    .table(
      "censored", "The times at which open cases left sight.", columns: ["days", "survival", "censored", "group"]),
    .table("shortest", "The same curve with waits as short as dates allow.", columns: curveColumns),
    .table(
      "turnbull", "Turnbull’s curve, a row for each interval in which waits ended; from 30 cases on.",
      columns: ["from", "to", "after", "mass", "survival", "group"]),
    .table(
      "kinds", "One row for each kind of response, each with a clock of its own.",
      columns: [
        "kind", "n", "answered", "open", "refused", "withdrawn", "median", "medianLow", "medianHigh", "reason",
      ]),
    .table("groups", "One row for each group, with counts, medians, means and shares.", columns: []),
    .table("tests", "The log-rank test, with `by`.", columns: []),
  ]
}
