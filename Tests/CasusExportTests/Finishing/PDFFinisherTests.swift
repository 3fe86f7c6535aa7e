import CasusCanvas
import CasusScene
import Testing

@testable import CasusExport

struct PDFFinisherTests {
  let fonts: FontSet
  let typesetter: PangoTypesetter

  init() throws {
    fonts = try FontSet(theme: .house)
    typesetter = PangoTypesetter(fonts: fonts)
  }

  private func text(_ words: String) -> [Frame] {
    typesetter.line([TextSpan(words, TextStyle("Inter", 8), .black)]).frames(at: Point(20, 20))
  }

  private var document: PagedDocument {
    let bar = Frame.path(Path(Rect(0, 0, 10, 10)), fill: .solid(.black), stroke: nil)
    let head: [Frame] = [
      .tag(
        .tableRow,
        [
          .tag(.tableHeader(scope: .column), text("Asked by")), .tag(.tableHeader(scope: .row), text("Wait")),
        ])
    ]
    let first: [Frame] = [
      .tag(.artifact, text("running head")), .tag(.heading(level: 1), text("Title")),
      .tag(.figure(alt: "First: 337+ days (open)"), [bar]), .tag(.table, head),
    ]
    let second: [Frame] = [
      bar, .tag(.artifact, [.tag(.figure(alt: "never seen"), [bar])]),
      .tag(.paragraph, text("See ") + [.link(.url("https://example.org/"), text("there"))]),
      .moved(5, 5, [.tag(.figure(alt: "Second – née \\)"), [bar])]), .tag(.note, text("A note")),
    ]
    return PagedDocument(
      pages: [first, second].map { PagedDocument.Page(size: Size(200, 100), frames: $0) }, outline: [],
      metadata: .init(title: "The clock <&>", author: "A. Author", language: "en-GB", date: "2021-09-16"))
  }

  private func finished() throws -> [UInt8] {
    try PDFFinisher().finish(pdfBytes(document, fonts: fonts), of: document)
  }

  /// All elements of the tree, outermost first.
  private func elements(_ object: PDFObject) -> [PDFObject] {
    let children = object["/K"].map { $0.isArray ? $0.items : [$0] } ?? []
    return children.filter { $0["/S"] != nil }.flatMap { [$0] + elements($0) }
  }

  @Test func `The same document gives the same bytes`() throws {
    let first = try finished()
    #expect(try finished() == first)
  }

