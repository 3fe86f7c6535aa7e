import CasusCanvas
import CasusScene
import CasusTestSupport
import Testing

@testable import CasusExport

struct LiveSVGTests {
  let typesetter: PangoTypesetter
  let size = Size(120, 60)

  init() throws { typesetter = PangoTypesetter(fonts: try FontSet(theme: .house)) }

  private func words(_ text: String, _ color: Color = Color(0x171B20)) -> [Frame] {
    typesetter.line([TextSpan(text, TextStyle("Inter", 8, weight: 600), color)]).frames(at: Point(10, 20))
  }

  private func svg(_ frames: [Frame], theme: Theme = .house, title: String = "T") -> String {
    let live = LiveSVG(prefix: "clock-lag-", title: title, description: "D", theme: theme)
    return String(decoding: live.bytes(frames, size: size), as: UTF8.self)
  }

  @Test func `Words are text of their own width, and marks what was drawn`() throws {
    let drawing = svg(words("Asked") + [.path(Path(Rect(0, 30, 30.5, 10)), fill: .solid(Color(0x174A78)), stroke: nil)])
    #expect(drawing.contains(">Asked</text>"))
    #expect(drawing.contains("x=\"10\" y=\"20\" textLength="))
    #expect(drawing.contains("d=\"M0 30H30.5V40H0Z\""))
    #expect(drawing.contains("font-weight:600;font-size:8px;font-family:Inter,"))
    #expect(drawing.contains("viewBox=\"0 0 120 60\" role=\"img\""))
  }

  @Test func `The theme's colours are variables with a dark value`() {
    let drawing = svg(words("Asked"))
    #expect(drawing.contains("--ink:var(--casus-ink,#171b20)"))
    #expect(drawing.contains("--ink:var(--casus-ink,#eceef0)"))
    // Readers without variables, such as Typst and LibreOffice, never meet one.
    let rules = drawing.split(separator: "@supports (fill:var(--a)){")
    #expect(rules.count == 2)
    #expect(rules.first?.contains("fill:#171b20}") == true)
    #expect(rules.last?.contains(".a{fill:var(--ink)}") == true)
  }

  @Test func `A drawing with a colour of its own keeps all of them, and its paper`() {
    let drawing = svg(words("Asked") + words("Own", Color(0x123456)))
    #expect(!drawing.contains("var(--"))
    #expect(drawing.contains("prefers-color-scheme:dark){#clock-lag-svg .paper{fill:#ffffff}}"))
  }

  @Test func `A dark theme needs no other scheme`() {
    let drawing = svg(words("Asked", Theme.houseDark.colors.ink), theme: .houseDark)
    #expect(!drawing.contains("@media"))
    #expect(drawing.contains(".paper{fill:#15191e}"))
  }

  @Test func `A group that only moves has no element; one that clips has`() {
    let bar = Frame.path(Path(Rect(0, 0, 5, 5)), fill: .solid(.black), stroke: nil)
    #expect(svg([.moved(10, 20, [bar])]).contains("d=\"M10 20H15V25H10Z\""))
    #expect(!svg([.moved(10, 20, [bar])]).contains("<g"))
    let clipped = svg([.group(Frame.Group([bar], transform: .translation(1, 1), clip: Path(Rect(0, 0, 3, 3))))])
    #expect(clipped.contains("<clipPath id=\"clock-lag-p1\"><path d=\"M1 1H4V4H1Z\"/></clipPath>"))
    #expect(clipped.contains("<g clip-path=\"url(#clock-lag-p1)\">"))
    let turned = svg([.group(Frame.Group([bar], transform: Transform(a: 0, b: 1, c: -1, d: 0, tx: 3, ty: 4)))])
    #expect(turned.contains("transform=\"matrix(0 1 -1 0 3 4)\""))
  }

  @Test func `Equal hatches share a pattern, and the next drawing in a page its classes`() {
    let hatch = Frame.path(
      Path(Rect(0, 0, 9, 9)), fill: .hatch(Color(0x7D8690), width: 0.75, spacing: 2.6), stroke: nil)
    let drawing = svg([hatch, hatch])
    #expect(drawing.components(between: "<pattern id=\"", and: "\"").count == 1)
    var styles = LiveStyles()
    let live = LiveSVG(prefix: "a_", title: "", description: "", theme: .house)
    _ = live.inlined([hatch], size: size, styles: &styles)
    let once = styles.rules(inside: "svg")
    _ = live.inlined([hatch], size: size, styles: &styles)
    #expect(styles.rules(inside: "svg") == once)
  }

  @Test func `Words of the data stay words, and no link runs anything`() {
    let run = "</text><script>alert(1)</script>"
    let drawing = svg(
      words(run) + [
        .link(.url("java\tscript:alert(1)"), words("a")), .link(.url("https://example.org/?a=1&b"), words("b")),
      ],
      title: "</title><script>")
    #expect(!drawing.contains("<script"))
    #expect(!drawing.contains("javascript"))
    #expect(drawing.contains("<a href=\"https://example.org/?a=1&amp;b\">"))
  }

  @Test(arguments: [
    ("https://a.b/c", true), ("mailto:a@b.c", true), ("notes.md#x", true), ("javascript:alert(1)", false),
    ("JaVa\nScript:alert(1)", false), ("data:text/html,x", false), ("//evil.example", false), ("file:///etc", false),
    ("", false), ("a:b", false), ("?q=a:b", true), ("\\\\host", false),
  ])
  func `Only links of the web, of mail and beside the file may be clicked`(_ url: String, _ isSafe: Bool) {
    #expect((SafeLink(url) != nil) == isSafe)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `Bytes become letters as in RFC 4648`(_ text: String, _ letters: String) {
    #expect(String(decoding: base64(Array(text.utf8)), as: UTF8.self) == letters)
  }

  @Test func `A family's name from a theme's file cannot leave the style sheet`() {
    var theme = Theme.house
    theme.chartFamily = "Inter</style><script>;}"
    #expect(!CSSText.families(theme.chartFamily, of: theme).contains("<"))
    #expect(CSSText.features("tnum=1,kern=0,\"}=1") == "\"tnum\",\"kern\" 0")
  }
}
