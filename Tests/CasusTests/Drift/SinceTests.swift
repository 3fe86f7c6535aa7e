import Foundation
import Testing

/// The box that tells what changed since an earlier edition.
struct SinceTests {
  private func withEarlierEdition(_ front: String, callout: String, _ body: (CommandRoot) throws -> Void) throws {
    var briefing = SmallBriefing()
    briefing.facts = """
      first: {from: calls, where: "datum.id == 'a'"}
        answered: {from: calls, where: "datum.answered != null"}
      """
    briefing.body =
      "The first call of {{ first.date : %Y }} was made on {{ first.date }}; {{ answered.count }} answered."
    try CommandRoot.with(briefing.files) { root in
      #expect(try root.run("build", "-f", "md").code == 0)
      try root.write(try root.read("out/small/lock.json"), to: "Editions/one.json")
      try root.replace("2021-05-14", with: "2021-05-15", in: "Data/small/calls.csv")
      try root.replace("as-of: 2021-09-16", with: "as-of: 2021-10-01\n\(front)", in: "Templates/small.md")
      try root.write(try root.read("Templates/small.md") + callout, to: "Templates/small.md")
      try body(root)
    }
  }

  @Test func `old and new stand with both dates and the sentence`() throws {
    try withEarlierEdition("since: Editions/one.json", callout: "\n> [!CHANGES]\n> Corrected after a letter.\n") {
      root in
      let outcome = try root.run("build", "-f", "md,html,pdf")
      #expect(outcome.code == 0, "\(outcome.err)")
      let text = try root.read("out/small/small.md")
      #expect(text.contains("What changed from 16 September 2021 to 1 October 2021"))
      #expect(text.contains("Corrected after a letter."))
      #expect(text.contains("14 May 2021 → **15 May 2021**"))
      #expect(text.contains("“The first call of 2021 was made on 15 May 2021; 1 answered.”"))
      #expect(!text.contains("- 1 → "))
      #expect(try root.read("out/small/lock.json").contains("Editions/one.json"))
      #expect(try root.run("build", "-f", "md,html,pdf", "--check").code == 0)
    }
  }

  @Test func `without a place of its own the box stands at the end`() throws {
    try withEarlierEdition("since: Editions/one.json", callout: "") { (root: CommandRoot) throws in
      #expect(try root.run("build", "-f", "md").code == 0)
      #expect(try root.read("out/small/small.md").contains("14 May 2021 → **15 May 2021**"))
    }
  }

  @Test func `where nothing changed the box says so`() throws {
    try withEarlierEdition("since: Editions/one.json", callout: "") { root in
      try root.replace("2021-05-15", with: "2021-05-14", in: "Data/small/calls.csv")
      #expect(try root.run("build", "-f", "md").code == 0)
      #expect(try root.read("out/small/small.md").contains("No printed number changed."))
    }
  }

  @Test(arguments: [
    ("", "\n> [!CHANGES]\n", "CAS0543"), ("since: Editions/two.json", "", "no file 'Editions/two.json'"),
    ("since: out/small/lock.json", "", "CAS0744"), ("since: Data/small/datapackage.json", "", "CAS0622"),
    ("since: ../one.json", "", "outside"), ("since: [a]", "", "CAS0743"),
  ])
  func `what is no earlier edition is a fault`(_ front: String, _ callout: String, _ said: String) throws {
    try withEarlierEdition(front, callout: callout) { root in
      let outcome = try root.run("check")
      #expect(outcome.code == 1)
      #expect(outcome.err.contains(said), "\(outcome.err)")
    }
  }
}
