import CasusData
import CasusExport
import CasusScene
import CasusSource
import CasusSpec
import CasusTestSupport
import Foundation
import Testing

@testable import Casus

/// A PDF made again from what it holds, and what is found where somebody changed it.
struct VerifyTests {
  private static var charted: SmallBriefing {
    var briefing = SmallBriefing()
    briefing.body += """


      ```chart calls
      title: Two points of a file of its own
      data: {url: points.csv}
      mark: point
      encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
      ```
      """
    return briefing
  }

  private func world(_ briefing: SmallBriefing = VerifyTests.charted) -> InMemoryWorld {
    var world = briefing.world
    world["Templates/points.csv"] = Array("x,y\n1,1\n2,3\n".utf8)
    return world
  }

  private func edition(
    in world: InMemoryWorld, _ settings: CompileSettings = CompileSettings(), as name: String? = nil
  ) throws -> Edition {
    var settings = settings
    settings.attachesFiles = true
    var diagnostics: [Diagnostic] = []
    let edition = try compile("Templates/small.md", as: name, settings, in: world, reporting: &diagnostics)
    #expect(diagnostics == [])
    return try #require(edition)
  }

  private func pdf(_ edition: Edition) throws -> [UInt8] { try PDFExporter().export(edition)[0].bytes }

  private func verified(_ bytes: [UInt8]) throws -> Verification {
    var diagnostics: [Diagnostic] = []
    let result = verify(bytes, named: "small.pdf", reporting: &diagnostics)
    #expect(diagnostics == [])
    return try #require(result)
  }

  private func faults(_ bytes: [UInt8]) -> [String] {
    var diagnostics: [Diagnostic] = []
    #expect(verify(bytes, named: "small.pdf", reporting: &diagnostics) == nil)
    return diagnostics.map(\.code)
  }

  @Test func `A PDF comes out of its own files byte for byte`() throws {
    let result = try verified(pdf(edition(in: world())))
    #expect(result.differences == [])
    #expect(result.isIdentical && result.isComparable)
    #expect(result.numbers == .init(same: 1, of: 1))
    #expect(result.charts == .init(same: 1, of: 1))
    // The briefing, the descriptor, two tables and the chart's own file.
    #expect(result.inputs == .init(same: 5, of: 5))
    // The body, and the page of its evidence.
    #expect(result.pages == .init(same: 2, of: 2))
  }

  @Test func `Everything that was read is in the lock and in the PDF, the chart's own file too`() throws {
    let edition = try edition(in: world())
    let paths = [
      "Data/small/actors.csv", "Data/small/calls.csv", "Data/small/datapackage.json", "Templates/points.csv",
      "Templates/small.md",
    ]
    #expect(Lock(edition).inputs.map(\.path) == paths)
    #expect(edition.attachments.map(\.path) == paths)
    #expect(edition.attachments.map(\.relationship) == [.data, .data, .data, .data, .source])
  }

  @Test func `What the command line said is said again`() throws {
    var briefing = Self.charted
    briefing.facts = "chosen: {from: calls, where: \"datum.id == call.id\"}"
    briefing.body = "{{ chosen.label }} on {{ chosen.date }}."
    var world = world(briefing)
    world["Templates/small.md"] = Array(
      briefing.markdown.replacing(
        "data: small\nas-of: 2021-09-16\n", with: "data: small\nparameters: {call: {each: calls}}\n"
      ).utf8)
    let settings = CompileSettings(asOf: "2021-08-01", parameters: ["call": "b"], theme: "house-dark")
    let result = try verified(pdf(edition(in: world, settings, as: "small-b")))
    #expect(result.differences == [])
    #expect(result.isIdentical)
    #expect(result.text.contains("as of 2021-08-01, call b"))
  }

