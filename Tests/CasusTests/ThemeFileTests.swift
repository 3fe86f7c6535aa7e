import CasusScene
import CasusSource
import CasusTestSupport
import Testing

@testable import Casus

@Suite struct ThemeFileTests {
  private func read(_ text: String) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let world = InMemoryWorld(["Templates/themes/ours.yaml": text])
    return (theme(named: "ours", at: nil, in: world, reporting: &diagnostics), diagnostics)
  }

  @Test func `A theme says what differs from the house`() throws {
    let (found, diagnostics) = read("extends: house\ncolors: {accent: \"#9A3412\"}\nfonts: {text: Inter}")
    let theme = try #require(found)
    #expect(diagnostics.isEmpty)
    #expect(theme.name == "ours")
    #expect(theme.colors.accent == Color(0x9A3412))
    #expect(theme.colors.blue == Theme.house.colors.blue)
    #expect(theme.textFamily == "Inter")
  }

  @Test func `A theme has a dark counterpart whose own colours can be read`() throws {
    let theme = try #require(read("extends: house\ncolors: {accent: \"#9A3412\"}").theme)
    let dark = try #require(theme.dark)
    #expect(dark.background == Theme.houseDark.colors.background)
    #expect(dark.accent != Theme.houseDark.colors.accent)
    #expect(dark.accent.contrast(with: dark.background) >= 4.5)
    #expect(dark.faults.isEmpty)
    #expect(try #require(read("extends: house").theme).dark == Theme.houseDark.colors)
    #expect(try #require(read("extends: vega").theme).dark == nil)
  }

  @Test func `A theme names its dark colours, and they are measured`() throws {
    let theme = try #require(read("dark: {background: \"#101418\"}").theme)
    #expect(theme.dark?.background == Color(0x101418))
    let (none, diagnostics) = read("dark:\n  ink: \"#202020\"")
    #expect(none == nil)
    #expect(diagnostics.contains { $0.code == "CAS0719" && $0.place?.line == 2 })
  }

  @Test func `Colours that some readers cannot tell apart are an error where they are written`() {
    let (theme, diagnostics) = read("colors:\n  categorical: [\"#C0504D\", \"#6E8B3D\"]")
    #expect(theme == nil)
    #expect(diagnostics.map(\.code) == ["CAS0719"])
    #expect(diagnostics.first?.place?.line == 2)
    #expect(diagnostics.first?.message.contains("under ") == true)
  }

  @Test(arguments: [
    ("colours: {}", "CAS0717"), ("colors: {accent: red}", "CAS0718"), ("colors: {stance: [\"#174A78\"]}", "CAS0718"),
    ("extends: hose", "CAS0705"), ("- a", "CAS0718"), ("fonts: {text: Nowhere}", "CAS0718"),
    ("fonts: {files: [{file: /etc/passwd, family: X}]}", "CAS0718"),
    ("fonts: {files: [{file: /usr/share/fonts/../../etc/passwd, family: X}]}", "CAS0718"),
    ("colors: {accent: \"#12g345\"}", "CAS0718"),
  ])
  func `Faults of a theme have a code`(text: String, code: String) {
    let (theme, diagnostics) = read(text)
    #expect(theme == nil)
    #expect(diagnostics.map(\.code).contains(code), "\(diagnostics.map(\.message))")
  }

  @Test func `A theme that is not there names those that are`() {
    var diagnostics: [Diagnostic] = []
    let world = InMemoryWorld(["Templates/themes/ours.yaml": "extends: house"])
    #expect(theme(named: "our", at: nil, in: world, reporting: &diagnostics) == nil)
    #expect(diagnostics.first?.hint == "did you mean 'ours'?")
  }
}
