import CasusExport
import CasusSource

/// The words for what differs from the lock: codes CAS0712 to CAS0714, and CAS0730 to CAS0737.
extension Diagnostic {
  /// `why` is said where no row explains it.
  static func numberMoved(
    _ id: String, from old: String, to new: String, at place: Place?, why: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      "CAS0712", "'\(id)' was published as '\(old)', and is '\(new)' now", at: place,
      hint: why ?? "run 'casus build' where the change is meant")
  }

  static func numberAppeared(_ id: String, as new: String, at place: Place?) -> Diagnostic {
    Diagnostic("CAS0713", "'\(id)' is '\(new)' and was not published before", at: place)
  }

  static func numberDisappeared(_ id: String, was old: String, in lock: String) -> Diagnostic {
    Diagnostic("CAS0714", "'\(id)' was published as '\(old)', and is gone", at: Place(file: lock))
  }

  static func numberMovedUnseen(_ id: String, printed: String, parts: [String], at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0730", .warning,
      "'\(id)' still reads '\(printed)', and moved below its rounding: \(parts.joined(separator: ", "))", at: place)
  }

  static func numberRenamed(from old: String, to new: String, at place: Place?) -> Diagnostic {
    Diagnostic("CAS0731", .warning, "'\(new)' was published as '\(old)', with the same value and rows", at: place)
  }

  static func numberRepeated(_ expression: String, isMore: Bool, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0732", .warning, "'\(expression)' is printed once \(isMore ? "more" : "less") than it was published",
      at: place)
  }

  static func chartMoved(_ change: ChartChange, in lock: String, isDrift: Bool) -> Diagnostic {
    Diagnostic(
      "CAS0733", isDrift ? .warning : .note, "the chart '\(change.name)' \(change.words)", at: Place(file: lock))
  }

  /// A file that moved no number: `butNot` says what of it stayed.
  static func fileMoved(_ change: FileChange, butNot what: String) -> Diagnostic {
    let became =
      switch change.kind {
      case .added: "is read now"
      case .removed: "is no longer read"
      case .changed: "changed"
      }
    return Diagnostic(
      "CAS0734", .note, "'\(change.path)' \(became), and no \(what) did",
      at: change.kind == .removed ? nil : Place(file: change.path))
  }

  static func fontsMoved(_ changes: [FileChange], in lock: String) -> Diagnostic {
    let names = changes.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    return Diagnostic(
      "CAS0735", .note,
      "the fonts changed, and no number depends on them: \(names.joined(separator: ", "))", at: Place(file: lock))
  }

  static func circumstancesMoved(_ changes: [CircumstanceChange], in lock: String) -> Diagnostic {
    Diagnostic(
      "CAS0736", .note, "built otherwise than before: \(changes.map(\.words).joined(separator: ", "))",
      at: Place(file: lock))
  }

  /// Numbers that read as before and rest on other rows, another rule or other sources.
  static func evidenceMoved(_ changes: [NumberChange], at place: Place?) -> Diagnostic {
    let ids = changes.prefix(3).map { "'\($0.id)'" }.joined(separator: ", ")
    let rest = changes.count > 3 ? " and \(changes.count - 3) more" : ""
    let reads = changes.count == 1 ? "reads as before, and what it rests on" : "read as before, and what they rest on"
    return Diagnostic("CAS0737", .note, "\(ids)\(rest) \(reads) changed", at: place)
  }
}

extension Diagnostic {
  /// Codes that say of something written by hand that it does not hold.
  package static let contradictions: Set<String> = ["CAS0541", "CAS0542"]
}

extension ChartChange {
  /// `differs: 3 of 41 marks moved, 1 came; its title was 'A', and is 'B' now`.
  package var words: String {
    switch kind {
    case .added: return "is new"
    case .removed: return "is gone"
    case .changed: break
    }
    var parts: [String] = []
    if let marks, marks.moved + marks.added + marks.removed > 0 {
      let counts = [(marks.moved, "moved"), (marks.added, "came"), (marks.removed, "went")]
      let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      parts.append("of \(marks.total) marks \(told.joined(separator: ", "))")
    } else if marks == nil {
      parts.append("its drawing is another")
    }
    if let title { parts.append("its title was '\(title.old)', and is '\(title.new)' now") }
    if let alt { parts.append("its description was '\(alt.old)', and is '\(alt.new)' now") }
    return parts.isEmpty ? "is drawn otherwise" : "differs: " + parts.joined(separator: "; ")
  }
}
