/// The box that tells what changed since an earlier edition.
extension ExplanationCatalog {
  static let since: [Explanation] = [
    Explanation(
      "CAS0543", "a box of changes does not know since when",
      "The text has a callout '[!CHANGES]', and the front matter names no earlier edition.",
      why: "Changes are counted from the lock of an edition that was published.",
      wrong: .text(
        """
        The record ends in June.

        > [!CHANGES]
        """),
      right: .text(
        """
        The record ends in June.

        > [!NOTE]
        > This is the first edition.
        """)),
    Explanation(
      "CAS0743", "'since' names no file",
      "The front matter's 'since' is not the path of a file.",
      why: "One earlier edition is compared, by the lock that it left.",
      wrong: .text("The record ends in June.", front: "since: [first, second]"),
      right: .text("The record ends in June.")),
    Explanation(
      "CAS0744", "'since' names the lock of this very build",
      "The front matter's 'since' names the file that the build itself writes.",
      why: "The next build would find that nothing changed: the same input would not make the same bytes.",
      wrong: .text("The record ends in June.", front: "since: out/brief/lock.json"),
      right: .text("The record ends in June.")),
  ]
}
