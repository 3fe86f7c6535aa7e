package import CasusCanvas
package import CasusCharts
package import CasusData
package import CasusReport
package import CasusScene

/// A finished briefing in all the forms a format can start from.
package struct Edition: Sendable {
  package var report: Report
  package var document: PagedDocument
  package var theme: Theme
  /// The theme's fonts, which the document was set in.
  package var fonts: FontSet
  /// The charts in order of appearance.
  package var charts: [Chart]
  /// Input hashes and versions for the lock, path and SHA-256, sorted by path.
  package var inputs: [(path: String, sha256: String)]
  /// Dots per inch of pictures made of pixels.
  package var dpi: Double
  /// Whether SVGs hold outlines or live text.
  package var svgProfile = SVGProfile.outlines
  /// What travels inside the PDF, beside the lock; empty where nothing is to.
  package var attachments: [AttachedFile] = []
  /// The same charts drawn for narrow screens, by name, where somebody asked for them.
  package var narrowCharts: [String: Chart] = [:]
  /// What the user and the briefing chose, for the lock.
  package var settings = Lock.Settings()
  /// The data it was made from; nil for a chart of a file of its own.
  package var dataset: Dataset?
  /// The pages of the number-check sheet, where somebody asked for it.
  package var checkPages: PagedDocument?
  /// Every number of the report down to its rows and sources; empty where nobody asked.
  package var evidence = EvidenceLedger()
  /// Names a row for a reader, from a table and row number.
  package var rowKey: @Sendable (String, Int) -> String
  /// The keys of the sources a row rests on, from a table and row number.
  package var rowSources: @Sendable (String, Int) -> [String]

  package init(
    report: Report, document: PagedDocument, theme: Theme, fonts: FontSet, charts: [Chart],
    inputs: [(path: String, sha256: String)], dpi: Double = 144,
    rowKey: @escaping @Sendable (String, Int) -> String,
    rowSources: @escaping @Sendable (String, Int) -> [String] = { _, _ in [] }
  ) {
    self.report = report
    self.document = document
    self.theme = theme
    self.fonts = fonts
    self.charts = charts
    self.inputs = inputs
    self.dpi = dpi
    self.rowKey = rowKey
    self.rowSources = rowSources
  }
}

/// A file to be written: its name in the output folder, and its bytes.
package struct Artifact: Sendable, Hashable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A format casus writes: one file, one type, one line in `ExporterCatalog`. It reads what is finished and decides
/// nothing about layout.
package protocol Exporter: Sendable {
  /// The name after `-f`, such as `pdf`.
  static var name: String { get }
  /// One sentence a user could read.
  static var summary: String { get }
  init()
  func export(_ edition: Edition) throws -> [Artifact]
}
