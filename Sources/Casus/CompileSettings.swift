package import CasusExport

/// What a user may say about a build beside the briefing itself.
package struct CompileSettings: Sendable {
  /// The day the record is seen from; nil leaves it to the briefing.
  package var asOf: String?
  /// Values of the briefing's parameters.
  package var parameters: [String: String]
  /// A theme's name; nil leaves it to the briefing.
  package var theme: String?
  /// Dots per inch of pictures made of pixels.
  package var dpi: Double
  /// Whether SVGs hold outlines or live text; nil leaves it to the briefing.
  package var svgProfile: SVGProfile?
  /// Whether charts are drawn for narrow screens too.
  package var drawsNarrowCharts = false
  /// Whether the lock is kept beside the files, to compare it with another.
  package var keepsLock = false
  /// Whether that lock lists every row and every mark, and not only so many as a file holds.
  package var keepsWholeLock = false
  /// Whether a PDF is to hold what it was made from, if the briefing does not say otherwise.
  package var attachesFiles = false
  /// Whether the evidence is printed after the body; nil leaves it to the briefing.
  package var printsEvidence: Bool?
  /// Whether every number is traced to its rows, for whoever asks without printing the evidence.
  package var tracesNumbers = false
  /// Whether the number-check sheet is set.
  package var setsCheckSheet = false
  /// The one chart that is wanted: no other is drawn, and no page is set.
  package var chart: String?
  /// The width of that one chart in pt; nil leaves it as wide as its place on the page.
  package var chartWidth: Double?

  package init(asOf: String? = nil, parameters: [String: String] = [:], theme: String? = nil, dpi: Double = 144) {
    self.asOf = asOf
    self.parameters = parameters
    self.theme = theme
    self.dpi = dpi
  }
}
