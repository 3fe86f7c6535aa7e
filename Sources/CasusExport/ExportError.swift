/// What can go wrong while a finished briefing becomes files.
package enum ExportError: Error, Sendable, Hashable {
  /// The library that finishes PDFs is not on this machine.
  case noQPDF
  /// qpdf's own words for what it could not read or write.
  case finishing(String)
}

extension ExportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noQPDF: "cannot open the library libqpdf"
    case .finishing(let words): "finishing the PDF failed: \(words)"
    }
  }
}
