package import CasusSource

/// A field with the rules its values obey: what a field of a Table Schema says.
package struct FieldRules: Sendable {
  package var field: Field
  /// Where the descriptor declares it.
  package var place: Place?
  package var missingValues: [String] = [""]
  package var isRequired = false
  package var isUnique = false
  /// The values that may stand in it, in the order of the codebook.
  package var allowed: [String]?
  package var pattern: Pattern?
  package var minimum: Limit?
  package var maximum: Limit?
  package var minLength: Int?
  package var maxLength: Int?
  package var trueValues = ["true", "True", "TRUE", "1"]
  package var falseValues = ["false", "False", "FALSE", "0"]
  /// Whether any EDTF will do, or only a whole date as Table Schema's `date` has it, or a month.
  package var dateForm = DateForm.edtf

  /// How a date is written.
  package enum DateForm: Sendable { case edtf, day, month }

  /// The least or greatest value, itself allowed or not.
  package struct Limit: Sendable {
    package var written: String
    package var number: Double?
    package var date: ImpreciseDate?
    package var isExclusive: Bool
  }

  package init(_ field: Field, at place: Place? = nil) {
    self.field = field
    self.place = place
  }

  /// Whether a number must be looked at again after it was read.
  var hasValueRules: Bool { isUnique || minimum != nil || maximum != nil || allowed != nil || pattern != nil }

  func date(_ text: String) -> ImpreciseDate? {
    guard let date = parseEDTF(text) else { return nil }
    switch dateForm {
    case .edtf: return date
    case .day: return text.utf8.count == 10 && date.day != nil ? date : nil
    case .month: return text.utf8.count == 7 && !date.isApproximate && !date.isUncertain ? date : nil
    }
  }

  typealias Problem = (code: String, words: FaultWords)

  func problems(ofText text: String) -> [Problem] {
    var result: [Problem] = []
    if let allowed, !allowed.contains(text) { result.append((DataCode.allowed, .notAllowed(text, self))) }
    if let pattern, !pattern.matchesWhole(text) { result.append((DataCode.pattern, .offPattern(text, pattern.source))) }
    if minLength != nil || maxLength != nil {
      let length = text.unicodeScalars.count
      if let minLength, length < minLength { result.append((DataCode.length, .tooShort(text, least: minLength))) }
      if let maxLength, length > maxLength { result.append((DataCode.length, .tooLong(text, most: maxLength))) }
    }
    return result
  }

  func problems(ofNumber value: Double, written: UnsafeBufferPointer<UInt8>) -> [Problem] {
    var result: [Problem] = []
    if let least = minimum?.number, value < least || value == least && minimum?.isExclusive == true {
      result.append((DataCode.range, .tooSmall(String(decoding: written, as: UTF8.self), minimum)))
    }
    if let most = maximum?.number, value > most || value == most && maximum?.isExclusive == true {
      result.append((DataCode.range, .tooLarge(String(decoding: written, as: UTF8.self), maximum)))
    }
    if allowed != nil || pattern != nil { result += problems(ofText: String(decoding: written, as: UTF8.self)) }
    return result
  }

  func problems(ofDate date: ImpreciseDate) -> [Problem] {
    var result: [Problem] = []
    if let least = minimum?.date?.first, let first = date.first,
      first < least || first == least && minimum?.isExclusive == true
    {
      result.append((DataCode.range, .tooSmall(date.edtf, minimum)))
    }
    if let most = maximum?.date?.last, let last = date.last,
      last > most || last == most && maximum?.isExclusive == true
    {
      result.append((DataCode.range, .tooLarge(date.edtf, maximum)))
    }
    return result
  }
}
