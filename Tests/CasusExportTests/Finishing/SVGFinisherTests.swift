import CasusCanvas
import CasusScene
import CasusTestSupport
import Testing

@testable import CasusExport

struct SVGFinisherTests {
  let fonts: FontSet
  let typesetter: PangoTypesetter
  let size = Size(120, 60)

  init() throws {
    fonts = try FontSet(theme: .house)
    typesetter = PangoTypesetter(fonts: fonts)
  }

  private func frames(_ words: String) -> [Frame] {
    let bars = Frame.Group(
      [
        .path(Path(Rect(0, 30, 30, 10)), fill: .solid(Color(0x174A78)), stroke: nil),
        .path(Path(Rect(20, 35, 30, 10)), fill: .hatch(Color(0x7D8690), width: 0.75, spacing: 2.6), stroke: nil),
      ], clip: Path(Rect(0, 0, 100, 60)), opacity: 0.5)
    return typesetter.line([TextSpan(words, TextStyle("Inter", 8), Color(0x171B20))]).frames(at: Point(10, 20))
      + [.group(bars)]
  }

  private func finished(_ words: String, prefix: String = "clock-lag-", title: String = "T", desc: String = "D") throws
    -> String
  {
    let frames = frames(words)
    let drawn = try svgBytes(frames, size: size, fonts: fonts)
    let finisher = SVGFinisher(prefix: prefix, title: title, description: desc)
    return String(decoding: finisher.finish(drawn, frames: frames, size: size), as: UTF8.self)
  }

  private func ids(_ svg: String) -> [String] {
    svg.components(between: " id=\"", and: "\"")
  }

  @Test func `The bytes do not depend on what was drawn before`() throws {
    let first = try finished("Asked, and still waiting")
    _ = try finished("Something else")
    #expect(try finished("Asked, and still waiting") == first)
  }

