/// Pages and what is printed on them.
extension ExplanationCatalog {
  static let pagesMore: [Explanation] = [
    Explanation(
      "CAS0520", "a block lacks a key",
      "A block lacks what it cannot do without.",
      why: "What it should show would be a guess.",
      wrong: .text(
        """
        ```table calls
        columns: [label]
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        ```
        """)),
    Explanation(
      "CAS0521", "a table has no columns",
      "'columns' is empty.",
      why: "There is nothing to print.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: []
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [label]
        ```
        """)),
    Explanation(
      "CAS0522", "a result cannot be printed",
      "An expression yields a table or a group, which has no form within a sentence.",
      why: "Which of its values is meant would be a guess.",
      wrong: .text(
        "{{ calls }}"),
      right: .text(
        "{{ length(calls) }} calls")),
    Explanation(
      "CAS0525", "a value does not take a format",
      "The format after ':' does not fit the value: a format of numbers for a text, or one that is not known.",
      why: "The number would not look as the author meant.",
      wrong: .text(
        "{{ first.troops : zz }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        "{{ first.troops : ,d }}",
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
  ]
}
