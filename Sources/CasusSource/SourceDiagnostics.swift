/// The words of everything that can go wrong with files and the world outside: codes CAS0001 to CAS0099.
extension Diagnostic {
  package static func fileNotFound(_ path: String, hint: String? = nil) -> Diagnostic {
    Diagnostic("CAS0001", "no file '\(path)'", at: Place(file: path), hint: hint)
  }

  package static func outsideRoot(_ path: String) -> Diagnostic {
    Diagnostic(
      "CAS0002", "'\(path)' lies outside the root", at: Place(file: path),
      hint: "move the file below the root, or name a wider root with --root")
  }

  package static func notUTF8(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      "CAS0003", "expected UTF-8 text, found a byte that is not", at: Place(file: path, line: line),
      hint: "save the file as UTF-8")
  }

  package static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic("CAS0004", "cannot read '\(path)': \(reason)", at: Place(file: path))
  }

  package static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic("CAS0005", "'\(path)' is larger than \(limit) bytes", at: Place(file: path))
  }
}

extension Diagnostic {
  /// An error, the common case.
  package init(
    _ code: String, _ message: String, at place: Place?, hint: String? = nil, related: [Related] = []
  ) {
    self.init(code, .error, message, at: place, hint: hint, related: related)
  }
}
