import Foundation
import Testing

/// `casus diff` as a user meets it.
struct DiffTests {
  private static var briefing: SmallBriefing {
    var briefing = SmallBriefing()
    briefing.facts = """
      first: {from: calls, where: "datum.id == 'a'"}
        answered: {from: calls, where: "datum.answered != null"}
      """
    briefing.body = """
      On {{ first.date }} a call was made, on {{ first.date }}; {{ answered.count }} answered.

      ```chart calls
      title: Calls
      data: calls
      mark: bar
      encoding: {x: {aggregate: count}, y: {field: label}}
      ```
      """
    return briefing
  }

  /// A repository with the briefing built and committed, and an answer that comes a day later.
  private func withRepository(_ body: (CommandRoot) throws -> Void) throws {
    try CommandRoot.with(Self.briefing.files) { root in
      #expect(try root.run("build").code == 0)
      #expect(try root.git("init", "-q", ".").code == 0)
      #expect(try root.git("add", "-A").code == 0)
      #expect(try root.git("commit", "-q", "-m", "one").code == 0)
      try root.replace("2021-05-14", with: "2021-05-15", in: "Data/small/calls.csv")
      try root.replace("Second call", with: "A second call", in: "Data/small/calls.csv")
      try body(root)
    }
  }

  @Test func `a revision and the root are compiled and compared`() throws {
    try withRepository { root in
      let outcome = try root.run("diff", "HEAD")
      #expect(outcome.code == 0 && outcome.err == "")
      #expect(outcome.out.contains("HEAD → ."))
      #expect(outcome.out.contains("1 number changed, 1 chart differs"))
      #expect(outcome.out.contains("~ calls/a  date 2021-05-14 → 2021-05-15"))
      #expect(outcome.out.contains("first.date ×2  14 May 2021 → 15 May 2021"))
      #expect(outcome.out.contains("Second call  A second call"))
      #expect(try root.run("diff", "HEAD", "--exit-code").code == 2)
      #expect(try root.run("diff", "HEAD", "HEAD", "--exit-code").code == 0)
    }
  }

  @Test func `two revisions may be written as one`() throws {
    try withRepository { root in
      #expect(try root.git("commit", "-q", "-a", "-m", "two").code == 0)
      let outcome = try root.run("diff", "HEAD~1..HEAD")
      #expect(outcome.out.hasPrefix("HEAD~1 → HEAD\n"))
      #expect(outcome.out.contains("first.date ×2"))
      // Nobody built at the second commit: its lock says what the first says.
      #expect(try root.run("diff", "HEAD~1..HEAD", "--locks").out.contains("nothing that was published changed"))
      // Names with a dot at their head are paths.
      #expect(try root.run("diff", "./out", "out").out.contains("nothing that was published changed"))
    }
  }

  @Test func `locks, folders of outputs and roots are told apart`() throws {
    try withRepository { root in
      #expect(try root.run("build", "-o", "new").code == 0)
      for (old, new) in [
        ("out", "new"), ("out/small", "new/small"), ("out/small/lock.json", "new/small/lock.json"), ("out", "."),
      ] {
        let outcome = try root.run("diff", old, new)
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("first.date ×2  14 May 2021 → 15 May 2021"))
        #expect(outcome.out.contains("~ calls/a"))
      }
    }
  }

  @Test func `machines get every change with its rows and cells`() throws {
    try withRepository { root in
      let outcome = try root.run("diff", "HEAD", "-f", "json")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
      #expect(object["diff"] as? Int == 1 && object["different"] as? Bool == true)
      let briefing = try #require((object["briefings"] as? [[String: Any]])?.first)
      let numbers = try #require(briefing["numbers"] as? [[String: Any]])
      let number = try #require(numbers.first { $0["change"] as? String == "printed" })
      #expect(number["id"] as? String == "first.date")
      let row = try #require((number["rows"] as? [[String: Any]])?.first)
      let cell = try #require((row["cells"] as? [[String: Any]])?.first)
      #expect(cell["old"] as? String == "2021-05-14" && cell["new"] as? String == "2021-05-15")
      let chart = try #require((briefing["charts"] as? [[String: Any]])?.first)
      #expect(chart["textsAdded"] as? [String] == ["A second call"])
    }
  }

  @Test func `a pull request gets tables, and no text of the data becomes markup`() throws {
    try withRepository { root in
      try root.replace("A second call", with: "<b>|x|</b> *call*", in: "Data/small/calls.csv")
      let outcome = try root.run("diff", "HEAD", "-f", "markdown")
      #expect(outcome.out.contains("| number | was | is | because of |"))
      #expect(
        outcome.out.contains(
          "| `first.date` ×2 | 14 May 2021 | **15 May 2021** | `calls/a` date 2021-05-14 → 2021-05-15 |"))
      #expect(!outcome.out.contains("<b>"))
    }
  }

  @Test func `what is neither a file nor a revision is a fault with a remedy`() throws {
    try withRepository { root in
      let outcome = try root.run("diff", "HAED")
      #expect(outcome.code == 1 && outcome.out.isEmpty)
      #expect(outcome.err.contains("expected a lock, a folder or a revision, found 'HAED'"))
      #expect(try root.run("diff", "Data").err.contains("expected a lock.json or Templates/ in 'Data'"))
      #expect(try root.run("diff", "HEAD", "--briefing", "smal").code == 64)
    }
  }

  @Test func `a revision that does not compile is reported with the revision's name`() throws {
    try withRepository { root in
      try root.replace("first.date", with: "first.dat", in: "Templates/small.md")
      #expect(try root.git("commit", "-q", "-a", "-m", "broken").code == 0)
      try root.replace("first.dat", with: "first.date", in: "Templates/small.md")
      let outcome = try root.run("diff", "HEAD")
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("HEAD:Templates/small.md:"))
    }
  }
}