  @Test func `The bytes do not depend on what is drawn at the same time`() async throws {
    let words = ["Asked", "Answered", "Ելք", "337+"]
    let alone = try words.map { try finished($0) }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<16 {
        group.addTask {
          (number, try SVGFinisherTests().finished(words[number % words.count]))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<16 { #expect(together[number] == alone[number % words.count]) }
  }

  @Test func `Two charts in one page share no id, and every reference finds its own`() throws {
    let one = try finished("Alpha", prefix: "clock-a-")
    let two = try finished("Beta", prefix: "clock-b-")
    let all = ids(one) + ids(two)
    #expect(all.count > 10)
    #expect(Set(all).count == all.count)
    for svg in [one, two] {
      let references = svg.components(between: "href=\"#", and: "\"") + svg.components(between: "url(#", and: ")")
      #expect(!references.isEmpty)
      #expect(Set(references).isSubset(of: Set(ids(svg))))
    }
  }

  @Test func `Nothing in it runs, styles the page or leads out of it`() throws {
    let svg = try finished("<script>alert(1)</script> & \"more\"")
    for forbidden in ["<script", "<style", "style=", "javascript:", "<!", "<?", "http://a"] {
      #expect(!svg.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `Hostile titles and descriptions are text`() throws {
    let svg = try finished("x", title: "</title><script>1</script>", desc: "]]> \u{0}\u{8}\u{1B} \u{FFFE} \"&amp;\" é")
    #expect(svg.contains("<title id=\"clock-lag-title\">&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>"))
    #expect(svg.contains("<desc id=\"clock-lag-desc\">]]&gt;   &quot;&amp;amp;&quot; é</desc>"))
    #expect(svg.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `A prefix that is no name is made one`() throws {
    let svg = try finished("x", prefix: "1 \"onload=\"x\" ")
    #expect(ids(svg).allSatisfy { $0.hasPrefix("c1--onload--x--") })
    #expect(SVGIdentifiers.safe("") == "c")
    #expect(SVGIdentifiers.safe("lag") == "lag")
  }

  @Test func `It has its size in pt, a role and a name for assistive readers`() throws {
    let svg = try finished("x")
    #expect(svg.contains("width=\"120pt\" height=\"60pt\" viewBox=\"0 0 120 60\""))
    #expect(svg.contains("role=\"img\" aria-labelledby=\"clock-lag-title clock-lag-desc\""))
  }

  @Test func `Its text can be selected where it stands`() throws {
    let svg = try finished("A & B")
    #expect(svg.contains("<g fill-opacity=\"0\""))
    #expect(svg.contains("<text x=\"10\" y=\"20\" font-size=\"8\""))
    #expect(svg.contains(">A &amp; B</text>"))
  }

  @Test func `A halo is a stroke of the letters themselves`() throws {
    var run = typesetter.line([TextSpan("337+", TextStyle("Inter", 8), Color(0xBF3B22, alpha: 0.99824))]).runs[0]
    run.halo = TextRun.Halo(.white, width: 2.4)
    let frames: [Frame] = [.text(run)]
    let drawn = try svgBytes(frames, size: size, fonts: fonts)
    let finished = SVGFinisher(prefix: "a-", title: "", description: "").finish(drawn, frames: frames, size: size)
    let svg = String(decoding: finished, as: UTF8.self)
    #expect(svg.contains(##"<g fill="none" stroke="#ffffff" stroke-width="2.4" stroke-linejoin="round">"##))
    #expect(svg.contains(##"<g fill="#bf3b22">"##))
    #expect(svg.components(between: "<use", and: ">").count == 8)
  }

  @Test func `Colours are the frames' own`() throws {
    let svg = try finished("x")
    #expect(svg.contains("fill=\"#174a78\""))
    #expect(svg.contains("fill=\"#171b20\""))
  }

  @Test func `Numbers keep three decimals and no more`() throws {
    let svg = try finished("Numbers")
    var digits = 0
    for character in svg.drop(while: { $0 != "\n" }) {
      if character == "." { digits = 1 } else if character.isNumber, digits > 0 { digits += 1 } else { digits = 0 }
      #expect(digits <= 7)
    }
  }

  @Test(arguments: [
    ("12.5004", "12.5"), ("0.9996", "1"), ("-0.0004", "0"), ("-0.5", "-.5"), ("3", "3"), ("0", "0"), ("10.06", "10.06"),
    ("-7.1235", "-7.124"), ("100000000000000000000", "100000000000000"),
  ])
  func `A number is rounded in its shortest form`(written: String, expected: String) {
    var output: [UInt8] = []
    Array(written.utf8).withUnsafeBufferPointer {
      _ = appendNumber($0, from: 0, to: $0.count, places: 3, into: &output)
    }
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("M 0 12 L 60 12 L 60 20 Z M 0 12 ", "M0 12 60 12 60 20Z"),
    ("M 1 2 C 1 -2 3.50 4 5 6 C 7 8 9 10 11 12 ", "M1 2C1-2 3.5 4 5 6 7 8 9 10 11 12"),
    ("M 1 2 L 3 4 M 5 6 L 7 8 ", "M1 2 3 4M5 6 7 8"), ("", ""), ("M 4 5 Z M 4 5 ", "M4 5Z"),
  ])
  func `An outline is shortened`(written: String, expected: String) {
    var output: [UInt8] = []
    Array(written.utf8).withUnsafeBufferPointer {
      appendPathData($0, 0..<$0.count, places: 3, into: &output)
    }
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test func `a mark that leads somewhere is a link, and one that would run something is none`() {
    let bar = Frame.path(Path(Rect(10, 10, 30, 8)), fill: .solid(.black), stroke: nil)
    let links: [Frame] = [
      .moved(5, 5, [.link(.url("https://example.org/?a=1&b=<2>"), [bar])]), .link(.url("javascript:alert(1)"), [bar]),
      .link(.url("data:text/html,x"), [bar]), .link(.destination("somewhere"), [bar]),
    ]
    let finisher = SVGFinisher(prefix: "p-", title: "T", description: "D")
    let svg = String(decoding: finisher.finish(Array("<svg></svg>".utf8), frames: links, size: size), as: UTF8.self)
    #expect(svg.components(between: "<a href=\"", and: "\"") == ["https://example.org/?a=1&amp;b=&lt;2&gt;"])
    #expect(
      svg.contains("<rect x=\"15\" y=\"15\" width=\"30\" height=\"8\" fill=\"none\" pointer-events=\"all\"/></a>"))
    #expect(svg.contains("role=\"group\""))
    let live = String(
      decoding: LiveSVG(prefix: "p-", title: "T", description: "D", theme: .house).bytes(links, size: size),
      as: UTF8.self)
    #expect(live.components(between: "<a href=\"", and: "\"").count == 1)
    #expect(live.contains("role=\"group\""))
  }
}
