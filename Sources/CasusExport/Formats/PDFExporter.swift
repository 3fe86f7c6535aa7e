import CasusCanvas
import CasusReport

/// The briefing's pages, tagged and accessible, with what they were made from inside.
package struct PDFExporter: Exporter {
  package static let name = "pdf"
  package static let summary = "The briefing's pages as one tagged PDF."

  package init() {}

  package func export(_ edition: Edition) throws -> [Artifact] {
    let marks = DotMarks()
    let drawn = try pdfBytes(edition.document, fonts: edition.fonts, marks: marks)
    var attachments = edition.attachments
    if !attachments.isEmpty { attachments.append(.lock(Array(Lock(edition).json.utf8))) }
    let bytes = try PDFFinisher().finish(drawn, of: edition.document, attaching: attachments, marks: marks)
    return [Artifact(name: "\(edition.report.name).pdf", bytes: bytes)]
  }
}
