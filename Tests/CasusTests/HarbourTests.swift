import Casus
import CasusExport
import CasusReport
import CasusScene
import CasusSource
import CasusTestSupport
import Testing

/// An invented briefing with every block and every option, in the house's own fonts.
struct HarbourTests {
  private static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    + "/Fixtures/harbour"

  private static let page: String = {
    let world = RepositoryWorld(root: root, today: "2024-06-30")
    let results = compileAll(
      ["Templates/harbour.md"], CompileSettings(), in: world, formats: [PageTextExporter.self], jobs: 1)
    let faults = results.flatMap(\.diagnostics).filter { $0.severity == .error }.map { "\($0.code) \($0.message)" }
    let bytes = results.flatMap(\.artifacts).first { $0.name == "pages.txt" }?.bytes ?? []
    return faults.joined(separator: "\n") + String(decoding: bytes, as: UTF8.self)
  }()

  @Test func `every line stands on its page`() {
    let lines = HarbourTests.page.split(separator: "\n").filter { !$0.hasPrefix("!") }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "harbour.txt", testFile: HarbourTests.root + "/harbour")
  }

  @Test func `no words stand on others, and none beside the page`() {
    let faults = HarbourTests.page.split(separator: "\n").filter { $0.hasPrefix("!") }
    #expect(faults == [])
  }
}

/// The lines of each page in reading order, and what is wrong with their places.
private struct PageTextExporter: Exporter {
  static let name = "pages"
  static let summary = "Pages as text."

  func export(_ edition: Edition) throws -> [Artifact] {
    var text = ""
    for (number, page) in edition.document.pages.enumerated() {
      var runs: [TextRun] = []
      collect(page.frames, Point(0, 0), &runs)
      text += "# \(number + 1)\n"
      var last: TextRun?
      for run in runs {
        let isSame = last.map { abs($0.origin.y - run.origin.y) < 0.01 } ?? false
        let isNext = last.map { abs($0.origin.x + $0.width - run.origin.x) < 0.3 } ?? false
        text += (isSame ? isNext ? "" : " " : last == nil ? "" : "\n") + run.text.replacing("\u{2060}", with: "")
        last = run
      }
      text += "\n"
      for (index, run) in runs.enumerated() {
        if run.origin.x < 40 || run.origin.x + run.width > page.size.width - 40 {
          text += "! \(number + 1): beside the page: \(run.text)\n"
        }
        for other in runs[(index + 1)...] where overlap(run, other) {
          text += "! \(number + 1): '\(run.text)' on '\(other.text)'\n"
        }
      }
    }
    return [Artifact(name: "pages.txt", bytes: Array(text.utf8))]
  }

  private func overlap(_ a: TextRun, _ b: TextRun) -> Bool {
    let x = min(a.origin.x + a.width, b.origin.x + b.width) - max(a.origin.x, b.origin.x)
    let y = min(a.origin.y, b.origin.y) - max(a.origin.y - 0.7 * a.style.size, b.origin.y - 0.7 * b.style.size)
    return x > 0.5 && y > 0.5
  }

  private func collect(_ frames: [Frame], _ offset: Point, _ runs: inout [TextRun]) {
    for frame in frames {
      switch frame {
      case .text(var run):
        run.origin = Point(run.origin.x + offset.x, run.origin.y + offset.y)
        runs.append(run)
      // What a drawing holds is the drawing's affair.
      case .tag(.figure, _): break
      case .tag(_, let inner), .link(_, let inner): collect(inner, offset, &runs)
      case .group(let group):
        collect(group.children, Point(offset.x + group.transform.tx, offset.y + group.transform.ty), &runs)
      default: break
      }
    }
  }
}
