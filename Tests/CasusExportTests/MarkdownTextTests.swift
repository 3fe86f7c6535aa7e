import CasusReport
import Testing

@testable import CasusExport

struct MarkdownTextTests {
  private func run(_ text: String, _ change: (inout RichText.Run) -> Void) -> RichText.Run {
    var run = RichText.Run(text)
    change(&run)
    return run
  }

  @Test(arguments: [
    ("a*b_c", "a\\*b\\_c"), ("[x](y) <b>", "\\[x\\](y) \\<b\\>"), ("a | b & c", "a \\| b &amp; c"),
    ("12\u{2060}–\u{2060}25", "12–25"), ("a\nb\u{0}", "a b"), ("$x$ @me #1", "\\$x\\$ \\@me \\#1"),
  ])
  func `Words are words, whatever they hold`(_ text: String, _ expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("- no list", "\\- no list"), ("1. no list", "1\\. no list"), ("1970 was", "1970 was"), ("a\n+ b", "a\n\\+ b"),
    ("", ""),
  ])
  func `A line begins nothing but a paragraph`(_ text: String, _ expected: String) {
    #expect(MarkdownText.lines(text) == expected)
  }

  @Test func `Marks stand at their words, and code between enough backticks`() {
    let text = RichText([
      RichText.Run("a"), run(" strong ") { $0.isStrong = true }, run("x``y") { $0.isCode = true },
      run("go") { $0.link = .url("https://e.org/(a b)") }, run("2") { $0.note = 2 },
    ])
    #expect(MarkdownText.inline(text) == "a **strong** ``` x``y ```[go](https://e.org/%28ab%29)[^2]")
  }

  @Test func `A link that runs something is its words alone`() {
    #expect(MarkdownText.inline(RichText([run("go") { $0.link = .url("javascript:x") }])) == "go")
  }
}
