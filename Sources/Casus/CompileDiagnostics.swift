import CasusAnalysis
import CasusScene
package import CasusSource

/// The words of everything that can go wrong around a build: codes CAS0701 to CAS0799.
extension Diagnostic {
  static func cannotWrite(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic("CAS0701", "cannot write '\(path)': \(reason)", at: nil, hint: "nothing that was there is lost")
  }

  package static func noBriefings() -> Diagnostic {
    Diagnostic(
      "CAS0702", "found no briefing in 'Templates/'", at: nil,
      hint: "write Templates/NAME.md, or name a folder that has one with --root")
  }

  package static func unknownBriefing(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic("CAS0703", "no briefing '\(name)'", at: nil, hint: didYouMean(name, among: known))
  }

  static func noDataNamed(known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0704", "expected 'data' in the front matter to name a data package", at: place,
      hint: known.isEmpty
        ? "put a data package into Data/NAME/ and write 'data: NAME'"
        : "write 'data: NAME'; there are \(known.joined(separator: ", "))")
  }

  package static func unknownTheme(_ name: String, known: [String], at place: Place?) -> Diagnostic {
    Diagnostic("CAS0705", "unknown theme '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unknownSheet(_ text: String, at place: Place) -> Diagnostic {
    let known = PageStyle.Sheet.allCases.map(\.rawValue)
    return Diagnostic(
      "CAS0721", "expected a sheet (\(known.joined(separator: ", "))) for 'paper', found '\(text)'", at: place,
      hint: didYouMean(text, among: known))
  }

  static func notATruth(_ key: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0722", "expected 'true' or 'false' for '\(key)', found '\(found)'", at: place)
  }

  static func noPatterns(_ language: String, package: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0723", .note, "no word is hyphenated: found no patterns for '\(language)' in /usr/share/hyphen", at: place,
      hint: "install '\(package)', or write 'hyphenate: false'")
  }

  static func unknownWords(_ language: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0724", .note, "no words of 'lang: \(language)' are known: months, units and captions are in English",
      at: place,
      hint: "there are \(LanguageWords.all.map(\.language).joined(separator: ", "))")
  }

  static func badAsOf(_ text: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "CAS0706", "expected a day such as 2021-09-16 for 'as-of', found '\(text)'", at: place,
      hint: "write year, month and day")
  }

  package static func duplicateOutput(_ name: String, first: String, second: String) -> Diagnostic {
    Diagnostic(
      "CAS0707", "'\(first)' and '\(second)' would both be written to '\(name)'", at: nil,
      hint: "rename one of them")
  }

  package static func outputDiffers(_ file: String, _ how: String) -> Diagnostic {
    Diagnostic("CAS0708", "'\(file)' \(how)", at: nil, hint: "run 'casus build' and commit what it writes")
  }

  package static func unknownChart(_ name: String, in briefing: String, known: [String]) -> Diagnostic {
    Diagnostic("CAS0709", "no chart '\(name)' in '\(briefing)'", at: nil, hint: didYouMean(name, among: known))
  }

  package static func unknownFormat(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic("CAS0710", "unknown format '\(name)'", at: nil, hint: didYouMean(name, among: known))
  }

  /// Something asked for by name that a catalog lacks: `of` says what it is, in the singular.
  package static func unknownEntry(_ name: String, of kind: String, known: [String]) -> Diagnostic {
    Diagnostic("CAS0720", "unknown \(kind) '\(name)'", at: nil, hint: didYouMean(name, among: known))
  }

  static func idleParameter(first: String, second: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0715", "'\(first)' and '\(second)' say the same: the parameter changes nothing", at: place,
      hint: "use the parameter in a fact's 'where', or take it out")
  }

  static func unknownSetting(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "CAS0716", "no parameter '\(name)' to set", at: nil,
      hint: known.isEmpty ? "declare it under 'parameters' in the front matter" : didYouMean(name, among: known))
  }

  static func exportFailed(_ words: String) -> Diagnostic {
    Diagnostic("CAS0711", "cannot make the files: \(words)", at: nil)
  }

  static func dataNotAttached(size: Int, limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0606", .note, "data of \(size >> 20) MB does not travel in the PDF, the limit is \(limit >> 20) MB",
      at: place, hint: "write 'attachments: false' where that is meant; 'casus verify' needs the data")
  }

  static func unknownThemeKey(_ key: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0717", "unknown key '\(key)' in a theme", at: place, hint: didYouMean(key, among: known))
  }

  static func unfitTheme(_ key: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0718", "expected \(expected) for '\(key)', found '\(found)'", at: place)
  }

  /// Two colours that stand too close, or one that is too faint; measured as built.
  static func unfitPalette(_ fault: PaletteFault, at place: Place) -> Diagnostic {
    let pair = "'\(fault.colors.joined(separator: "' and '"))'"
    let figure = { (value: Double) in "\((value * 10).rounded(.down) / 10)" }
    switch fault.measure {
    case .contrast:
      return Diagnostic(
        "CAS0719",
        "contrast of \(figure(fault.found)):1 between \(pair), expected at least \(figure(fault.expected)):1",
        at: place, hint: "make one of them darker or lighter")
    case .difference:
      let eye = fault.vision == .usual ? "" : " under \(fault.vision.rawValue)"
      return Diagnostic(
        "CAS0719",
        "\(pair) differ by \(figure(fault.found))\(eye) (CIEDE2000), expected at least \(figure(fault.expected))",
        at: place, hint: "choose colours that differ in lightness too")
    }
  }

  static func notTraced(_ question: String, in briefing: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "CAS0750", "no number, line or chart '\(question)' in '\(briefing)'", at: nil,
      hint: didYouMean(question, among: known) ?? "list them: casus trace \(briefing)")
  }
}
