import CasusReport
import Testing

@testable import CasusLayout

@Suite struct ContentsTests {
  @Test func `A long report begins with its contents, each heading with its page`() throws {
    let blocks = (1...14).flatMap { number in
      [heading("Part \(number)")] + (0..<20).map { _ in paragraph(String(repeating: "some words ", count: 20)) }
    }
    let sketch = pages(.sample(blocks, title: "Long"))
    let contents = try #require(sketch.pages[0].first { $0.kind == .contents })
    for number in 1...14 {
      let page = try #require(
        sketch.pages.firstIndex { $0.contains { $0.kind == .heading(rank: 1) && $0.words == "Part \(number)" } })
      #expect(contents.words.contains("Part \(number) \(page + 1)"))
    }
  }

  @Test func `A short report has no contents`() {
    #expect(!pages(.specimen).pages.joined().contains { $0.kind == .contents })
  }
}
