import Casus
import CasusExport
import CasusSource
import CasusTestSupport
import Testing

/// HTML and Markdown as a briefing yields them.
struct TextFormatTests {
  private static let body = """
    > [!JUDGEMENT]
    > On **{{ first.date }}** a call was made.[^one]

    ## The calls

    See [Figure](#waits) and [Table](#all). Again.[^one] A [link](https://example.org/a?b&c).

    ```tiles
    - {figure: "{{ all.count }}", unit: calls, words: in all, bound: none left out}
    ```

    #### Deeper than it should be

    ```chart waits
    title: Two calls
    data: calls
    mark: bar
    encoding: {x: {aggregate: count}, y: {field: label}}
    ```

    ```table all
    title: All calls
    data: calls
    columns: [label, {field: date, title: 'On \\<i>'}]
    ```

    [^one]: A note of *one* line, 12–25 days.
    """

  private func files(_ formats: [any Exporter.Type], label: String = "First call") throws -> [String: String] {
    var briefing = SmallBriefing()
    briefing.facts += "\n  all: {from: calls}"
    briefing.calls = briefing.calls.replacing("First call", with: label)
    briefing.body = Self.body
    let results = compileAll(
      ["Templates/small.md"], CompileSettings(), in: briefing.world, formats: formats, jobs: 1)
    #expect(results.flatMap(\.diagnostics).filter { $0.severity == .error } == [])
    let artifacts = try #require(results.first).artifacts
    return Dictionary(uniqueKeysWithValues: artifacts.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func html(label: String = "First call") throws -> String {
    try #require(try files([HTMLExporter.self], label: label)["small.html"])
  }

  @Test func `a page has one title, headings without a gap and its landmarks`() throws {
    let page = try html()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let heads = page.matches(of: /<h([1-6])[ >]/).map { String($0.1) }
    #expect(heads == ["1", "2", "2", "3", "2", "2"])
    for element in ["<header", "<main", "<footer"] {
      #expect(page.components(between: element, and: ">").count == 1)
    }
  }

  @Test func `a number can be traced by the id it has in the lock`() throws {
    let page = try html()
    #expect(page.contains("<data value=\"2021-05-14\" data-casus-fact=\"first.date\">14\u{A0}May 2021</data>"))
    #expect(page.contains("<data value=\"2\" data-casus-fact=\"all.count\">2</data>"))
  }

  @Test func `every reference finds what it names, and notes lead both ways`() throws {
    let page = try html()
    let ids = page.components(between: " id=\"", and: "\"")
    #expect(Set(ids).count == ids.count)
    for target in page.components(between: "href=\"#", and: "\"") { #expect(ids.contains(target), "\(target)") }
    #expect(page.contains(">Figure\u{A0}1</a>"))
    #expect(page.components(between: "role=\"doc-noteref\"", and: ">").count == 2)
    #expect(page.components(between: "role=\"doc-backlink\"", and: ">").count == 2)
    #expect(page.contains("<span class=\"range\">12–25\u{A0}days.</span>"))
  }

  @Test func `a chart has words, its rows, and a drawing for narrow screens`() throws {
    let page = try html()
    #expect(page.contains("role=\"img\" aria-labelledby=\"small-waits_title small-waits_desc\""))
    #expect(page.contains("<summary>Data behind the chart"))
    #expect(page.contains("id=\"small-waits_narrow_svg\""))
    #expect(page.contains("<th scope=\"col\">On &lt;i&gt;</th>"))
    #expect(page.contains("<th scope=\"row\">First call</th>"))
  }

  @Test func `nothing in the data becomes markup`() throws {
    let page = try html(label: "<script>alert('x')</script>")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("href=\"https://example.org/a?b&amp;c\""))
  }

  @Test func `Markdown holds the numbers, the table and the drawings beside it`() throws {
    let all = try files([MarkdownExporter.self, SVGExporter.self])
    #expect(all.keys.sorted() == ["small.md", "waits.svg"])
    let text = try #require(all["small.md"])
    #expect(text.contains("> [!IMPORTANT]\n> **Key judgement**\n>\n> On **14 May 2021** a call was made.[^1]"))
    #expect(text.contains("- **2 calls** in all"))
    #expect(text.contains("](waits.svg)"))
    #expect(text.contains("| label | On \\<i\\> |\n| :--- | :--- |\n| First call | 14 May 2021 |"))
    #expect(text.contains("[^1]: A note of *one* line, 12–25 days."))
    #expect(text.contains("[Figure\u{A0}1](#waits)"))
  }

  @Test func `Markdown takes nothing of the data for markup`() throws {
    let text = try #require(try files([MarkdownExporter.self], label: "*a* | [b](c) <d> `e` $f$")["small.md"])
    #expect(text.contains("| \\*a\\* \\| \\[b\\](c) \\<d\\> \\`e\\` \\$f\\$ |"))
  }
}
