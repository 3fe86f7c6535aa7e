import CasusScene
import Testing

@testable import CasusCanvas

struct FontSetTests {
  @Test func `The asked cut is found by family, weight and slant`() throws {
    let fonts = try FontSet(theme: .house)
    func path(_ style: TextStyle) -> String { fonts.files[fonts.chain(for: style)[0]].path }
    #expect(path(TextStyle("Inter Display", 25, weight: 600)).hasSuffix("InterDisplay-SemiBold.otf"))
    #expect(path(TextStyle("Inter", 8)).hasSuffix("Inter-Regular.otf"))
    #expect(path(TextStyle("Vollkorn", 10, weight: 600, italic: true)).hasSuffix("Vollkorn-SemiBoldItalic.ttf"))
  }

  @Test func `The nearest weight stands in for one the theme lacks`() throws {
    let fonts = try FontSet(theme: .house)
    func weight(_ asked: Int) -> Int { fonts.files[fonts.chain(for: TextStyle("Inter", 8, weight: asked))[0]].weight }
    #expect(weight(100) == 400)
    #expect(weight(550) == 600)
    #expect(weight(900) == 700)
  }

  @Test func `An unknown family falls back on the charts' own`() throws {
    let fonts = try FontSet(theme: .house)
    #expect(fonts.files[fonts.chain(for: TextStyle("Comic Sans", 8))[0]].family == "Inter")
  }

  @Test func `A missing file is named with the package that has it`() {
    var theme = Theme.house
    theme.fonts[0].path = "/no/such/Vollkorn.ttf"
    let error = #expect(throws: CanvasError.self) { try FontSet(theme: theme) }
    #expect(error?.description.contains("/no/such/Vollkorn.ttf") == true)
    #expect(error?.hint == "install the Debian package fonts-vollkorn")
  }

  @Test func `A file that is no font covers nothing`() {
    #expect(Coverage(of: "/etc/passwd") == nil)
    #expect(Coverage(of: "/dev/null") == nil)
  }

  @Test func `A file's hash is that of its bytes`() throws {
    #expect(fileSHA256("/no/such/file") == nil)
    let fonts = try FontSet(theme: .house)
    let hash = try #require(fonts.sha256(of: fonts.files[6]))
    #expect(hash.count == 64)
    #expect(hash == fonts.sha256(of: fonts.files[6]))
    #expect(hash != fonts.sha256(of: fonts.files[7]))
  }
}
