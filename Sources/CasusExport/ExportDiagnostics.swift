package import CasusCanvas
import CasusScene
package import CasusSource

/// The words of everything that can go wrong with fonts (CAS0591 to CAS0593) and with writing files (from CAS0601).
extension Diagnostic {
  /// What an author can do about a failure of the drawing libraries; one diagnostic for each file that is missing.
  package static func cannotDraw(_ error: CanvasError) -> [Diagnostic] {
    switch error {
    case .missingFonts(let files):
      files.map { file in
        Diagnostic(
          "CAS0591", "no font file '\(file.path)' for \(file.family) \(file.weight)\(file.italic ? " italic" : "")",
          at: nil, hint: CanvasError.missingFonts([file]).hint)
      }
    case .unusableFont: [Diagnostic("CAS0592", error.description, at: nil, hint: error.hint)]
    case .noFonts: [Diagnostic("CAS0593", error.description, at: nil, hint: error.hint)]
    case .impossibleSize: [Diagnostic("CAS0601", error.description, at: nil)]
    case .drawing: [Diagnostic("CAS0602", error.description, at: nil)]
    }
  }

  package static func unknownProfile(_ name: String, at place: Place) -> Diagnostic {
    let known = SVGProfile.allCases.map(\.rawValue)
    return Diagnostic(
      "CAS0605", "expected \(known.joined(separator: " or ")) for 'svg', found '\(name)'", at: place,
      hint: didYouMean(name, among: known))
  }

  package static func cannotFinish(_ error: ExportError) -> Diagnostic {
    switch error {
    case .noQPDF: Diagnostic("CAS0604", error.description, at: nil, hint: "install the Debian package libqpdf29")
    case .finishing: Diagnostic("CAS0603", error.description, at: nil)
    }
  }

  /// Why nothing comes out of a PDF; `file` is its name as the user gave it.
  package static func cannotUnseal(_ error: SealError, _ file: String) -> Diagnostic {
    let place = Place(file: file)
    return switch error {
    case .unreadable(.noQPDF): cannotFinish(.noQPDF)
    case .unreadable(let error): Diagnostic("CAS0607", "expected a PDF, found \(error.detail)", at: place)
    case .tooLarge:
      Diagnostic("CAS0608", "the PDF is larger than \(SealedPDF.sizeLimit >> 20) MB", at: place)
    case .tooMany:
      Diagnostic("CAS0608", "the PDF holds more than \(SealedPDF.countLimit) files", at: place)
    case .noAttachments:
      Diagnostic(
        "CAS0609", "the PDF holds none of the files it was made from", at: place,
        hint: "casus puts them in unless the briefing says 'attachments: false'")
    case .unsafeName(let name):
      Diagnostic(
        "CAS0610", "the PDF holds a file named '\(name.prefix(80))', which is no path below a folder", at: place)
    case .nameTwice(let name): Diagnostic("CAS0610", "the PDF holds two files named '\(name.prefix(80))'", at: place)
    case .unusable(let name):
      Diagnostic(
        "CAS0611",
        "cannot unpack '\(name.prefix(80))': expected a deflated file of at most \(SealedPDF.attachmentLimit >> 20) MB",
        at: place)
    }
  }
}

extension ExportError {
  /// The library's own words, without ours.
  fileprivate var detail: String {
    switch self {
    case .noQPDF: description
    case .finishing(let words): words
    }
  }
}
