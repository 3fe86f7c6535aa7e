import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import CasusTestSupport
import Testing

@testable import CasusLayout
@testable import CasusReport

@Suite struct EvidenceLayoutTests {
  /// A report that prints one number twice, with the evidence of it.
  private var report: Report {
    let place = Place(file: "a.md", line: 3)
    let measure = Measure(.number(12), .days, rule: "row", formula: "days of wait") { [] }
    let value = PublishedValue(text: "12 days", source: "wait", place: place, measure: measure, decimals: 0)
    func number(_ index: Int) -> RichText.Run {
      var run = RichText.Run("12 days")
      run.published = index
      return run
    }
    let text = RichText([
      RichText.Run("They waited "), number(0), RichText.Run(", yes, "), number(1), RichText.Run("."),
    ])
    var report = Report(
      name: "a", title: RichText("Title"), subtitle: RichText(), author: RichText(), date: RichText(), language: "en",
      asOf: nil, series: nil, about: [],
      blocks: [.heading(level: 2, RichText("Part"), anchor: "part"), .paragraph(text)], notes: [],
      published: [value, value])
    var ledger = EvidenceLedger()
    ledger.entries = report.publishedIDs.enumerated().map { index, id in
      Evidence(
        id: id.id, printed: "12 days", expression: "wait", subject: "wait", place: place,
        context: NumberContext(setting: .text, section: "Part", before: "", number: "12 days", after: ""), kind: .days,
        value: .number(12), interval: nil, sensitivity: nil, unit: nil, decimals: 0, rounding: "", rule: "row",
        formula: "days of wait", steps: [], n: nil, missing: 0, open: nil, reason: nil, rows: [], sources: [],
        conflicts: [], fields: [])
    }
    report.evidence = EvidenceAppendix(ledger, language: "en")
    return report
  }

  private func document(_ report: Report) -> PagedDocument {
    var diagnostics: [Diagnostic] = []
    return layOut(report, theme: .house, typesetter: FixedTypesetter(), reporting: &diagnostics)
  }

  @Test func `Evidence follows the body and counts its pages apart`() {
    let with = document(report)
    var bare = report
    bare.evidence = nil
    let without = document(bare)
    #expect(with.bodyPageCount == without.pages.count)
    #expect(with.pages.count == with.bodyPageCount + 1)
    #expect(words(with.pages[0].frames) == words(without.pages[0].frames))
    let last = words(with.pages[1].frames)
    #expect(last.contains("Evidence 1 / 1"))
    #expect(last.contains("days of wait"))
    #expect(with.outline.map(\.title) == ["Title", "Part", "Evidence"])
  }

  @Test func `Each printing leads to the one entry, and the entry back to the first`() {
    let pages = document(report).pages
    #expect(links(pages[0].frames).filter { $0 == "casus:evidence-1" }.count == 2)
    #expect(anchors(pages[0].frames).contains("casus:number-1"))
    #expect(!anchors(pages[0].frames).contains("casus:number-2"))
    #expect(links(pages[1].frames) == ["casus:number-1"])
    #expect(anchors(pages[1].frames) == ["casus:evidence", "casus:evidence-1"])
  }

  @Test func `A number that leads to its evidence looks like any other`() {
    var bare = report
    bare.evidence = nil
    #expect(Set(colors(document(report).pages[0].frames)) == Set(colors(document(bare).pages[0].frames)))
  }

  @Test func `A check sheet has a box for each number and its head on every page`() {
    let value = report
    var ledger = EvidenceLedger()
    ledger.entries = (0..<60).map { index in
      Evidence(
        id: "wait#\(index)", printed: "12 days", expression: "wait", subject: "wait",
        place: Place(file: "a.md", line: 3),
        context: NumberContext(setting: .text, section: "", before: "They waited ", number: "12 days", after: "."),
        kind: .days, value: .number(12), interval: nil, sensitivity: nil, unit: nil, decimals: 0, rounding: "",
        rule: "row", formula: "days", steps: [], n: nil, missing: 0, open: nil, reason: nil, rows: [], sources: [],
        conflicts: [], fields: [])
    }
    var diagnostics: [Diagnostic] = []
    let sheet = layOut(
      CheckSheet(ledger, of: value, path: "a.md"), language: "en", theme: .house, typesetter: FixedTypesetter(),
      reporting: &diagnostics)
    #expect(sheet.pages.count > 1)
    #expect(sheet.pages.allSatisfy { words($0.frames).contains("Printed") && $0.size.width > $0.size.height })
    #expect(sheet.pages.map { boxes($0.frames) }.reduce(0, +) == 60)
  }

  // MARK: What stands in frames

  private func words(_ frames: [Frame]) -> String {
    frames.map { frame in
      switch frame {
      case .text(let run): run.text + " "
      case .group(let group): words(group.children)
      case .link(_, let inner), .tag(_, let inner): words(inner)
      case .path, .dots, .image: ""
      }
    }.joined().replacing("  ", with: " ")
  }

  private func links(_ frames: [Frame]) -> [String] {
    frames.flatMap { frame -> [String] in
      switch frame {
      case .link(.destination(let name), let inner): [name] + links(inner)
      case .link(_, let inner), .tag(_, let inner): links(inner)
      case .group(let group): links(group.children)
      case .text, .path, .dots, .image: []
      }
    }
  }

  private func anchors(_ frames: [Frame]) -> [String] {
    frames.flatMap { frame -> [String] in
      switch frame {
      case .tag(.anchor(let name), let inner): [name] + anchors(inner)
      case .link(_, let inner), .tag(_, let inner): anchors(inner)
      case .group(let group): anchors(group.children)
      case .text, .path, .dots, .image: []
      }
    }
  }

  private func colors(_ frames: [Frame]) -> [Color] {
    frames.flatMap { frame -> [Color] in
      switch frame {
      case .text(let run): [run.color]
      case .link(_, let inner), .tag(_, let inner): colors(inner)
      case .group(let group): colors(group.children)
      case .path, .dots, .image: []
      }
    }
  }

  /// Outlines of small squares.
  private func boxes(_ frames: [Frame]) -> Int {
    frames.reduce(0) { count, frame in
      switch frame {
      case .path(let path, nil, _?): count + (path.elements.count >= 4 ? 1 : 0)
      case .link(_, let inner), .tag(_, let inner): count + boxes(inner)
      case .group(let group): count + boxes(group.children)
      case .text, .path, .dots, .image: count
      }
    }
  }
}
