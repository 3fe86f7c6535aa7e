import CasusCanvas
import CasusScene
import Testing

@testable import CasusExport

/// What goes into a PDF and comes out of it again.
struct AttachmentTests {
  private func document(_ words: String = "Page", title: String = "Clock") throws -> (PagedDocument, FontSet) {
    let fonts = try FontSet(theme: .house)
    let line = PangoTypesetter(fonts: fonts).line([TextSpan(words, TextStyle("Inter", 8), .black)])
    let page = PagedDocument.Page(
      size: Size(200, 100), frames: [.tag(.heading(level: 1), line.frames(at: Point(20, 20)))])
    return (
      PagedDocument(pages: [page], outline: [], metadata: .init(title: title, date: "2021-09-16")), fonts
    )
  }

  private func pdf(
    _ attachments: [AttachedFile] = [], _ words: String = "Page", title: String = "Clock"
  ) throws -> [UInt8] {
    let (document, fonts) = try document(words, title: title)
    return try PDFFinisher().finish(pdfBytes(document, fonts: fonts), of: document, attaching: attachments)
  }

  private func attachment(_ path: String, _ bytes: [UInt8] = [1, 2, 3]) -> AttachedFile {
    AttachedFile(path: path, .data, "What it is", bytes: bytes)
  }

  @Test func `Files come out by their paths, with their bytes, in any script`() throws {
    let files = [
      attachment("b/rows.csv", Array("a,b\n1,2\n".utf8)), attachment("a/rows.csv", []),
      attachment("é/հայ.csv", [0xFF, 0]), attachment("lock.json"),
    ]
    let sealed = try SealedPDF(pdf(files))
    #expect(Set(sealed.attachments) == Set(files))
    #expect(sealed.attachments.map(\.path) == ["a/rows.csv", "b/rows.csv", "lock.json", "é/հայ.csv"])
  }

  /// `printf 'a,b\n1,2\n' | md5sum` of coreutils 9.1.
  @Test func `Each is associated with the document, typed, dated and summed`() throws {
    let file = try PDFFile(pdf([attachment("b/rows.csv", Array("a,b\n1,2\n".utf8)), attachment("a/rows.csv")]))
    let names = try #require(file.root["/Names"]?["/EmbeddedFiles"]?["/Names"]?.items)
    #expect(names.count == 4)
    #expect(file.root["/AF"]?.items.map(\.id) == [names[1].id, names[3].id])
    // Two files of one name are told apart by their folders.
    #expect([names[1], names[3]].map { $0["/UF"]?.text } == ["a-rows.csv", "b-rows.csv"])
    let specification = names[3]
    #expect(specification["/AFRelationship"]?.name == "/Data")
    let stream = try #require(specification["/EF"]?["/F"]?.streamDictionary)
    #expect(stream["/Subtype"]?.name == "/text/csv")
    #expect(stream["/Params"]?["/Size"]?.integer == 8)
    #expect(stream["/Params"]?["/ModDate"]?.text == "D:20210916000000Z")
    #expect(stream["/Params"]?["/CheckSum"]?.notation == "<e5ebd4c02cefbe7955977c67ada242b7>")
  }

  @Test(arguments: [
    "../rows.csv", "/etc/passwd", "a//b", "a/./b", "", "a\\b", "a\nb", String(repeating: "x", count: 2_000),
  ])
  func `A name that leads out of its folder is refused`(path: String) throws {
    let bytes = try pdf([attachment(path)])
    #expect(throws: SealError.unsafeName(path)) { try SealedPDF(bytes) }
  }

  @Test func `A name that stands twice is refused`() throws {
    let bytes = try pdf([attachment("a.csv"), attachment("a.csv", [9])])
    #expect(throws: SealError.nameTwice("a.csv")) { try SealedPDF(bytes) }
  }

  @Test func `A few bytes that stand for too many are refused`() throws {
    let bomb = try pdf([attachment("a.csv", Array(repeating: 0, count: 100_001))])
    #expect(bomb.count < 20_000)
    #expect(try SealedPDF(bomb, attachmentLimit: 100_001).attachments[0].bytes.count == 100_001)
    #expect(throws: SealError.unusable("a.csv")) { try SealedPDF(bomb, attachmentLimit: 100_000) }
  }

  @Test func `What is no PDF, half of one, or one without files says so`() throws {
    let whole = try pdf([attachment("a.csv")])
    for bytes in [[], Array("%PDF-1.7".utf8), Array(whole.prefix(whole.count / 2))] {
      #expect { try SealedPDF(bytes) } throws: { error in
        if case SealError.unreadable = error { true } else { false }
      }
    }
    let bare = try pdf()
    #expect(throws: SealError.noAttachments) { try SealedPDF(bare) }
  }

  @Test func `A PDF differs where its page, its words about itself or its files do`() throws {
    let files = [attachment("a.csv")]
    let made = try pdf(files)
    #expect(try PDFComparison(made, with: made).isEqual)
    #expect(try PDFComparison(pdf(files, "Rage"), with: made).pages == [1])
    let renamed = try PDFComparison(pdf(files, title: "Clack"), with: made)
    #expect(renamed.pages == [] && renamed.differsElsewhere)
    let altered = try PDFComparison(pdf([attachment("a.csv", [1, 2, 4])]), with: made)
    #expect(altered.pages == [] && altered.differsElsewhere)
  }

  @Test func `The same objects packed otherwise are the same`() throws {
    let made = try pdf([attachment("a.csv")])
    let again = try PDFFile(made).write()
    #expect(try PDFComparison(again, with: made).isEqual)
  }

  @Test func `Both standards are claimed, and colours mean something`() throws {
    let file = try PDFFile(pdf())
    let packet = String(decoding: try file.content(of: try #require(file.root["/Metadata"])), as: UTF8.self)
    for claim in ["pdfaid:part>3<", "pdfaid:conformance>A<", "pdfuaid:part>1<", "pdfaSchema:prefix>pdfuaid<"] {
      #expect(packet.contains(claim))
    }
    let intent = try #require(file.root["/OutputIntents"]?.items.first)
    #expect(intent["/S"]?.name == "/GTS_PDFA1")
    let profile = try #require(intent["/DestOutputProfile"])
    #expect(try file.content(of: profile) == SRGBProfile.bytes)
    #expect(file.root["/PageLabels"]?["/Nums"]?.items.first?.integer == 0)
  }

  @Test func `Deflated bytes fit their room or are none`() {
    #expect(
      inflated([0x78, 0x9C, 0x4B, 0x4C, 0x4A, 0x06, 0x00, 0x02, 0x4D, 0x01, 0x27], atMost: 3) == Array("abc".utf8))
    #expect(inflated([0x78, 0x9C, 0x4B, 0x4C, 0x4A, 0x06, 0x00, 0x02, 0x4D, 0x01, 0x27], atMost: 2) == nil)
    #expect(inflated([1, 2, 3], atMost: 10) == nil)
    #expect(inflated([], atMost: 10) == nil)
  }
}
