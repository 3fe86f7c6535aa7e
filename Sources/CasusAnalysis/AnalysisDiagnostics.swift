import CasusData
import CasusSource

/// The words of everything that can go wrong when data is asked: codes CAS0300 to CAS0399.
extension Diagnostic {
  static func unknownOption(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0301", "unknown option '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func unfitOption(_ name: String, expected: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0302", "expected \(expected) for '\(name)', found \(found)", at: place)
  }

  static func unknownChoice(_ text: String, option: String, choices: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0303", "unknown value '\(text)' for '\(option)'", at: place, hint: didYouMean(text, among: choices))
  }
}

/// Expressions: CAS0304 to CAS0319.
extension Diagnostic {
  static func unknownName(_ name: String, isField: Bool, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0304", "unknown name '\(name)'", at: place,
      hint: isField ? "write 'datum.\(name)' for the field" : didYouMean(name, among: known))
  }

  static func unknownMember(_ name: String, of owner: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0305", "\(owner) has no member '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  /// A table whose fields are declared has an error; inline data may simply lack the field in every row.
  static func unknownField(
    _ name: String, in table: Table, alsoKnown: [String] = [], at place: Place
  ) -> Diagnostic {
    let isTyped = table.fields.contains { $0.type != .any }
    return Diagnostic(
      "CAS0306", isTyped ? .error : .warning, "'\(table.name)' has no field '\(name)'", at: place,
      hint: didYouMean(name, among: table.fieldNames + alsoKnown))
  }

  static func unknownFunction(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0307", "unknown function '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func wrongArgumentCount(
    _ name: String, expected: ClosedRange<Int>, found: Int, isTooMany: Bool, at place: Place
  ) -> Diagnostic {
    let words =
      expected.count == 1 ? "\(expected.lowerBound)" : "\(expected.lowerBound) to \(expected.upperBound)"
    return Diagnostic(
      "CAS0308", isTooMany ? .warning : .error,
      "expected \(words) argument\(words == "1" ? "" : "s") for '\(name)', found \(found)", at: place,
      hint: isTooMany ? "remove what is too much; it is not read" : nil)
  }

  static func needsTable(_ function: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0309", "'\(function)' expects a table first", at: place,
      hint: "name a fact, a table of an indicator or a table of the dataset")
  }

  static func needsFieldName(_ function: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0310", "'\(function)' expects the name of a field", at: place, hint: "write \(function)(table, 'field')")
  }

  static func notOneRow(
    table: String, field: String, found keys: [String], count: Int, whyEmpty: String? = nil, at place: Place
  ) -> Diagnostic {
    let rows =
      count == 0
      ? "none\(whyEmpty.map { ": \($0)" } ?? "")"
      : "\(count): \(keys.joined(separator: ", "))\(count > keys.count ? ", …" : "")"
    return Diagnostic(
      "CAS0311", "expected one row for '\(field)', found \(rows)", at: place,
      hint: count == 0
        ? whyEmpty == nil ? "check the 'where' of '\(table)'" : "look from a later day, or say what to print without it"
        : "narrow it with 'where', or say which row: \(table)[0].\(field)")
  }

  static func noSuchRow(_ index: String, table: String, count: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0312", "'\(table)' has no row \(index); it has \(count), counted from 0", at: place)
  }

  static func datumOutsideTable(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0313", "'datum' stands for a row, and here is no table", at: place, hint: "name a fact or an indicator")
  }

  static func computationTooDeep(at place: Place) -> Diagnostic {
    Diagnostic("CAS0314", "the expression is nested more than \(ExpressionCompiler.depthLimit) deep", at: place)
  }

  static func unfitPattern(_ text: String, at place: Place) -> Diagnostic {
    let shown = text.count > 60 ? "\(text.prefix(60))…" : text
    return Diagnostic(
      "CAS0315", "'\(shown)' is no regular expression that can be matched", at: place,
      hint: "close every group and class, repeat less than a thousand times, and do without look-around")
  }

  static func textTooLong(at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0316", "the expression makes a text of more than \(ExpressionFunctions.lengthLimit) bytes", at: place)
  }

  /// `count` is the number of rows of any table, so a field of that name is out of reach by its name alone.
  static func countOrField(_ name: String, of table: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0317", "'\(name)' may mean how many rows '\(table)' has, or its field '\(name)'", at: place,
      hint: "write length(…) for the rows; for the field pull it with 'pick: \(name)', or write [0].\(name)")
  }
}

/// Transforms: CAS0320 to CAS0329.
extension Diagnostic {
  static func unknownTransform(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0320", "unknown transform '\(key)'", at: place,
      hint: didYouMean(key, among: TransformCatalog.all.map { $0.key }))
  }

  static func missingOption(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0321", "expected '\(name)', found none", at: place)
  }

  static func undecidedRows(_ count: Int, of total: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0322", .warning, "the filter cannot tell for \(count) of \(total) rows, and leaves them out", at: place,
      hint: "their dates or bounds overlap with what they are compared to; compare with '.first' or '.last' of a date")
  }

  static func tooManyRows(_ limit: Int, at place: Place) -> Diagnostic {
    Diagnostic("CAS0323", "the step makes more than \(limit) rows", at: place)
  }
}

/// Facts: CAS0330 to CAS0339.
extension Diagnostic {
  static func circularFact(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "CAS0330", "a fact needs itself: \(names.joined(separator: ", "))", at: place,
      hint: "let one of them start from a table of the dataset")
  }

  static func unknownTable(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic("CAS0331", "unknown table '\(name)'", at: place, hint: didYouMean(name, among: known))
  }

  static func notATable(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("CAS0332", "expected a table, found '\(name)', which is none", at: place)
  }
}