  @Test func `Data that was changed after the build is named, with the number that moves`() throws {
    var edition = try edition(in: world())
    let index = try #require(edition.attachments.firstIndex { $0.path == "Data/small/calls.csv" })
    let text = String(decoding: edition.attachments[index].bytes, as: UTF8.self)
    edition.attachments[index].bytes = Array(text.replacing("2021-05-14", with: "2021-05-15").utf8)
    let result = try verified(pdf(edition))
    #expect(result.differences.contains(.altered(path: "Data/small/calls.csv")))
    #expect(
      result.differences.contains { difference in
        if case .number("first.date", "14 May 2021"?, "15 May 2021"?, let place?) = difference {
          place.file == "Templates/small.md"
        } else {
          false
        }
      })
    #expect(result.numbers == .init(same: 0, of: 1))
  }

  @Test func `A page that says something else is named`() throws {
    var edition = try edition(in: world())
    edition.document.pages[0].frames.removeLast()
    let result = try verified(pdf(edition))
    #expect(result.differences.contains(.page(1)))
    #expect(result.numbers == .init(same: 1, of: 1))
    #expect(!result.isIdentical)
  }

  @Test func `A file that nobody read is named, and one that is missing ends it`() throws {
    var edition = try edition(in: world())
    edition.attachments.append(AttachedFile(path: "notes.txt", .supplement, "Added", bytes: [1]))
    #expect(try verified(pdf(edition)).differences.contains(.unlisted(path: "notes.txt")))
    edition.attachments.removeAll { $0.path == "Data/small/calls.csv" }
    #expect(faults(try pdf(edition)) == ["CAS0762"])
  }

  @Test func `A briefing that asks for no attachments has none`() throws {
    var files = world()
    let text = Self.charted.markdown.replacing("data: small\n", with: "data: small\nattachments: false\n")
    files["Templates/small.md"] = Array(text.utf8)
    let edition = try edition(in: files)
    #expect(edition.attachments == [])
    #expect(faults(try pdf(edition)) == ["CAS0609"])
  }

  @Test func `Data above the limit stays out, with a note`() throws {
    var diagnostics: [Diagnostic] = []
    let briefing = parseBriefing(Self.charted.markdown, path: "Templates/small.md", reporting: &diagnostics)
    let files = [(path: "Data/small/calls.csv", bytes: [UInt8](repeating: 65, count: 100))]
    let dataset = Dataset(name: "small", tables: [], inputs: [InputHash(path: files[0].path, bytes: [])])
    #expect(attachments(of: briefing, dataset, files, limit: 100, reporting: &diagnostics).count == 1)
    #expect(diagnostics == [])
    #expect(attachments(of: briefing, dataset, files, limit: 99, reporting: &diagnostics) == [])
    #expect(diagnostics.map(\.code) == ["CAS0606"])
    #expect(!diagnostics.haveErrors)
  }

  @Test func `What is no PDF of casus is refused`() throws {
    #expect(faults([]) == ["CAS0607"])
    let whole = try pdf(edition(in: world()))
    for share in [10, 3, 2] { #expect(faults(Array(whole.prefix(whole.count / share))) == ["CAS0607"]) }
  }

  @Test func `Programs get the differences one by one`() throws {
    let result = try verified(pdf(edition(in: world())))
    #expect(result.json.contains("\"numbers\": {\"same\": 1, \"of\": 1},"))
    #expect(result.json.contains("\"reproduced\": true,\n  \"differences\": [],"))
  }

  @Test func `The command exits with 0, with 2 where something differs, and with 1 for what is no PDF`() throws {
    var files = Self.charted.files
    files["Templates/points.csv"] = "x,y\n1,1\n2,3\n"
    try CommandRoot.with(files) { root in
      #expect(try root.run("build", "-f", "pdf").code == 0)
      let same = try root.run("verify", "out/small/small.pdf")
      #expect(same.code == 0)
      #expect(same.out.contains("  numbers  1 of 1 reproduced\n"))
      #expect(same.err == "")

      // The metadata stands in the file as it is.
      let url = root.url.appending(path: "out/small/small.pdf")
      var bytes = try Data(contentsOf: url)
      let range = try #require(bytes.range(of: Data("x-default\">Small<".utf8)))
      bytes.replaceSubrange(range, with: Data("x-default\">Smell<".utf8))
      try bytes.write(to: url)
      let changed = try root.run("verify", "out/small/small.pdf", "-f", "json")
      #expect(changed.code == 2)
      #expect(changed.err.contains("CAS0772"))
      #expect(changed.out.contains("{\"kind\": \"document\"}"))

      try root.write("no PDF", to: "other.pdf")
      let other = try root.run("verify", "other.pdf", "--diagnostics", "short")
      #expect(other.code == 1)
      #expect(other.err.contains("CAS0607"))
      #expect(try root.run("verify", "nowhere.pdf").code == 1)
    }
  }
}
