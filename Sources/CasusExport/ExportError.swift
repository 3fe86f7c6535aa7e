/// What can go wrong while a finished briefing becomes files.
package enum ExportError: Error, Sendable, Hashable {
  /// qpdf's own words for what it could not read or write.
  case finishing(String)
}

extension ExportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .finishing(let words): "finishing the PDF failed: \(words)"
    }
  }
}