  @Test func `Figures have their alternative texts, in order, and headers their scopes`() throws {
    let file = try PDFFile(finished())
    let all = elements(try #require(file.root["/StructTreeRoot"]))
    let alternatives = all.filter { $0["/S"]?.name == "/Figure" }.map { $0["/Alt"]?.text }
    #expect(alternatives == ["First: 337+ days (open)", "Second – née \\)"])
    let scopes = all.filter { $0["/S"]?.name == "/TH" }.map { $0["/A"]?["/Scope"]?.name }
    #expect(scopes == ["/Column", "/Row"])
  }

  @Test func `What goes on over pages is one element, and its marks lead to it`() throws {
    func page(_ number: Int) -> PagedDocument.Page {
      let cell = Frame.tag(.tableCell(.init(columns: 2, headers: ["head-1"])), text("Cell \(number)"))
      let head = Frame.tag(.tableHeader(scope: .row, .init(id: "head-\(number)")), text("Row \(number)"))
      return PagedDocument.Page(
        size: Size(200, 100),
        frames: [
          .tag(.part(7), [.tag(.table, [.tag(.tableRow, [head, cell])])]),
          .tag(.part(9), [.tag(.paragraph, text("words \(number)"))]), .tag(.paragraph, text("whole \(number)")),
        ])
    }
    let document = PagedDocument(
      pages: [page(1), page(2), page(3)], outline: [],
      metadata: .init(title: "t", author: "a", language: "en", date: "2021-09-16"))
    let file = try PDFFile(PDFFinisher().finish(pdfBytes(document, fonts: fonts), of: document))
    let root = try #require(file.root["/StructTreeRoot"])
    let all = elements(root)
    #expect(
      all.map { $0["/S"]?.name ?? "" }.filter { $0 == "/Table" || $0 == "/P" } == ["/Table", "/P", "/P", "/P", "/P"])
    let table = try #require(all.first { $0["/S"]?.name == "/Table" })
    #expect(elements(table).filter { $0["/S"]?.name == "/TR" }.count == 3)
    #expect(elements(table).allSatisfy { $0["/P"] != nil })
    #expect(elements(table).filter { $0["/S"]?.name == "/TD" }.map { $0["/A"]?["/ColSpan"]?.integer } == [2, 2, 2])
    #expect(root["/IDTree"]?["/Names"]?.items.compactMap(\.text) == ["head-1", "head-2", "head-3"])
    // A paragraph's marks name their pages, and each page's list names the paragraph.
    let paragraph = try #require(all.first { $0["/S"]?.name == "/P" })
    let marks = try #require(paragraph["/K"]).items
    #expect(marks.count == 3)
    let numbers = try #require(root["/ParentTree"]?["/Nums"]).items
    for (page, mark) in zip(file.pages, marks) {
      #expect(mark["/Pg"].map { $0.id == page.id } ?? (paragraph["/Pg"]?.id == page.id))
      let key = try #require(page["/StructParents"]?.integer)
      let list = numbers[try #require(numbers.firstIndex { $0.integer == key }) + 1].items
      let number = try #require(mark.integer ?? mark["/MCID"]?.integer)
      #expect(list[number].id == paragraph.id)
    }
  }

  @Test func `What is no part of the text is an artifact and not in the tree`() throws {
    let file = try PDFFile(finished())
    let all = elements(try #require(file.root["/StructTreeRoot"]))
    #expect(!all.contains { $0["/S"]?.name == "/Private" })
    for (page, count) in zip(file.pages, [1, 2]) {
      let content = String(decoding: try file.content(of: try #require(page["/Contents"])), as: UTF8.self)
      #expect(!content.contains("/Private"))
      #expect(content.split(separator: "/Artifact BMC", omittingEmptySubsequences: false).count == count + 1)
    }
  }

  @Test func `Every mark of a page that is no artifact leads to an element`() throws {
    let file = try PDFFile(finished())
    let numbers = try #require(file.root["/StructTreeRoot"]?["/ParentTree"]?["/Nums"]).items
    for (page, marks) in zip(file.pages, [4, 4]) {
      let key = try #require(page["/StructParents"]?.integer)
      let index = try #require(numbers.firstIndex { $0.integer == key })
      #expect(numbers[index + 1].items.filter(\.isDictionary).count == marks)
    }
  }

  @Test func `It says its language, its title and its dates`() throws {
    let bytes = try finished()
    let file = try PDFFile(bytes)
    #expect(file.root["/Lang"]?.text == "en-GB")
    #expect(file.trailer["/Info"]?["/CreationDate"]?.text == "D:20210916000000Z")
    #expect(file.trailer["/Info"]?["/Title"]?.text == "The clock <&>")
    #expect(file.trailer["/ID"]?.count == 2)
    let packet = String(decoding: try file.content(of: try #require(file.root["/Metadata"])), as: UTF8.self)
    #expect(packet.contains("<rdf:li xml:lang=\"x-default\">The clock &lt;&amp;&gt;</rdf:li>"))
    #expect(packet.contains("<xmp:CreateDate>2021-09-16T00:00:00Z</xmp:CreateDate>"))
  }

  @Test func `Links say where they lead and pages how to move through them`() throws {
    let file = try PDFFile(finished())
    let links = file.pages.flatMap { $0["/Annots"]?.items ?? [] }
    #expect(links.map { $0["/Contents"]?.text } == ["https://example.org/"])
    #expect(file.pages.allSatisfy { $0["/Tabs"]?.name == "/S" })
  }

  @Test func `Fonts are embedded as fonts, and glyphs are found by their own number`() throws {
    var document = document
    document.pages[0].frames +=
      typesetter.line([TextSpan("Vollkorn ffi Ելք", TextStyle("Vollkorn", 10), .black)]).frames(at: Point(20, 50))
    let file = try PDFFile(PDFFinisher().finish(pdfBytes(document, fonts: fonts), of: document))
    let fonts = file.pages.flatMap { $0["/Resources"]?["/Font"]?.values ?? [] }
    #expect(fonts.count > 2)
    #expect(fonts.allSatisfy { $0["/Subtype"]?.name != "/Type3" && $0["/ToUnicode"] != nil })
    let trueType = fonts.flatMap { $0["/DescendantFonts"]?.items ?? [] }
      .filter { $0["/Subtype"]?.name == "/CIDFontType2" }
    #expect(!trueType.isEmpty)
    #expect(trueType.allSatisfy { $0["/CIDToGIDMap"]?.name == "/Identity" })
  }

  @Test func `Only tags are renamed, not words that look like them`() {
    let content = "(\\(/Private << /MCID 1 >> BDC) Tj /Private << /MCID 12 >> BDC (a(b)c) Tj EMC /Private << /MCID x"
    let expected = "(\\(/Private << /MCID 1 >> BDC) Tj /Artifact BMC (a(b)c) Tj EMC /Private << /MCID x"
    #expect(String(decoding: markArtifacts(in: Array(content.utf8)), as: UTF8.self) == expected)
  }

  @Test func `What is no PDF is refused`() {
    for bytes in [[], Array("%PDF-1.5".utf8), Array("casus".utf8)] {
      #expect(throws: ExportError.self) { try PDFFinisher().finish(bytes, of: document) }
    }
  }
}
