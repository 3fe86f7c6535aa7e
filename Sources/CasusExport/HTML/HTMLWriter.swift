import CasusCharts
import CasusReport
import CasusScene

/// Writes a report as a page; what it finds on the way, such as the classes of drawings, goes into the page's head.
struct HTMLWriter {
  let edition: Edition
  let guide: ReportGuide
  var output: [UInt8] = []
  var styles = LiveStyles()
  var depths = HeadingDepths()
  /// How many marks lead to each note so far.
  var marks: [Int: Int] = [:]
  /// The published numbers that stand on the page with an id of their own.
  var printedNumbers: Set<Int> = []
  /// Names for elements that others refer to, beside the author's anchors.
  var labelCount = 0

  init(_ edition: Edition) {
    self.edition = edition
    guide = ReportGuide(edition.report)
  }

  var report: Report { edition.report }

  /// Markup of ours, as it stands.
  mutating func put(_ markup: String) { output += markup.utf8 }

  /// Words of the author or the data, which are words and never markup.
  mutating func putText(_ text: String) { appendXML(text, into: &output) }

  /// An id no anchor of an author can have: theirs have no underscore.
  mutating func nextLabel() -> String {
    labelCount += 1
    return "label_\(labelCount)"
  }

  /// What stands between two tags of ours.
  mutating func putElement(_ name: String, class className: String? = nil, _ text: RichText) {
    guard !text.isEmpty else { return }
    put("<\(name)\(className.map { " class=\"\($0)\"" } ?? "")>")
    put(text)
    put("</\(name)>\n")
  }

  /// An anchor as an id: everything but white space is allowed.
  static func fragment(_ anchor: String) -> String {
    String(anchor.map { $0.isWhitespace ? "-" : $0 })
  }

  mutating func putIdentifier(_ anchor: String) {
    put(" id=\"")
    putText(HTMLWriter.fragment(anchor))
    put("\"")
  }

  /// A small drawing that only repeats what words beside it say.
  mutating func putDecoration(_ frames: [Frame], class className: String, box: Rect) {
    let writer = LiveSVGWriter(frames, theme: edition.theme, prefix: "decoration_", styles: styles)
    styles = writer.styles
    let numbers = [box.x, box.y, box.width, box.height].map(CSSText.number).joined(separator: " ")
    put("<svg class=\"\(className)\" viewBox=\"\(numbers)\" fill=\"none\" aria-hidden=\"true\">")
    output += writer.output.filter { $0 != 0x0A }
    put("</svg>")
  }
}
