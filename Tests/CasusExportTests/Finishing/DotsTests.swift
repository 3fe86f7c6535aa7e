import CasusCanvas
import CasusScene
import Testing

@testable import CasusExport

struct DotsTests {
  private let size = Size(120, 60)
  private let blue = Color(0x174A78)
  private let places = [Point(10, 20), Point(30.25, 40), Point(30, 5)]

  private func svg(_ frames: [Frame]) throws -> String {
    let marks = DotMarks()
    let drawn = try svgBytes(frames, size: size, fonts: FontSet(theme: .house), marks: marks)
    let finisher = SVGFinisher(prefix: "a-", title: "", description: "")
    return String(decoding: finisher.finish(drawn, frames: frames, size: size, marks: marks), as: UTF8.self)
  }

  /// The content of the only page and the names of what it repeats.
  private func pdf(_ frames: [Frame]) throws -> (content: String, forms: Int) {
    let document = PagedDocument(
      pages: [PagedDocument.Page(size: size, frames: [.tag(.figure(alt: "A cloud"), frames)])], outline: [],
      metadata: .init(title: "T", author: "A", language: "en", date: "2021-09-16"))
    let marks = DotMarks()
    let drawn = try pdfBytes(document, fonts: FontSet(theme: .house), marks: marks)
    let file = try PDFFile(PDFFinisher().finish(drawn, of: document, marks: marks))
    let page = try #require(file.pages.first)
    let content = try file.content(of: try #require(page["/Contents"]))
    return (String(decoding: content, as: UTF8.self), page["/Resources"]?["/XObject"]?.values.count ?? 0)
  }

  @Test func `Filled dots are lines without length and with round ends`() throws {
    let cloud = Frame.dots(Dots(places, radius: 2, fill: blue, stroke: nil))
    let svg = try svg([.moved(1, 2, [cloud])])
    #expect(
      svg.contains(
        ##"<path fill="none" stroke="#174a78" stroke-width="4" stroke-linecap="round" d="M11 22h0M31.25 42h0M31 7h0"/>"##
      ))
    #expect(!svg.contains("miterlimit=\"9."))
    let pdf = try pdf([.moved(1, 2, [cloud])])
    #expect(pdf.content.contains("1 J 400 w "))
    #expect(pdf.content.contains("1000 2000 m 1000 2000 l\n3025 4000 m 3025 4000 l\n3000 500 m 3000 500 l\nS"))
    #expect(pdf.content.contains("q 0.01 0 0 0.01 1 2 cm") || pdf.content.contains("q .01 0 0 .01 1 2 cm"))
    #expect(!pdf.content.contains("9.000001"))
  }

  @Test func `Rings are arcs in SVG and one repeated drawing in PDF`() throws {
    let cloud = Frame.dots(Dots(places, radius: 2, fill: nil, stroke: Stroke(blue, width: 0.5)))
    let svg = try svg([cloud])
    #expect(svg.contains(##"stroke="#174a78" stroke-width=".5" d="M10 18a2 2 0 1 0 .01 0zM30.25 38a2 2"##))
    let pdf = try pdf([cloud])
    #expect(pdf.forms == 1)
    #expect(
      pdf.content.contains("1 0 0 1 1000 2000 cm/dot0 Do\n1 0 0 1 2025 2000 cm/dot0 Do\n1 0 0 1 -25 -3500 cm/dot0 Do"))
  }

  @Test func `Dots that can be seen through stay one by one`() throws {
    let faint = Color(0x174A78, alpha: 0.5)
    let cloud = Frame.dots(Dots(places, radius: 2, fill: faint, stroke: nil))
    let svg = try svg([cloud])
    #expect(svg.contains(##"<g fill="#174a78" fill-opacity=".5">"##))
    #expect(svg.contains(##"<circle cx="30.25" cy="40" r="2"/>"##))
    let pdf = try pdf([cloud])
    #expect(pdf.content.contains(" gs") && pdf.content.contains("/dot0 Do"))
  }

  @Test func `Inside a group with an opacity Cairo draws them`() throws {
    let cloud = Frame.dots(Dots(places, radius: 2, fill: blue, stroke: nil))
    let bar = Frame.path(Path(Rect(0, 0, 10, 10)), fill: .solid(.black), stroke: nil)
    let frames = [Frame.group(Frame.Group([cloud, bar], opacity: 0.5))]
    #expect(try svg(frames).contains("stroke-linecap=\"round\""))
    #expect(try !pdf(frames).content.contains("cm/dot"))
  }

  @Test func `A place that is no number is left out`() throws {
    let cloud = Frame.dots(Dots([Point(.nan, 1), Point(5, .infinity)] + places, radius: 1, fill: blue, stroke: nil))
    #expect(try svg([cloud]).contains("d=\"M10 20h0M"))
    #expect(try pdf([cloud]).content.contains("1000 2000 m 1000 2000 l\n3025"))
  }
}
