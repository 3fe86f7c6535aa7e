import CasusCanvas
import CasusScene
import Testing

@testable import CasusExport

/// What the finisher adds to the structure that the canvas draws.
struct StructureTests {
  /// All elements of a page of these frames, outermost first.
  private func elements(_ frames: [Frame]) throws -> [(name: String, element: PDFElement)] {
    let fonts = try FontSet(theme: .house)
    let document = PagedDocument(
      pages: [.init(size: Size(200, 100), frames: frames)], outline: [], metadata: .init(title: "Clock"))
    let file = try PDFFile(PDFFinisher().finish(pdfBytes(document, fonts: fonts), of: document))
    func walk(_ object: PDFObject) -> [(name: String, element: PDFElement)] {
      let children = object["/K"].map { $0.isArray ? $0.items : [$0] } ?? []
      return children.filter { $0["/S"] != nil }.flatMap { child in
        [(child["/S"]?.name ?? "", PDFElement(child))] + walk(child)
      }
    }
    return walk(try #require(file.root["/StructTreeRoot"]))
  }

  /// What a test looks at; the object itself does not outlive its file.
  private struct PDFElement {
    var box: [String]
    var numbering: String?
    var children: [String]

    init(_ object: PDFObject) {
      box = object["/A"]?["/BBox"]?.items.map(\.notation) ?? []
      numbering = object["/A"]?["/ListNumbering"]?.name
      children = (object["/K"].map { $0.isArray ? $0.items : [$0] } ?? []).compactMap { $0["/S"]?.name }
    }
  }

  private func text(_ words: String) throws -> [Frame] {
    PangoTypesetter(fonts: try FontSet(theme: .house)).line([TextSpan(words, TextStyle("Inter", 8), .black)])
      .frames(at: Point(20, 20))
  }

  private let bar = Frame.path(Path(Rect(10, 10, 30, 20)), fill: .solid(.black), stroke: nil)

  @Test func `A figure says where it stands, from the lower left`() throws {
    let found = try elements([.moved(5, 10, [.tag(.figure(alt: "A bar"), [bar])])])
    let figure = try #require(found.first { $0.name == "/Figure" })
    #expect(figure.element.box.compactMap(Double.init) == [15, 60, 45, 80])
  }

  @Test func `A caption before a figure belongs to it`() throws {
    let found = try elements([.tag(.caption, try text("Figure 1")), .tag(.figure(alt: "A bar"), [bar])])
    #expect(found.map(\.name) == ["/Document", "/Figure", "/Caption"])
  }

  @Test(arguments: [("1.", "/Decimal"), ("a)", "/LowerAlpha"), ("B.", "/UpperAlpha"), ("•", "/Disc"), ("–", "/Disc")])
  func `A list says how it is numbered`(label: String, expected: String) throws {
    let item = Frame.tag(.listItem, [.tag(.listLabel, try text(label)), .tag(.listBody, try text("Item"))])
    let found = try elements([.tag(.list, [item])])
    #expect(found.first { $0.name == "/L" }?.element.numbering == expected)
  }

  @Test func `No level of heading is left out, and a level that was open is open again`() throws {
    let levels = [1, 2, 4, 6, 4, 2, 3]
    let found = try elements(try levels.map { .tag(.heading(level: $0), try text("Heading")) })
    #expect(found.map(\.name).filter { $0.hasPrefix("/H") } == ["/H1", "/H2", "/H3", "/H4", "/H3", "/H2", "/H3"])
  }
}
