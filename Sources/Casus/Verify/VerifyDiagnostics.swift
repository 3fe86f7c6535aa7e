import CasusExport
package import CasusSource

/// The words of what `casus verify` finds: codes CAS0761 to CAS0779.
extension Diagnostic {
  static func lockNotAttached(_ file: String) -> Diagnostic {
    Diagnostic(
      "CAS0761", "the PDF holds files, and no '\(AttachedFile.lockName)' among them", at: Place(file: file),
      hint: "only a PDF that casus made can be made again")
  }

  static func inputNotAttached(_ path: String, _ file: String) -> Diagnostic {
    Diagnostic(
      "CAS0762", "the lock names '\(path)', which the PDF does not hold", at: Place(file: file),
      hint: "data of more than \(AttachedFile.sizeLimit >> 20) MB does not travel in a PDF")
  }

  static func notReproducible(_ file: String) -> Diagnostic {
    Diagnostic("CAS0763", "the briefing in the PDF cannot be compiled with the files in the PDF", at: Place(file: file))
  }

  static func otherVersion(_ was: String, now: String?) -> Diagnostic {
    Diagnostic(
      "CAS0764", .note, "the PDF was made with \(was), here is \(now ?? "none"): pages are not compared", at: nil)
  }

  static func otherFont(_ path: String, isThere: Bool) -> Diagnostic {
    Diagnostic(
      "CAS0765", .note,
      isThere
        ? "the file '\(path)' is not the one the PDF was made with: pages are not compared"
        : "the file '\(path)', which the PDF was made with, is not used here: pages are not compared", at: nil)
  }

  /// One difference in words; `file` is the PDF.
  package static func differs(_ difference: Verification.Difference, _ file: String) -> Diagnostic {
    let pdf = Place(file: file)
    return switch difference {
    case .number(let id, let was?, let now?, let place):
      Diagnostic("CAS0766", "'\(id)' is printed as '\(was)', and comes out as '\(now)'", at: place ?? pdf)
    case .number(let id, let was?, nil, let place):
      Diagnostic("CAS0766", "'\(id)' is printed as '\(was)', and does not come out at all", at: place ?? pdf)
    case .number(let id, nil, let now, let place):
      Diagnostic("CAS0766", "'\(id)' comes out as '\(now ?? "")', and the lock does not name it", at: place ?? pdf)
    case .evidence(let id, let place):
      Diagnostic(
        "CAS0767", "'\(id)' is printed the same, and rests on another value, rule, row or source", at: place ?? pdf)
    case .chart(let name): Diagnostic("CAS0768", "chart '\(name)' does not come out as the lock says", at: pdf)
    case .altered(let path):
      Diagnostic("CAS0769", "'\(path)' in the PDF is not the file that the lock names", at: pdf)
    case .unlisted(let path): Diagnostic("CAS0770", "the lock does not name '\(path)', which the PDF holds", at: pdf)
    case .page(let number):
      Diagnostic("CAS0771", "page \(number) is not as the briefing in the PDF makes it", at: pdf)
    case .document:
      Diagnostic(
        "CAS0772", "the PDF's structure, metadata or attachments are not as the briefing in it makes them", at: pdf)
    }
  }
}
