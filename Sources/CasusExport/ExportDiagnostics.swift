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
}
