import CasusSource

/// The words of everything that can be wrong with a lock: codes CAS0620 to CAS0639.
extension Diagnostic {
  static func lockTooLarge(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "CAS0620", "expected a lock of at most \(limit >> 20) MiB, found a larger file", at: Place(file: file),
      hint: "name the lock.json of a build")
  }

  static func corruptLock(_ file: String, because fault: Diagnostic?) -> Diagnostic {
    let reason = fault.map { ": \($0.message)" } ?? ", which is an object with 'lock': 2"
    return Diagnostic(
      "CAS0621", "expected a lock\(reason)", at: fault?.place ?? Place(file: file),
      hint: "take it from version control again, or run 'casus build'")
  }

  static func lockOfOtherVersion(_ file: String, found: String) -> Diagnostic {
    Diagnostic(
      "CAS0622", "expected a lock of version \(Lock.version), found version \(found)", at: Place(file: file),
      hint: "run 'casus build' with this casus; the numbers of the old lock stay in version control")
  }

  static func unfitLock(_ member: String, expected: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0623", "expected \(expected) for '\(member)' in the lock", at: place)
  }

  static func duplicateInLock(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0624", "'\(name)' stands twice in the lock", at: place, hint: "take one of the two out")
  }
}
