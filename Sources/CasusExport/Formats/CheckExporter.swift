import CasusCanvas
import CasusReport
import CasusScene

/// The number-check sheet: for the colleague who did not write the briefing.
package struct CheckExporter: Exporter {
  package static let name = "check"
  package static let summary = "A sheet with every number, its rows and sources and a box to tick, as PDF and CSV."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    let name = edition.report.name + "-check"
    var artifacts = [Artifact(name: name + ".csv", bytes: Array(CheckCSV(edition.evidence).text.utf8))]
    if let pages = edition.checkPages {
      let drawn = try pdfBytes(pages, fonts: edition.fonts)
      artifacts.insert(
        Artifact(name: name + ".pdf", bytes: try PDFFinisher().finish(drawn, of: pages)), at: 0)
    }
    return artifacts
  }
}
