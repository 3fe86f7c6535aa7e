/// Files and the world outside.
extension ExplanationCatalog {
  static let files: [Explanation] = [
    Explanation(
      "CAS0001", "a file is not there",
      "A path that a descriptor, a chart or the command names leads to no file.",
      why: "A build that went on without it would leave its numbers out without a word.",
      wrong: .command("chart", "waits.yaml"),
      right: .files(
        [
          Example.File(
            "chart.yaml",
            """
            data: {values: [{a: x, b: 1}]}
            mark: bar
            encoding: {x: {field: b}, y: {field: a}}
            """)
        ], run: "chart", "chart.yaml")),
    Explanation(
      "CAS0002", "a path leads out of the root",
      "A path goes above the root, or starts with '/', or is a link that does.",
      why: "A briefing from a stranger must not be able to read what else is on the machine.",
      wrong: .text(
        """
        ```chart waits
        title: Waits
        data: {url: ../../etc/waits.csv}
        mark: bar
        encoding: {x: {field: days}}
        ```
        """),
      right: .text(
        """
        ```chart waits
        title: Waits
        data: {values: [{days: 12}]}
        mark: bar
        encoding: {x: {field: days}}
        ```
        """)),
    Explanation(
      "CAS0003", "a file is not UTF-8",
      "A byte stands where no UTF-8 text has it, as in files saved as Latin-1 or by older spreadsheets.",
      why: "Read in another encoding, names would change their letters and keys would no longer match.",
      wrong: .rows(
        """
        id,label,from,date,answered,troops
        a,Café,ARM,2021-05-14,,
        """, isLatin1: true),
      right: .rows(
        """
        id,label,from,date,answered,troops
        a,Café,ARM,2021-05-14,,
        """)),
    Explanation(
      "CAS0004", "a file cannot be read",
      """
      The file is there, but the system refuses it: for want of permission, or because it is a folder, a pipe \
      or a broken disk.
      """,
      why: "What cannot be read cannot be checked.",
      notShown: "it depends on permissions and devices, not on a text"),
    Explanation(
      "CAS0005", "a file is too large",
      "The file is larger than casus reads.",
      why: "It could not be held in memory.",
      notShown: "it takes a file of more than 8 GiB"),
  ]
}
