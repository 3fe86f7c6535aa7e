/// The lock file.
extension ExplanationCatalog {
  static let lock: [Explanation] = [
    Explanation(
      "CAS0620", "a lock is too large",
      "A lock is larger than casus reads.",
      why: "It could not be compared.",
      notShown: "it takes a file of many megabytes"),
    Explanation(
      "CAS0621", "a lock cannot be read",
      "out/NAME/lock.json is cut off, is no JSON, or is no lock.",
      why: "What was published can no longer be compared.",
      wrong: .files(
        [
          Example.File(
            "out/brief/lock.json", "{\"lock\": 2, \"casus\": ")
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [],
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0622", "a lock is of another version",
      "A lock was written by another version of casus, in another form.",
      why: "Its members may mean something else.",
      wrong: .files(
        [
          Example.File(
            "out/brief/lock.json", "{\"lock\": 1}")
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [],
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0623", "a lock has an unfit member",
      "A member of a lock is of another kind; somebody changed it by hand.",
      why: "What was published can no longer be compared.",
      wrong: .files(
        [
          Example.File(
            "out/brief/lock.json", "{\"lock\": 2, \"casus\": 7}")
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [],
        to: [], run: "check", "--drift")),
    Explanation(
      "CAS0624", "a name stands twice in a lock",
      "Two numbers, charts or files of a lock have one name; mostly after a merge.",
      why: "Which of them was published would be a guess.",
      wrong: .files(
        [
          Example.File(
            "out/brief/lock.json", "{\"lock\": 2, \"charts\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}")
        ], run: "check", "--drift"),
      right: .rebuilt(
        from: [],
        to: [], run: "check", "--drift"),
      with: ["CAS0623"]),
  ]
}
