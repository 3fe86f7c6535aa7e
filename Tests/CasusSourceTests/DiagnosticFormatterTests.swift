import CasusSource
import CasusTestSupport
import Testing

private let world = InMemoryWorld(["Templates/clock.md": "# Clock\n\nOf {{ lagg.n }} requests\n"])
private let fault = Diagnostic(
  "CAS0204", "unknown indicator 'lagg'", at: Place(file: "Templates/clock.md", line: 3, column: 7, length: 4),
  hint: "did you mean 'lag'?")

private func written(_ style: DiagnosticStyle, _ diagnostics: [Diagnostic] = [fault], color: Bool = false) -> String {
  DiagnosticFormatter(style: style, color: color, world: world).format(diagnostics)
}

@Test func `People get an excerpt with a caret and the hint`() {
  #expect(
    written(.human) == """
      Templates/clock.md:3:7: error[CAS0204]: unknown indicator 'lagg'
          3 | Of {{ lagg.n }} requests
            |       ^^^^ did you mean 'lag'?

      """)
}

@Test func `Editors get one line`() {
  #expect(
    written(.short)
      == "Templates/clock.md:3:7: error[CAS0204]: unknown indicator 'lagg' (did you mean 'lag'?)\n")
}

@Test func `Machines get one JSON object a line`() {
  let tricky = Diagnostic("CAS0100", .warning, "a \"quote\" and\na line", at: nil)
  #expect(
    written(.json, [tricky, fault]) == #"""
      {"schema":1,"code":"CAS0100","severity":"warning","message":"a \"quote\" and\na line"}
      {"schema":1,"code":"CAS0204","severity":"error","message":"unknown indicator 'lagg'","file":"Templates/clock.md","line":3,"column":7,"length":4,"hint":"did you mean 'lag'?"}

      """#)
}

@Test func `GitHub gets a workflow command whose text cannot break out`() {
  let tricky = Diagnostic("CAS0100", "50% of\nit", at: Place(file: "a,b.csv", line: 2))
  #expect(
    written(.github, [tricky]) == "::error file=a%2Cb.csv,line=2,col=1,endColumn=2,title=CAS0100::50%25 of%0Ait\n")
}

@Test func `The same diagnostic is written once, and all stand in the order of the file`() {
  let earlier = Diagnostic("CAS0101", "first", at: Place(file: "Templates/clock.md", line: 1))
  let lines = written(.short, [fault, earlier, fault]).split(separator: "\n")
  #expect(lines.count == 2)
  #expect(lines.first?.hasPrefix("Templates/clock.md:1:1") == true)
}

@Test func `A long line is cut around the fault, and control characters cannot reach the terminal`() {
  let line = String(repeating: "x", count: 500) + "\u{1B}FAULT" + String(repeating: "y", count: 500)
  let world = InMemoryWorld(["long.csv": line])
  let text = DiagnosticFormatter(style: .human, world: world)
    .format([Diagnostic("CAS0100", "long", at: Place(file: "long.csv", line: 1, column: 502, length: 5))])
  let lines = text.split(separator: "\n")
  #expect(lines.allSatisfy { $0.count < 140 })
  #expect(!text.contains("\u{1B}"))
  let caret = lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex)
  #expect(lines[1].dropFirst(caret).hasPrefix("FAULT"))
}

@Test func `Color is asked for and not guessed`() {
  #expect(!written(.human).contains("\u{1B}"))
  #expect(written(.human, color: true).contains("\u{1B}[1;31m"))
}

@Test func `A place without a file or line still yields its hint`() {
  let lost = Diagnostic("CAS0001", "no file 'x'", at: Place(file: "x"), hint: "make it")
  #expect(written(.human, [lost]) == "x: error[CAS0001]: no file 'x'\n  hint: make it\n")
}
