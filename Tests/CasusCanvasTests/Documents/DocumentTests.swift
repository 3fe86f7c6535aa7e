import CasusScene
import Testing

@testable import CasusCanvas

struct DocumentTests {
  let fonts: FontSet
  let typesetter: PangoTypesetter

  init() throws {
    fonts = try FontSet(theme: .house)
    typesetter = PangoTypesetter(fonts: fonts)
  }

  private func text(_ words: String) -> [Frame] {
    typesetter.line([TextSpan(words, TextStyle("Inter", 8), .black)]).frames(at: Point(20, 20))
  }

  private func document(_ pages: [[Frame]]) -> PagedDocument {
    PagedDocument(
      pages: pages.map { PagedDocument.Page(size: Size(200, 100), frames: $0) },
      outline: [
        .init(title: "Top", level: 1, destination: "top"), .init(title: "Lost", level: 2, destination: "nowhere"),
      ], metadata: .init(title: "Clock", date: "2021-09-16"))
  }

  private func contains(_ bytes: [UInt8], _ words: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(words)
  }

  @Test func `The same pages give the same bytes`() throws {
    let document = document([[.tag(.paragraph, text("one"))], [.tag(.paragraph, text("two"))]])
    let first = try pdfBytes(document, fonts: fonts)
    _ = try svgBytes(text("something else"), size: Size(100, 100), fonts: fonts)
    #expect(try pdfBytes(document, fonts: FontSet(theme: .house)) == first)
    #expect(contains(first, "%PDF-1.5"))
  }

  @Test func `Links to nowhere, doubled anchors and links that would run something do not spoil the file`() throws {
    let frames: [Frame] = [
      .tag(.anchor("top"), [.tag(.heading(level: 1), text("a"))]), .tag(.anchor("top"), text("b")),
      .link(.destination("nowhere"), text("c")), .link(.destination("top"), text("d")),
      .link(.url("javascript:alert(1)"), text("e")), .link(.url("https://a.org/it's?x=é\\"), text("f")),
    ]
    let pdf = try pdfBytes(document([frames]), fonts: fonts)
    #expect(!contains(pdf, "javascript"))
    #expect(contains(pdf, "https://a.org/it's?x=%C3%A9%5C"))
  }

  @Test func `Elements inside an artifact are left out`() throws {
    let frames: [Frame] = [.tag(.artifact, [.tag(.paragraph, text("1 / 2")), .link(.url("https://a.org"), [])])]
    let pdf = try pdfBytes(document([frames]), fonts: fonts)
    #expect(!contains(pdf, "/URI"))
    #expect(contains(pdf, "/Private"))
  }

  @Test func `Geometry no page has is left out, and the rest is drawn`() throws {
    let wild = Path([.move(Point(.nan, 0)), .line(Point(10, 10))])
    let flat = Frame.Group(
      [.path(Path(Rect(0, 0, 5, 5)), fill: .solid(.black), stroke: nil)], transform: Transform(a: 0))
    let frames: [Frame] = [
      .path(wild, fill: .solid(.black), stroke: nil), .group(flat),
      .path(Path(Rect(0, 0, 5, 5)), fill: nil, stroke: Stroke(.black, width: 1, dash: [0, 0])),
      .path(Path(Rect(0, 0, 5, 5)), fill: .hatch(.black, width: 1, spacing: 0), stroke: nil),
      .image(Frame.Image(png: [1, 2, 3], rect: Rect(0, 0, 10, 10))),
      .path(Path(Rect(1, 2, 3, 4)), fill: .solid(Color(0xFF0000)), stroke: nil),
    ]
    let svg = try svgBytes(frames, size: Size(20, 20), fonts: fonts)
    #expect(contains(svg, "M 1 2 L 4 2 L 4 6 L 1 6 Z"))
  }

  @Test func `Impossible sizes are refused`() {
    for side in [0, -1, .nan, .infinity, 1e7] {
      #expect(throws: CanvasError.self) { try svgBytes([], size: Size(side, 10), fonts: fonts) }
      #expect(throws: CanvasError.self) {
        try pngBytes([], size: Size(10, side), dpi: 144, background: nil, fonts: fonts)
      }
    }
    #expect(throws: CanvasError.self) { try pdfBytes(document([]), fonts: fonts) }
  }

  @Test func `A PNG drawn into a PNG keeps its colour`() throws {
    let red = try pngBytes([], size: Size(4, 4), dpi: 72, background: Color(0xFF0000), fonts: fonts)
    let image = Frame.image(Frame.Image(png: red, rect: Rect(0, 0, 4, 4)))
    #expect(try pngBytes([image], size: Size(4, 4), dpi: 72, background: nil, fonts: fonts) == red)
  }

  @Test func `Letters of a picture stand where they were set, between pixels too`() throws {
    func png(at x: Double) throws -> [UInt8] {
      let frames = typesetter.line([TextSpan("ill", TextStyle("Inter", 8), .black)]).frames(at: Point(x, 20))
      return try pngBytes(frames, size: Size(30, 30), dpi: 72, background: .white, fonts: fonts)
    }
    #expect(try png(at: 5.3) != png(at: 5))
  }

  @Test func `Hatches keep step with the page wherever they are`() throws {
    // Along a stroke at 45° x + y is constant; between strokes it grows by the spacing times the root of 2.
    func phases(_ frame: Frame) throws -> [Int] {
      let svg = String(decoding: try svgBytes([frame], size: Size(60, 10), fonts: fonts), as: UTF8.self)
      let line = try #require(svg.split(separator: "\n").first { $0.contains("stroke-width") })
      let numbers = line.split(separator: "\"").flatMap { $0.split(separator: " ") }.compactMap { Double($0) }
      let shift = line.contains("matrix(1,0,0,1,17,3)") ? 20.0 : 0
      let step = 2.5 * 2.0.squareRoot()
      return numbers.indices.dropLast().filter { $0.isMultiple(of: 2) }.map { index in
        let phase: Double = (numbers[index] + numbers[index + 1] + shift) / step
        return Int((phase * 1000).rounded()) % 1000
      }
    }
    func hatch(_ rect: Rect) -> Frame {
      .path(Path(rect), fill: .hatch(.black, width: 0.75, spacing: 2.5), stroke: nil)
    }
    for frame in [hatch(Rect(0, 0, 60, 10)), hatch(Rect(17, 3, 20, 4)), .moved(17, 3, [hatch(Rect(0, 0, 20, 4))])] {
      let found = try phases(frame)
      #expect(found.count > 8)
      #expect(found.allSatisfy { $0 < 2 || $0 > 998 }, "\(found)")
    }
  }

  @Test func `An imprecise date becomes its first day`() {
    func day(_ date: String?) -> String { PagedDocument.Metadata(title: "", date: date).day }
    #expect(day("2021-07") == "2021-07-01")
    #expect(day("2021-09-16") == "2021-09-16")
    #expect(day("2010-06~") == "2010-06-01")
    #expect(day("soon") == "2000-01-01")
    #expect(day(nil) == "2000-01-01")
  }
}
