import Foundation
import Testing

/// What `check --drift` and `build --check` say once something has changed.
struct DriftTests {
  private func withBuilt(_ body: (CommandRoot) throws -> Void) throws {
    var briefing = SmallBriefing()
    briefing.calls += "\nc,Third call,ARM,2021-08-01,2021-08-04"
    briefing.facts = """
      first: {from: calls, where: "datum.id == 'a'"}
        answered: {from: calls, where: "datum.answered != null"}
      """
    briefing.body = "On {{ first.date }} a call was made; {{ answered.count }} were answered."
    try CommandRoot.with(briefing.files) { root in
      #expect(try root.run("build").code == 0)
      let quiet = try root.run("check", "--drift")
      #expect(quiet.code == 0 && quiet.err.contains("no fault found"))
      try body(root)
    }
  }

  @Test func `a printed number that changed leads to the cell that changed it`() throws {
    try withBuilt { root in
      try root.replace("2021-05-14", with: "2021-05-15", in: "Data/small/calls.csv")
      let outcome = try root.run("check", "--drift")
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("'first.date' was published as '14 May 2021', and is '15 May 2021' now"))
      #expect(outcome.err.contains("Data/small/calls.csv:2:18"))
      #expect(outcome.err.contains("calls/a: date is '2021-05-15' now"))
      #expect(outcome.err.contains("small: 1 number changed"))
    }
  }

  @Test func `a row that joins and a row that leaves are named`() throws {
    try withBuilt { root in
      try root.replace("2021-07,", with: "2021-07,2021-09-01", in: "Data/small/calls.csv")
      let joined = try root.run("check", "--drift")
      #expect(joined.code == 2)
      #expect(joined.err.contains("'answered.count' was published as '2', and is '3' now"))
      #expect(joined.err.contains("calls/b counts now"))
      try root.replace(",2021-08-04", with: ",", in: "Data/small/calls.csv")
      try root.replace("2021-07,2021-09-01", with: "2021-07,", in: "Data/small/calls.csv")
      #expect(try root.run("check", "--drift").err.contains("calls/c no longer counts"))
    }
  }

  @Test func `data that changes no number is told and is no drift`() throws {
    try withBuilt { root in
      try root.replace("First call", with: "The first call", in: "Data/small/calls.csv")
      let outcome = try root.run("check", "--drift")
      #expect(outcome.code == 0)
      #expect(outcome.err.contains("'Data/small/calls.csv' changed, and no published number did"))
      #expect(outcome.err.contains("calls/a: label is 'The first call' now"))
      let build = try root.run("build", "--check")
      #expect(build.code == 2)
      #expect(build.err.contains("no published number did") && build.err.contains("lock.json' differs"))
    }
  }

  @Test func `the same rows in another order are no drift`() throws {
    try withBuilt { root in
      let lines = try root.read("Data/small/calls.csv").split(separator: "\n")
      let turned = [lines[0]] + lines.dropFirst().reversed()
      try root.write(turned.joined(separator: "\n") + "\n", to: "Data/small/calls.csv")
      let outcome = try root.run("check", "--drift")
      #expect(outcome.code == 0)
      #expect(outcome.err.contains("'Data/small/calls.csv' changed, and no row in use did"))
    }
  }

  @Test func `a number that is new, one that is gone and one that was renamed are told apart`() throws {
    try withBuilt { root in
      try root.replace("{{ answered.count }}", with: "{{ first.from }}", in: "Templates/small.md")
      let outcome = try root.run("check", "--drift")
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("'first.from' is 'ARM' and was not published before"))
      #expect(outcome.err.contains("'answered.count' was published as '2', and is gone"))
      try root.replace("{{ first.from }}", with: "{{ replies.count }}", in: "Templates/small.md")
      try root.replace("answered: {", with: "replies: {", in: "Templates/small.md")
      let renamed = try root.run("check", "--drift")
      #expect(renamed.code == 2)
      #expect(renamed.err.contains("'replies.count' was published as 'answered.count', with the same value and rows"))
    }
  }

  @Test func `other fonts have a line of their own`() throws {
    try withBuilt { root in
      let lock = try root.read("out/small/lock.json")
      let hash = try #require(lock.firstMatch(of: /Regular.[a-z]{3}", "sha256": "([0-9a-f]{64})/)).1
      try root.replace(String(hash), with: String(repeating: "0", count: 64), in: "out/small/lock.json")
      let outcome = try root.run("check", "--drift")
      #expect(outcome.code == 0)
      #expect(outcome.err.contains("the fonts changed, and no number depends on them"))
    }
  }

  @Test func `a day from which it looks otherwise is the reason given`() throws {
    try withBuilt { root in
      try root.replace(
        "{{ first.date }}", with: "{{ month(now()) }}", in: "Templates/small.md")
      #expect(try root.run("build").code == 0)
      let outcome = try root.run("check", "--drift", "--as-of", "2021-10-01")
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("as-of 2021-09-16 → 2021-10-01"))
    }
  }
}
