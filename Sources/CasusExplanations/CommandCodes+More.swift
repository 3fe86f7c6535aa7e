/// Around a build.
extension ExplanationCatalog {
  static let commandMore: [Explanation] = [
    Explanation(
      "CAS0718", "a theme has an unfit value",
      "A key of a theme has a value of another kind.",
      why: "It could not be acted upon.",
      wrong: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: blue-ish}
            """)
        ], run: "check", "--theme", "own"),
      right: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own")),
    Explanation(
      "CAS0719", "a theme's colours are too close",
      "Two colours of a theme cannot be told apart, or one is too faint on its ground.",
      why: "Some readers, and most printers, could not read the page.",
      wrong: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#F0F0F0"}
            """)
        ], run: "check", "--theme", "own"),
      right: .files(
        [
          Example.File(
            "Templates/themes/own.yaml",
            """
            extends: house
            colors: {accent: "#174A78"}
            """)
        ], run: "check", "--theme", "own")),
    Explanation(
      "CAS0720", "a catalog has no such entry",
      "A name asked for with 'casus list' or 'casus explain' is not there.",
      why: "There is nothing to tell.",
      wrong: .command("explain", "CAS9999"),
      right: .command("explain", "CAS0720")),
  ]
}
