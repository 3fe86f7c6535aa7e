extension TableBinding {
  /// Positions of actors on issues, out of any table.
  static let positions = TableBinding(
    "positions", "One row for each position of an actor on an issue.",
    [
      .column("actor", "Who took the position."),
      .column("issue", "On what."),
      .column("code", "The code of the position."),
      .words("scale", required: true, "The codes in order, separated by commas; the middle one is the abstention."),
      .words("missing", "Codes that stand for no position."),
      .optional("by", "What the positions are divided by, such as a year; `by` does the same."),
    ])
}
