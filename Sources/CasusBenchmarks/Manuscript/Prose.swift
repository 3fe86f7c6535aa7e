/// Writes sentences of the length and the vocabulary of a report, about a harbour that does not exist.
struct Prose {
  var dice: Dice
  private(set) var figures: [Manuscript.Figure] = []
  private(set) var notes: [String] = []

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// A paragraph of so many sentences, the first of which quote numbers and carry notes.
  mutating func paragraph(_ sentences: Int, figures: Int = 0, notes: Int = 0) -> [Manuscript.Run] {
    (0..<sentences).flatMap { sentence($0 < figures, note: $0 < notes, isLast: $0 == sentences - 1) }
  }

  private mutating func sentence(_ quotes: Bool, note: Bool, isLast: Bool) -> [Manuscript.Run] {
    let opening = dice.pick(Self.openings)
    let subject = dice.pick(Self.subjects)
    let start = opening.isEmpty ? subject.prefix(1).uppercased() + subject.dropFirst() : opening + subject
    var text = "\(start) \(dice.pick(Self.verbs)) \(dice.pick(Self.objects)) \(dice.pick(Self.circumstances))"
    var runs: [Manuscript.Run] = []
    if quotes {
      runs += [.text(text + ", in all "), .figure(figure())]
      text = " \(figures[figures.count - 1].unit)"
    }
    runs.append(.text(text + "."))
    if note { runs.append(.note(self.note())) }
    if !isLast { runs.append(.text(" ")) }
    return runs
  }

  private mutating func figure() -> Int {
    let tenths = dice.next(2) == 0 ? "" : ".\(dice.next(in: 1...9))"
    figures.append(Manuscript.Figure(value: "\(dice.next(in: 3...990))\(tenths)", unit: dice.pick(Self.units)))
    return figures.count - 1
  }

  private mutating func note() -> Int {
    notes.append(
      "Harbour office, file \(dice.next(in: 100...999)), sheet \(dice.next(in: 1...60)); \(dice.pick(Self.subjects)) "
        + "\(dice.pick(Self.verbs)) \(dice.pick(Self.objects)).")
    return notes.count
  }

  private static let openings = [
    "", "", "", "In spring ", "Later that year ", "By contrast ", "As before, ", "Once more ",
  ]
  private static let subjects = [
    "the harbour office", "the ferry company", "a committee of pilots", "the lock keepers", "the customs house",
    "each of the shipping lines", "the dredging crew", "the night watch", "the union of dockers", "the tide service",
  ]
  private static let verbs = [
    "counted", "moved", "contested", "signed", "put off", "published", "withdrew", "defended", "reopened", "corrected",
  ]
  private static let objects = [
    "the timetable of the morning ferries", "the charges for the inner basin", "the list of berths under repair",
    "the rules for towing at night", "the map of the new channel", "the vote on the second bridge",
    "the contract for the grain quay", "the quarterly return of delays", "the agreement on pilotage",
    "the winter roster",
  ]
  private static let circumstances = [
    "after a meeting that went on until the tide turned", "although two members had asked for more time to read it",
    "before the council rose and without counting hands", "because the earlier wording named no last day",
    "while ships went on waiting in the outer roads", "which brought the mean delay below that of the year before",
    "as it had done in every session since the storm", "against the advice of the engineers it had hired itself",
    "so that these figures can be set beside those of last year", "and the charts that follow show what came of it",
  ]
  private static let units = ["ships", "days", "tonnes", "votes", "berths"]
}
