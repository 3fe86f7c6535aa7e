import CasusSource

/// The codes of rules that rows break.
enum DataCode {
  static let type = "CAS0130"
  static let required = "CAS0131"
  static let unique = "CAS0132"
  static let allowed = "CAS0133"
  static let pattern = "CAS0134"
  static let range = "CAS0135"
  static let length = "CAS0136"
  static let primaryKey = "CAS0140"
  static let foreignKey = "CAS0141"
}

/// The words of everything that can go wrong with a dataset: codes CAS0100 to CAS0199.
extension Diagnostic {
  // MARK: The package

  static func noDataset(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "CAS0101", "no dataset '\(name)'", at: nil,
      hint: didYouMean(name, among: known) ?? "put a datapackage.json into Data/\(name)")
  }

  static func malformedDescriptor(_ what: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0102", "expected \(expected) for '\(what)', found \(found)", at: place)
  }

  static func unknownFieldType(_ type: String, at place: Place) -> Diagnostic {
    let known = ["string", "integer", "number", "boolean", "date", "year", "yearmonth", "any"]
    return Diagnostic("CAS0103", "unknown field type '\(type)'", at: place, hint: didYouMean(type, among: known))
  }

  static func unfitPath(_ path: String, _ reason: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0104", "cannot take '\(path)' as a table: \(reason)", at: place)
  }

  static func unfitRule(_ rule: String, _ value: String, _ reason: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0105", "'\(rule)' cannot be '\(value)': \(reason)", at: place)
  }

  static func unknownName(_ kind: String, _ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0106", "unknown \(kind) '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func notSupported(_ what: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0107", .warning, "\(what) is passed over", at: place)
  }

  static func duplicateName(_ kind: String, _ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0108", "the \(kind) '\(name)' is declared twice", at: place, hint: "rename one of them")
  }

  static func alternativeOfNoJudgement(_ rule: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0109", "the rule '\(rule)' has an alternative and is no judgement", at: place,
      hint: "say \"judgement\": true, or take the alternative away")
  }

  // MARK: The form of a file

  static func notUTF8(at place: Place, count: Int) -> Diagnostic {
    Diagnostic(
      "CAS0003", "expected UTF-8 text, found a byte that is not\(count > 1 ? " (\(count) such bytes)" : "")",
      at: place, hint: "save the file as UTF-8")
  }

  static func nulByte(at place: Place, count: Int) -> Diagnostic {
    Diagnostic(
      "CAS0114", "found the byte NUL\(count > 1 ? " (\(count) of them)" : "")", at: place,
      hint: "save the file as UTF-8 text")
  }

  static func structure(_ fault: CSVScanner.Fault.Kind, at place: Place) -> Diagnostic {
    switch fault {
    case .openQuote:
      Diagnostic(fault.code, "the quote that opens here never closes", at: place, hint: "close it, or double it")
    case .textAfterQuote:
      Diagnostic(
        fault.code, "expected a delimiter after the closing quote, found more text", at: place,
        hint: "double a quote that belongs to the text")
    case .quoteInside:
      Diagnostic(
        fault.code, "found a quote inside an unquoted cell", at: place,
        hint: "put the whole cell in quotes and double those inside")
    case .ragged(let found, let expected):
      Diagnostic(
        fault.code, "expected \(expected) cells, found \(found)", at: place,
        hint: found > expected ? "put text that holds a comma in quotes" : "write an empty cell for a missing value")
    case .hugeCell:
      Diagnostic(
        fault.code, "a cell is larger than \(CSVLimit.cellBytes) bytes", at: place, hint: "look for a missing quote")
    case .carriageReturn:
      Diagnostic(
        fault.code, "found a carriage return without a line feed", at: place, hint: "end lines with LF or CRLF")
    case .blankLine:
      Diagnostic(fault.code, "found a blank line", at: place, hint: "delete it")
    }
  }

  static func noHeader(_ file: String) -> Diagnostic {
    Diagnostic("CAS0118", "expected a line of column names, found an empty file", at: Place(file: file, line: 1))
  }

  static func duplicateColumn(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0119", "the column '\(name)' stands twice", at: place, hint: "rename one of them")
  }

  static func missingColumn(_ name: String, present: [String], at place: Place) -> Diagnostic {
    let near = nearestName(to: name, among: present).map { "did you mean '\($0)' to be it? " } ?? ""
    let shown = present.prefix(20).joined(separator: ", ")
    return Diagnostic(
      "CAS0120", "expected a column '\(name)'", at: place,
      hint: "\(near)the columns are \(shown)\(present.count > 20 ? ", …" : "")")
  }

  static func unknownColumn(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0121", "the schema has no field '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func columnOrder(_ name: String, expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0122", "expected the column '\(expected)' here, found '\(name)'", at: place,
      hint: "put the columns in the order of the schema, or say \"fieldsMatch\": \"equal\"")
  }

  static func tooManyColumns(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0123", "expected at most \(CSVLimit.columns) columns, found \(count)", at: place)
  }

  // MARK: Rows

  static func andMoreLikeIt(_ code: String, count: Int, column: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      code, "and \(count) more like it\(column.map { " in the column '\($0)'" } ?? "") from here on", at: place)
  }
}
