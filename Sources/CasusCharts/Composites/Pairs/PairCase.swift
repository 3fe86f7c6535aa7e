import CasusData

/// One case of a chart of pairs: what was asked and what was given.
struct PairCase {
  /// A figure or a rung: certain up to `low`, possible up to `high`; nil while it is open.
  struct Extent: Equatable {
    var low: Double
    var high: Double?

    init(_ low: Double, _ high: Double?) {
      self.low = max(0, low)
      self.high = high.map { max($0, max(0, low)) }
    }

    /// The far end that is known.
    var end: Double { high ?? low }
  }

  /// How the case stands, beside what was given.
  enum State { case closed, open, refused }

  var row: Int
  var label: String
  var detail: String
  /// Nil where nothing on record says what was asked.
  var asked: Extent?
  var isRequestKnown: Bool
  var got: Extent?
  var state: State
  var askedWords: String
  var gotWords: String

  /// Whether it certainly got less than it asked; nil where the bounds do not tell.
  var fellShort: Bool? {
    guard let asked, let got, let askedHigh = asked.high, let gotHigh = got.high else { return nil }
    if gotHigh < asked.low { return true }
    return got.low >= askedHigh ? false : nil
  }
}

/// The rungs of answers, from nothing to the farthest, by their codes.
struct PairLadder {
  let codes: [String]
  let words: [String]
  private let isStanding: Bool

  /// The ladder of responses, where the author names no other.
  init(_ written: [String]?) {
    if let written, written.count > 1 {
      codes = written
      words = written
      isStanding = false
    } else {
      let rungs = LadderRow.Rung.allCases.filter { $0 != .refused }
      codes = rungs.map { $0 == .none ? "none" : ResponseGlyph.allCases[$0.rawValue - 2].rawValue }
      words = rungs.map(\.word)
      isStanding = true
    }
  }

  var top: Double { Double(codes.count - 1) }

  func word(_ rung: Double) -> String {
    let index = Int(min(max(rung, 0), top))
    return words[index]
  }

  /// The height of a code; what was asked may be named by its kind, such as `military`.
  func rung(_ code: String) -> Double? {
    if let index = codes.firstIndex(of: code) { return Double(index) }
    guard isStanding else { return nil }
    switch code {
    case "military", "peacekeepers", "troops": return codes.firstIndex(of: "force").map(Double.init)
    case "arms", "material", "material-aid": return codes.firstIndex(of: "aid").map(Double.init)
    case "visit": return codes.firstIndex(of: "mission").map(Double.init)
    case "consult", "meeting": return codes.firstIndex(of: "consultation").map(Double.init)
    default: return nil
    }
  }
}

extension PairCase {
  /// The fields of the pairs, read from the encoding or by their usual names.
  struct Reading {
    let table: Table
    let fields: CompositeFields
    let label: String
    let asked: String
    let got: String
    /// Nil where what was asked and given is a number.
    let ladder: PairLadder?

    func cases() -> [PairCase] {
      let outcome = fields.name("color", default: "outcome")
      let detail = fields.name("detail", default: "startDetail")
      let status = fields.name("asked", default: "asked").flatMap { $0 == asked ? nil : $0 }
      return (0..<table.rowCount).map { row in
        let ended = fields.text(row, outcome)
        let isKnown = !["not-found", "no", "false"].contains(fields.text(row, status))
        var item = PairCase(
          row: row, label: fields.text(row, label), detail: fields.text(row, detail), asked: nil,
          isRequestKnown: isKnown, got: nil, state: ended == "open" ? .open : ended == "refused" ? .refused : .closed,
          askedWords: "", gotWords: "")
        if isKnown { (item.asked, item.askedWords) = extent(row, asked, isAsked: true) }
        (item.got, item.gotWords) = extent(row, got, isAsked: false)
        if let got = item.got, got.high == nil { item.state = .open }
        return item
      }
    }

    /// What a field says, and its words.
    private func extent(_ row: Int, _ field: String, isAsked: Bool) -> (Extent?, String) {
      if let ladder {
        let code = fields.text(row, field)
        if let rung = ladder.rung(code) { return (Extent(rung, rung), rung == 0 ? "" : ladder.word(rung)) }
        // A kind the ladder does not know was asked for all the same: it may be any rung.
        if code.isEmpty { return (isAsked ? nil : Extent(0, 0), "") }
        return isAsked ? (Extent(0, ladder.top), "help, kind not said") : (nil, code)
      }
      switch table.value(row, field) {
      case .number(let value) where value.isFinite: return (Extent(value, value), figures(value, value))
      case .bounds(let bounds) where bounds.low.isFinite:
        return (Extent(bounds.low, bounds.high), figures(bounds.low, bounds.high))
      default: return (nil, "")
      }
    }

    private func figures(_ low: Double, _ high: Double?) -> String {
      guard let high else { return printed(low) + "+" }
      return high > low ? "\(printed(low))\u{2060}–\u{2060}\(printed(high))" : printed(low)
    }

    private func printed(_ value: Double) -> String { PairAxis.printed(value) }
  }
}
