import CasusSource

/// The words of everything that can be wrong with the editions to compare: codes CAS0740 to CAS0749.
extension Diagnostic {
  static func noGit() -> Diagnostic {
    Diagnostic(
      "CAS0740", "found no program 'git' to read a revision with", at: nil,
      hint: "install git, or compare two locks, folders of outputs or roots")
  }

  static func unknownRevision(_ name: String) -> Diagnostic {
    Diagnostic(
      "CAS0741", "expected a lock, a folder or a revision, found '\(name)'", at: nil,
      hint: "name a file or folder that is there, or a commit of the repository the root lies in")
  }

  static func nothingToCompare(_ name: String) -> Diagnostic {
    Diagnostic(
      "CAS0742", "expected a lock.json or Templates/ in '\(name)', found neither", at: nil,
      hint: "name a lock, a folder of outputs or a root")
  }

  static func unfitSince(_ found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0743", "expected the path of a lock for 'since', found \(found)", at: place)
  }

  static func sinceItself(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0744", "'\(path)' is written by this very build", at: place,
      hint: "keep a copy of the earlier lock, such as Editions/2021-06.json, and name that")
  }
}
