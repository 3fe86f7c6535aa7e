/// What is measured.
extension ExplanationCatalog {
  static let indicatorsMost: [Explanation] = [
    Explanation(
      "CAS0385", "the mark of an issue is neither true nor false",
      "A column that marks issues to leave out holds something else.",
      why: "Whether the issue counts would be a guess.",
      wrong: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "leave-out=paragraph",
        over: """
          actor,issue,code,paragraph
          ARM,i1,yes,perhaps
          KAZ,i1,no,perhaps
          """),
      right: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "leave-out=paragraph",
        over: """
          actor,issue,code,paragraph
          ARM,i1,yes,false
          KAZ,i1,no,false
          """)),
    Explanation(
      "CAS0386", "an issue has two values of one trait",
      "Rows of one issue give it different weights or marks.",
      why: "Only one of them can count.",
      wrong: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "weight=weight",
        over: """
          actor,issue,code,weight
          ARM,i1,yes,2
          KAZ,i1,no,3
          """),
      right: .measure(
        "stance-alignment", "positions.actor=actor", "positions.issue=issue", "positions.code=code",
        "positions.scale=no,abstain,yes", "weight=weight",
        over: """
          actor,issue,code,weight
          ARM,i1,yes,2
          KAZ,i1,no,2
          """)),
  ]
}
