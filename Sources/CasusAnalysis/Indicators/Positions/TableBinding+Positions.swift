extension TableBinding {
  /// Positions of actors on issues, out of any table.
  static let positions = TableBinding("positions", words, parts)

  /// The same where it matters whose cause an issue is.
  static let positionsWithPrincipal = TableBinding(
    "positions", words,
    parts + [.optional("principal", "The actor whose cause the issue is, for the option `principal`.")])

  private static let words = "One row for each position of an actor on an issue."

  private static let parts: [Part] = [
    .column("actor", "Who took the position."),
    .column("issue", "On what."),
    .column("code", "The code of the position."),
    .words(
      "scale",
      "The codes in order, separated by commas; the codebook’s if not said. The largest distance is that of its ends."),
    .words("abstain", "Codes of an abstention; the middle of the scale if not said."),
    .words("absent", "Codes of an absence, which the option `absence` reads."),
    .words("missing", "Codes that stand for no position."),
    .optional("by", "What the positions are divided by, such as a year; `by` does the same."),
  ]
}
