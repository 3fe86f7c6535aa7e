import CasusData
import CasusSource

/// The codes of a bound scale in order, and how the middle one is read.
struct PositionScale: Sendable {
  let names: [String]
  let missing: [String]
  let scale: CodeScale
  private let codeOfName: [String: Int8]

  init(_ names: [String], missing: [String], abstention: AbstentionReading) {
    self.names = names
    self.missing = missing
    let numbers = names.compactMap(Double.init)
    let isNumeric = numbers.count == names.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    scale = CodeScale(
      positions: isNumeric ? numbers : names.indices.map(Double.init), hasOutsider: abstention == .disagree)
    var codes: [String: Int8] = [:]
    for (index, name) in names.enumerated() {
      let isAbstention = names.count % 2 == 1 && index == names.count / 2
      switch abstention {
      case .drop where isAbstention: codes[name] = -1
      case .disagree where isAbstention: codes[name] = Int8(clamping: names.count)
      default: codes[name] = Int8(clamping: index)
      }
    }
    for name in missing where codes[name] == nil { codes[name] = -1 }
    codeOfName = codes
  }

  /// The code of each row; a code that the scale does not know is reported once, at its first row.
  func read(
    _ column: Column, _ rows: [Int], of table: Table, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> [Int8] {
    let coded = CodedColumn(column)
    let codeOfKey = coded.names.map { name in name.isEmpty ? -1 : codeOfName[name] }
    var reported: Set<Int32> = []
    return rows.map { row in
      let key = coded.keys[row]
      if let code = codeOfKey[Int(key)] { return code }
      if reported.insert(key).inserted {
        diagnostics.append(
          .positionOffScale(coded.names[Int(key)], scale: names, at: table.place(row, else: place)))
      }
      return -1
    }
  }
}
