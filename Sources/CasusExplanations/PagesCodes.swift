/// Pages and what is printed on them.
extension ExplanationCatalog {
  static let pages: [Explanation] = [
    Explanation(
      "CAS0501", "no font can draw a character",
      "The text holds a character that none of the theme's fonts has.",
      why: "It would be printed as an empty box.",
      wrong: .text(
        "A call was made 😀."),
      right: .text(
        "A call was made.")),
    Explanation(
      "CAS0502", "a word is wider than its line",
      "A word, an address or a number cannot be broken into lines.",
      why: "It would run into the margin.",
      notShown: "words that are too long are broken at any letter; this guards lines in which even that is not possible"
    ),
    Explanation(
      "CAS0503", "a table is too wide",
      "The columns of a table do not fit, even with every word broken.",
      why: "Its words are broken where no reader would.",
      wrong: .text(
        """
        ```table wide
        data: calls
        columns: [{field: label, title: Administratively0Unbreakable}, {field: label, title: \
        Administratively1Unbreakable}, {field: label, title: Administratively2Unbreakable}, {field: label, \
        title: Administratively3Unbreakable}, {field: label, title: Administratively4Unbreakable}, {field: \
        label, title: Administratively5Unbreakable}, {field: label, title: Administratively6Unbreakable}, \
        {field: label, title: Administratively7Unbreakable}, {field: label, title: \
        Administratively8Unbreakable}, {field: label, title: Administratively9Unbreakable}, {field: label, \
        title: Administratively10Unbreakable}, {field: label, title: Administratively11Unbreakable}, {field: \
        label, title: Administratively12Unbreakable}, {field: label, title: Administratively13Unbreakable}, \
        {field: label, title: Administratively14Unbreakable}, {field: label, title: \
        Administratively15Unbreakable}, {field: label, title: Administratively16Unbreakable}, {field: label, \
        title: Administratively17Unbreakable}, {field: label, title: Administratively18Unbreakable}, {field: \
        label, title: Administratively19Unbreakable}, {field: label, title: Administratively20Unbreakable}, \
        {field: label, title: Administratively21Unbreakable}, {field: label, title: \
        Administratively22Unbreakable}, {field: label, title: Administratively23Unbreakable}, {field: label, \
        title: Administratively24Unbreakable}, {field: label, title: Administratively25Unbreakable}, {field: \
        label, title: Administratively26Unbreakable}, {field: label, title: Administratively27Unbreakable}, \
        {field: label, title: Administratively28Unbreakable}, {field: label, title: Administratively29Unbreakable}]
        ```
        """),
      right: .text(
        """
        ```table wide
        data: calls
        columns: [{field: label, title: Call}, {field: date, title: Date}]
        ```
        """)),
    Explanation(
      "CAS0504", "a figure is larger than a page",
      "A figure is higher or wider than a page and is drawn smaller.",
      why: "Its words become too small to read.",
      wrong: .text(
        """
        ```chart calls
        title: Calls
        data: calls
        height: 2000
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
      "CAS0510", "a value is undefined",
      "A value to print is missing in the data, or cannot be computed.",
      why: "A gap, or a zero, would read as an answer.",
      wrong: .text(
        "{{ second.troops }} soldiers came.",
        front: "facts: {second: {from: calls, where: \"datum.id == 'b'\"}}"),
      right: .text(
        "{{ second.troops ?? \"No\" }} soldiers came.",
        front: "facts: {second: {from: calls, where: \"datum.id == 'b'\"}}")),
    Explanation(
      "CAS0511", "a link leads nowhere",
      "A link leads to a block or a heading that is not there.",
      why: "The reader would look for it in vain.",
      wrong: .text(
        """
        See [Figure](#cals).

        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        See [Figure](#calls).

        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
    Explanation(
      "CAS0512", "a link calls a figure a table",
      "A link says 'Table' and leads to a figure, or the other way round.",
      why: "Its number would be that of another.",
      wrong: .text(
        """
        See [Table](#calls).

        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """),
      right: .text(
        """
        See [Figure](#calls).

        ```chart calls
        title: Calls
        data: calls
        mark: bar
        encoding: {x: {aggregate: count}, y: {field: from}}
        ```
        """)),
    Explanation(
      "CAS0513", "the dataset has no such source",
      "A citation names an id that the table of sources does not have.",
      why: "What is cited could not be looked up.",
      wrong: .text(
        "A call was made [@leter]."),
      right: .text(
        "A call was made [@letter].")),
    Explanation(
      "CAS0514", "a block's data is no table",
      "A 'table' or 'tiles' block names what is a single value or a group of results.",
      why: "There are no rows to print.",
      wrong: .text(
        """
        ```table calls
        data: first.troops
        columns: [label]
        ```
        """,
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}"),
      right: .text(
        """
        ```table calls
        data: first
        columns: [label]
        ```
        """,
        front: "facts: {first: {from: calls, where: \"datum.id == 'a'\"}}")),
    Explanation(
      "CAS0515", "a table has no such column",
      "A table block names a column that its data does not have.",
      why: "The column would be empty.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [lable]
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
      "CAS0516", "a table has no rows",
      "The data of a table block is empty, and the block does not say what to print then.",
      why: "An empty table looks like a fault.",
      wrong: .text(
        """
        ```table none
        data: none
        columns: [label]
        ```
        """,
        front: "facts: {none: {from: calls, where: \"datum.id == 'z'\"}}"),
      right: .text(
        """
        ```table none
        data: none
        columns: [label]
        empty: No call is on record.
        ```
        """,
        front: "facts: {none: {from: calls, where: \"datum.id == 'z'\"}}")),
    Explanation(
      "CAS0517", "a block does not know a key",
      "A 'table' or 'tiles' block has a key that it does not know.",
      why: "A misspelt key would be without effect, and nobody would notice.",
      wrong: .text(
        """
        ```table calls
        data: calls
        colums: [label]
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
      "CAS0518", "a block has an unfit value",
      "A key of a block has a value of another kind.",
      why: "It could not be acted upon.",
      wrong: .text(
        """
        ```table calls
        data: calls
        columns: [{field: label, align: middle}]
        ```
        """),
      right: .text(
        """
        ```table calls
        data: calls
        columns: [{field: label, align: center}]
        ```
        """)),
    Explanation(
      "CAS0519", "a place is unknown",
      "'place' is none of the theme's: text, side, wide.",
      why: "The block would stand somewhere else.",
      wrong: .text(
        """
        ```table calls
        place: sidewards
        data: calls
        columns: [label]
        ```
        """),
      right: .text(
        """
        ```table calls
        place: text
        data: calls
        columns: [label]
        ```
        """)),
  ]
}
