/// Blocks of code that casus computes.
extension ExplanationCatalog {
  static let blocks: [Explanation] = [
    Explanation(
      "CAS0230", "a block has no name",
      "A 'chart' or 'table' block is not named.",
      why: "Its name is the name of its file, and what a link leads to.",
      wrong: .text(
        """
        ```chart
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
    Explanation(
      "CAS0231", "a block's name is unfit",
      "The name of a block holds other signs than letters, digits, '-' and '_'.",
      why: "It becomes the name of a file and of an anchor.",
      wrong: .text(
        """
        ```chart calls/2021
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        ```chart calls-2021
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
    Explanation(
      "CAS0232", "two blocks have one name",
      "A second block has the name of one before it.",
      why: "Their files would overwrite each other.",
      wrong: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```

        ```table calls
        data: calls
        columns: [label]
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```

        ```table calls-listed
        data: calls
        columns: [label]
        ```
        """)),
    Explanation(
      "CAS0233", "a block's kind looks misspelt",
      "A block of code is in a language whose name is close to 'chart', 'table' or 'tiles'.",
      why: "It would be printed as code.",
      wrong: .text(
        """
        ```chrat calls
        mark: bar
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
    Explanation(
      "CAS0234", "words follow a block's name",
      "After the name of a block the line goes on.",
      why: "Options belong into the block; here they would be without effect.",
      wrong: .text(
        """
        ```chart calls wide
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        place: wide
        ```
        """)),
    Explanation(
      "CAS0235", "a block holds something else",
      "A block is empty, or holds a list where a mapping belongs.",
      why: "There is nothing to compute.",
      wrong: .text(
        """
        ```chart calls
        - mark: bar
        ```
        """),
      right: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
  ]
}
