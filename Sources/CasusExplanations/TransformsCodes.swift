/// Transforms and facts.
extension ExplanationCatalog {
  static let transforms: [Explanation] = [
    Explanation(
      "CAS0320", "a transform is unknown",
      "A step has no key that names a transform.",
      why: "It would leave the rows as they are.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, transform: [{filtre: \"datum.id == 'a'\"}]}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, transform: [{filter: \"datum.id == 'a'\"}]}}")),
    Explanation(
      "CAS0321", "an option is missing",
      "A transform or an indicator lacks what it cannot do without.",
      why: "What it should do would be a guess.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, transform: [{calculate: \"datum.troops * 2\"}]}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls, transform: [{calculate: \"datum.troops * 2\", as: twice}]}}")),
    Explanation(
      "CAS0322", "a filter cannot tell",
      """
      For some rows a comparison is neither true nor false, since their dates or bounds overlap with what \
      they are compared to. They are left out.
      """,
      why: "A row must not be counted, nor dropped, without a word.",
      wrong: .text(
        "{{ length(early) }} calls",
        front: "facts: {early: {from: calls, where: \"datum.date < date('2021-07-10')\"}}"),
      right: .text(
        "{{ length(early) }} calls",
        front: "facts: {early: {from: calls, where: \"datum.date.last < date('2021-08-10')\"}}")),
    Explanation(
      "CAS0323", "a step makes too many rows",
      "A transform such as 'flatten' or a sequence would make more rows than a table may hold.",
      why: "One line of a briefing must not exhaust the memory.",
      notShown: "it takes a dataset of millions of rows"),
    Explanation(
      "CAS0330", "a fact needs itself",
      "Facts start from each other in a circle.",
      why: "None of them could ever be worked out.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {one: {from: two}, two: {from: one}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {one: {from: calls}, two: {from: one}}")),
    Explanation(
      "CAS0331", "there is no such table",
      "'from' or 'data' names neither a fact, nor a table of an indicator, nor one of the dataset.",
      why: "There are no rows to read.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {first: {from: cals}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {first: {from: calls}}")),
    Explanation(
      "CAS0332", "something is no table",
      "A fact starts from what is a single value.",
      why: "There are no rows to read.",
      wrong: .text(
        "Nothing but words.",
        front: "facts: {n: {from: calls, pick: troops, where: \"datum.id == 'a'\"}, two: {from: n}}"),
      right: .text(
        "Nothing but words.",
        front: "facts: {n: {from: calls, where: \"datum.id == 'a'\"}, two: {from: n}}")),
  ]
}
