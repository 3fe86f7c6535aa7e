import CasusSource
import CasusSpec
import CasusYAML
import Testing

/// A generator whose numbers are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}

private let briefing = """
  ---
  title: "The clock of {{ lag.n }}"
  facts: {call: {from: requests, where: "datum.id == 'a'"}}
  indicators:
    lag: &x {measure: response-lag, until: [1, -2.5e3, null]}
  ---
  # A *b* {{ call.date : %d %b }}

  > [!JUDGEMENT] Über {{ lag.median ?? "none" }}
  > **more**[^1] [@source, p5] `{{ code }}`

  | a | b |
  |---|--:|
  | {{ x || y }} | [Figure](#lag) |

  - a
    ```chart lag
    data: {"values": [{"a": "\\u00e9"}]}
    mark: {type: bar}
    ```

  [^1]: Note {{ f({a: 'b'}) }}.
  """

/// Bits that mean something somewhere.
private let bits = [
  "{{", "}}", "[@", "]", "[^1]", "[!", "```", "~~~", ">", "- ", "|", "\n\n", "\n", "---\n", "'", "\"", "\\", "*", "&x ",
  "*x", "{", "}", "[", "(", ")", ":", "??", "?", "/", "é", "\u{301}", "\u{0}", "\t", "<b>", "<!--", "![", "#", "&#0;",
  "\u{10FDD0}1\u{10FDD1}", "0x", "1e999", "%", "\r",
]

@Suite struct MutationTests {
  @Test(arguments: 0..<8)
  func `Whatever is typed by mistake is read to its end`(_ seed: Int) {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<150 {
      var text = Array(briefing)
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let start = Int.random(in: 0..<text.count, using: &dice)
        let end = min(text.count, start + Int.random(in: 0...5, using: &dice))
        text.replaceSubrange(start..<end, with: Array(bits.randomElement(using: &dice) ?? ""))
      }
      var diagnostics: [Diagnostic] = []
      let parsed = parseBriefing(String(text), path: "a.md", reporting: &diagnostics)
      #expect(parsed.path == "a.md")
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.count
      for diagnostic in diagnostics {
        #expect((1...lines + 1).contains(diagnostic.place?.line ?? 0), "\(diagnostic.code) \(diagnostic.message)")
      }
    }
  }
}
