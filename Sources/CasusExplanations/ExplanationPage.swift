/// The page of all codes in the documentation.
package enum ExplanationPage {
  package static var markdown: String {
    var text = """
      # Diagnostics

      What each code means, why it matters, and what to do.

      ## Overview

      This page is written by `casus explain -f markdown`; `casus explain CODE` prints one of them. Codes are stable and
      never reused. Every example is put through the compiler by a test: the wrong one brings its code, the right one
      brings none. `casus list diagnostics -f schema` prints the JSON Schema of what `--diagnostics json` writes.

      """
    for group in ExplanationCatalog.groups {
      text += "\n## \(group.title)\n"
      for explanation in group.explanations {
        text += "\n### \(explanation.code): \(explanation.summary)\n\n\(explanation.markdown)"
      }
    }
    return text
  }
}
