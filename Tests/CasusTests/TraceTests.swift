import CasusExport
import CasusReport
import CasusSource
import CasusTestSupport
import CasusYAML
import Testing

@testable import Casus

/// Questions about the numbers of a small briefing, from the compiled files as users have them.
struct TraceTests {
  private var briefing: SmallBriefing {
    var briefing = SmallBriefing()
    briefing.facts = """
      first: {from: calls, where: "datum.id == 'a'"}
        all: {from: calls}
      """
    briefing.body = """
      ## Calls

      On {{ first.date }} a call was made, one of {{ all.count }}. It had 3 clauses.

      Again: {{ first.date : %B %Y }}.

      ```table asked
      title: Who called
      data: all
      columns: [label, date]
      ```
      """
    return briefing
  }

  private func trace(_ question: String?, _ briefing: SmallBriefing? = nil) throws -> (
    trace: Trace?, faults: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    let found = try Casus.trace(
      "Templates/small.md", question, CompileSettings(), in: (briefing ?? self.briefing).world, reporting: &diagnostics)
    return (found, diagnostics.filter { $0.severity == .error })
  }

  private func text(_ question: String?, as format: Trace.Format = .text) throws -> String {
    let found = try trace(question)
    #expect(found.faults.isEmpty)
    return try #require(found.trace).formatted(as: format)
  }

  @Test func `without a question every number is listed in order of appearance`() throws {
    let lines = try text(nil).split(separator: "\n")
    let numbers = lines.filter { $0.contains("first.date") || $0.contains("all.count") || $0.contains("asked[") }
    #expect(numbers.count == 5)
    #expect(lines.first?.hasPrefix("small, as of 16 September 2021") == true)
    #expect(lines.allSatisfy { $0.count <= 96 })
  }

  @Test(arguments: ["first.date", "14 May 2021", "first", "first.date : %B %Y", "a call was made"])
  func `a number is found by name, text, root, id and sentence`(_ question: String) throws {
    guard let answer = try trace(question).trace?.answer else { return #expect(Bool(false), "nothing found") }
    switch answer {
    case .number(let indices): #expect(indices == [0, 2] || question == "14 May 2021")
    case .numbers(let indices): #expect(indices.contains(0))
    case .block: #expect(Bool(false), "a block")
    }
  }

  @Test func `one number is shown to the ground`() throws {
    let text = try text("first.date")
    for words in [
      "On [14 May 2021] a call was made", "‘date’ of first", "first: rows of calls, where id = a", "calls/a",
      "Data/small/calls.csv:2", "label First call", "May 2021 (line",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a line that holds several numbers lists them`() throws {
    let line = try #require(try trace("first.date").trace?.ledger.entries.first?.place.line)
    guard case .numbers(let indices)? = try trace(String(line)).trace?.answer else {
      return #expect(Bool(false), "no list")
    }
    #expect(indices == [0, 1])
  }

  @Test func `a table leads from each of its rows to those of the dataset`() throws {
    let text = try text("asked")
    #expect(text.contains("calls/a") && text.contains("calls/b"))
    #expect(try self.text("asked[b]").contains("calls/b"))
    #expect(try !self.text("asked[b]").contains("calls/a"))
  }

  @Test func `JSON has a version, rows with their places, and is one object`() throws {
    let text = try text("all.count", as: .json)
    var faults: [Diagnostic] = []
    let node = try #require(readJSON(Array(text.utf8), file: "trace.json", reporting: &faults))
    #expect(faults.isEmpty)
    #expect(node["schema"]?.number == 1)
    #expect(node["rows"]?.list?.compactMap { $0["name"]?.text } == ["calls/a", "calls/b"])
    #expect(text.contains("\"line\": 2"))
    #expect(text.contains("\"sentence\": [\"On 14 May 2021 a call was made, one of \", \"2\", \".\"]"))
  }

  @Test func `Markdown is a table of rows`() throws {
    let text = try text("all.count", as: .markdown)
    #expect(text.contains("| `calls/a` |"))
    #expect(text.contains("`Data/small/calls.csv:3`"))
  }

  @Test func `what is not there is said, with the name that was meant`() throws {
    let faults = try trace("frist").faults
    #expect(faults.map(\.code) == ["CAS0750"])
    #expect(faults.first?.hint == "did you mean 'first'?")
  }

  @Test func `digits typed by hand are found for the check sheet`() throws {
    let ledger = try #require(try trace(nil).trace?.ledger)
    #expect(ledger.typedByHand.map(\.text) == ["3"])
  }

  @Test func `the check sheet is a PDF and a CSV with a line for each number`() throws {
    let results = compileAll(
      ["Templates/small.md"], CompileSettings(), in: briefing.world, formats: [CheckExporter.self], jobs: 1)
    let files = try #require(results.first?.artifacts)
    #expect(files.map(\.name) == ["small-check.pdf", "small-check.csv"])
    let csv = String(decoding: files[1].bytes, as: UTF8.self)
    // Head, five numbers, one typed by hand.
    #expect(csv.split(separator: "\r\n").count == 7)
    #expect(csv.contains("typed by hand"))
    #expect(csv.hasPrefix("number,line,printed,expression,before,after,"))
  }

  @Test func `the page's numbers lead to their evidence and back, unless the briefing says no`() throws {
    func html(_ briefing: SmallBriefing, _ settings: CompileSettings = CompileSettings()) throws -> String {
      let results = compileAll(
        ["Templates/small.md"], settings, in: briefing.world, formats: [HTMLExporter.self], jobs: 1)
      return String(decoding: try #require(results.first?.artifacts.first).bytes, as: UTF8.self)
    }
    let page = try html(briefing)
    #expect(page.contains("<a class=\"n\" id=\"number_1\" href=\"#evidence_1\"><data value=\"2021-05-14\""))
    #expect(page.contains("<li id=\"evidence_1\" value=\"1\">"))
    #expect(page.contains("href=\"#number_1\" class=\"back\""))
    var settings = CompileSettings()
    settings.printsEvidence = false
    #expect(try !html(briefing, settings).contains("evidence_1"))
  }
}
