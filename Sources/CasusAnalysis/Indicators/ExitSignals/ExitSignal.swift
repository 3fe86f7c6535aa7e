import CasusData

/// One step away from an organisation, in words or in deeds.
struct ExitSignal: Sendable {
  enum Mode: String, Sendable, CaseIterable { case words, deed }

  /// The step that speaks against a reading as exit.
  static let denial = "denied"

  var actor: String
  var actorLabel: String
  var mode: Mode
  var step: String
  /// How far the step goes: 0 for a denial, then from the mildest up.
  var rank: Int
  var date: ImpreciseDate?
  var what: String
  var source: String?
  var lineage: [RowReference]

  var isDenial: Bool { step == Self.denial }

  /// In the order of time, what has no date last.
  static func precedes(_ a: ExitSignal, _ b: ExitSignal) -> Bool {
    func key(_ signal: ExitSignal) -> (Int32, Int32, Int, RowReference) {
      (
        signal.date?.first?.number ?? signal.date?.last?.number ?? .max, signal.date?.last?.number ?? .max, signal.rank,
        signal.lineage.first ?? RowReference(table: "", row: 0)
      )
    }
    return key(a) < key(b)
  }
}

/// The signals of one actor.
struct ExitRecord: Sendable {
  let actor: String
  let label: String
  /// In the order of time, denials among them.
  let signals: [ExitSignal]

  /// The steps away, denials left out.
  var steps: [ExitSignal] { signals.filter { !$0.isDenial } }

  func count(_ mode: ExitSignal.Mode) -> Int { steps.count { $0.mode == mode } }

  var denials: Int { signals.count - steps.count }
  var undated: Int { steps.count { $0.date == nil } }
  var first: ImpreciseDate? { steps.first { $0.date != nil }?.date }
  /// The step whose last day is the latest.
  var last: ImpreciseDate? {
    steps.compactMap(\.date).max { a, b in
      (a.last?.number ?? .max, a.first?.number ?? .min) < (b.last?.number ?? .max, b.first?.number ?? .min)
    }
  }
  var farthest: ExitSignal? { steps.max { $0.rank < $1.rank } }
  var lineage: [RowReference] { signals.flatMap(\.lineage).uniqued }
}
