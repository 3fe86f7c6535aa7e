import CasusData
import CasusSource

/// The codes of a bound scale in order, and which other codes mean an abstention, an absence or nothing.
struct PositionScale: Sendable {
  /// The codes that are written in the column.
  struct Codes: Sendable {
    /// In their order, from one end of the scale to the other.
    var scale: [String]
    /// The abstention; the middle of the scale where none is named.
    var abstain: [String]
    var absent: [String]
    /// No position.
    var missing: [String]

    /// The codes bound to a table; the order of the scale is the codebook's where none is written.
    init(_ bound: BoundTable) {
      (abstain, absent, missing) = (bound.words("abstain"), bound.words("absent"), bound.words("missing"))
      scale = bound.words("scale")
      guard scale.isEmpty else { return }
      let others = abstain + absent + missing
      scale = (bound.field("code")?.categories ?? []).map(\.code).filter { !others.contains($0) }
    }

    var middle: String? { scale.count % 2 == 1 ? scale[scale.count / 2] : nil }
  }

  private let codes: Codes
  let coding: PositionCoding
  private let codeOfName: [String: Int8]

  init(_ codes: Codes, abstention: AbstentionReading, absence: AbsenceReading) {
    self.codes = codes
    let numbers = codes.scale.compactMap(Double.init)
    let isNumeric =
      numbers.count == codes.scale.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      && numbers.allSatisfy(\.isFinite)
    coding = PositionCoding(
      isNumeric ? numbers : codes.scale.indices.map(Double.init), abstention: abstention, absence: absence)
    var codeOfName: [String: Int8] = [:]
    for name in codes.missing { codeOfName[name] = -1 }
    for name in codes.absent { codeOfName[name] = coding.absent }
    for (index, name) in codes.scale.enumerated() { codeOfName[name] = Int8(clamping: index) }
    let abstentions = codes.abstain.isEmpty ? codes.middle.map { [$0] } ?? [] : codes.abstain
    for name in abstentions where abstention != .middle || codeOfName[name] == nil {
      codeOfName[name] = coding.abstained
    }
    self.codeOfName = codeOfName
  }

  /// The code of each row; a code that the scale does not know is reported once, at its first row.
  func read(
    _ column: Column, _ rows: [Int], of table: Table, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> [Int8] {
    let coded = CodedColumn(column)
    let codeOfKey = coded.names.map { name in name.isEmpty ? -1 : codeOfName[name] }
    var unknown: [Int32] = []
    let isKnown = codeOfKey.map { $0 != nil }
    let known = codeOfKey.map { $0 ?? -1 }
    let result = rows.map { row in
      let key = coded.keys[row]
      if !isKnown[Int(key)] { unknown.append(Int32(clamping: row)) }
      return known[Int(key)]
    }
    var reported: Set<Int32> = []
    for row in unknown.map(Int.init) where reported.insert(coded.keys[row]).inserted {
      diagnostics.append(
        .positionOffScale(coded.names[Int(coded.keys[row])], scale: codes.scale, at: table.place(row, else: place)))
    }
    return result
  }
}
