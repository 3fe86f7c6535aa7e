package import CasusExport
package import CasusSource

/// What came out when a PDF was made again from what it holds.
package struct Verification: Sendable {
  /// The PDF's name, as the user gave it.
  package var file: String
  /// The briefing's name.
  package var briefing: String
  /// The version of casus that made it.
  package var version: String
  /// What was chosen when it was made.
  package var settings: Lock.Settings
  package var numbers: Share
  package var charts: Share
  package var inputs: Share
  package var fonts: Share
  package var pages: Share
  /// Whether the PDF made again is the same file, byte for byte.
  package var isIdentical = false
  /// Whether the same casus, drawing library and fonts are at hand, so that pages can be compared.
  package var isComparable = true
  package var differences: [Difference] = []
  /// What has to be known to judge the result, such as another version of casus.
  package var notes: [Diagnostic] = []
  /// The files inside, for excerpts of the briefing.
  package var world: any World

  /// How many of how many came out the same.
  package struct Share: Sendable, Hashable {
    package var same: Int
    package var of: Int
  }

  /// One thing that did not come out as it stands in the PDF.
  package enum Difference: Sendable, Hashable {
    /// A printed number: `was` as printed, nil where the lock has none; `now` as made again.
    case number(id: String, was: String?, now: String?, place: Place?)
    /// A number that is printed the same and rests on something else: value, rule, rows or sources.
    case evidence(id: String, place: Place?)
    case chart(String)
    /// A file inside is not the one the lock names.
    case altered(path: String)
    /// A file inside is not named by the lock.
    case unlisted(path: String)
    /// Pages do not look as they are made.
    case page(Int)
    /// Something else of the PDF is not as it is made: its structure, outline, metadata or attachments.
    case document
  }
}

extension Verification {
  /// The result for people: a line for each kind of thing.
  package var text: String {
    func line(_ name: String, _ share: Share, _ words: String) -> String {
      "  \(name)\(String(repeating: " ", count: max(1, 9 - name.count)))\(share.same) of \(share.of) \(words)\n"
    }
    let parameters = settings.parameters.map { ", \($0.name) \($0.value)" }.joined()
    return "\(file): casus \(version), \(settings.from), as of \(settings.asOf)\(parameters)\n"
      + line("numbers", numbers, "reproduced") + line("charts", charts, "reproduced")
      + line("files", inputs, "as the lock says") + line("fonts", fonts, "the same")
      + (isComparable ? line("pages", pages, "reproduced") : "  pages    not compared\n")
      + "  file     \(isIdentical ? "the same, byte for byte" : "not the same bytes")\n"
  }

  /// The result for programs, in one object.
  package var json: String {
    func object(_ share: Share) -> String { #"{"same": \#(share.same), "of": \#(share.of)}"# }
    let parameters = settings.parameters.map { "\(jsonText($0.name)): \(jsonText($0.value))" }
    let made =
      #"{"from": \#(jsonText(settings.from)), "asOf": \#(jsonText(settings.asOf)), "#
      + #""view": \#(jsonText(settings.view)), "theme": \#(jsonText(settings.theme)), "#
      + #""parameters": {\#(parameters.joined(separator: ", "))}}"#
    let found = differences.map { "    " + $0.json }.joined(separator: ",\n")
    let said = notes.map { "    " + jsonText($0.message) }.joined(separator: ",\n")
    return """
      {
        "file": \(jsonText(file)),
        "briefing": \(jsonText(briefing)),
        "casus": \(jsonText(version)),
        "made": \(made),
        "numbers": \(object(numbers)),
        "charts": \(object(charts)),
        "inputs": \(object(inputs)),
        "fonts": \(object(fonts)),
        "pages": \(isComparable ? object(pages) : "null"),
        "identical": \(isIdentical),
        "reproduced": \(differences.isEmpty),
        "differences": \(found.isEmpty ? "[]" : "[\n\(found)\n  ]"),
        "notes": \(said.isEmpty ? "[]" : "[\n\(said)\n  ]")
      }

      """
  }
}

extension Verification.Difference {
  fileprivate var json: String {
    func object(_ members: [(String, String?)]) -> String {
      "{" + members.map { "\"\($0.0)\": \($0.1 ?? "null")" }.joined(separator: ", ") + "}"
    }
    func place(_ place: Place?) -> [(String, String?)] {
      [("file", place.map { jsonText($0.file) }), ("line", place.map { String($0.line) })]
    }
    return switch self {
    case .number(let id, let was, let now, let at):
      object(
        [("kind", "\"number\""), ("id", jsonText(id)), ("was", was.map(jsonText)), ("now", now.map(jsonText))]
          + place(at))
    case .evidence(let id, let at): object([("kind", "\"evidence\""), ("id", jsonText(id))] + place(at))
    case .chart(let name): object([("kind", "\"chart\""), ("id", jsonText(name))])
    case .altered(let path): object([("kind", "\"altered\""), ("id", jsonText(path))])
    case .unlisted(let path): object([("kind", "\"unlisted\""), ("id", jsonText(path))])
    case .page(let number): object([("kind", "\"page\""), ("id", String(number))])
    case .document: object([("kind", "\"document\"")])
    }
  }
}
