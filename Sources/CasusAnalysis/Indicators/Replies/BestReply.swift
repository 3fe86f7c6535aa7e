import CasusData

/// The most that came back on a request: the highest rung, and failing that whether it was refused or nothing came.
struct BestReply: Sendable {
  /// How a case stands.
  enum Outcome: String, Sendable, CaseIterable {
    case answered, refused, silent
  }

  let outcome: Outcome
  /// Nil where nobody says what the answer was; `none` without an answer.
  let rung: ResponseRung?
  let label: String?
  let responder: String?
  /// The rows of the replies that decided it.
  let rows: [RowReference]

  init(_ replies: [RequestRecord.Reply]) {
    let answers = replies.filter { !$0.isRefusal }
    let refusals = replies.filter(\.isRefusal)
    // The first of several on one rung stands for them.
    let top = answers.compactMap(\.rung).max()
    let best = answers.first { $0.rung == top } ?? refusals.first
    outcome = !answers.isEmpty ? .answered : refusals.isEmpty ? .silent : .refused
    rung = answers.isEmpty ? ResponseRung.none : top
    label = best?.label
    responder = best?.actor
    rows = (answers.isEmpty ? refusals : answers).map(\.row)
  }

  /// The name of the step it stands on: a rung, `refused`, or `unknown` for an answer nobody describes.
  var step: String { outcome == .refused ? LadderStep.refused : rung?.rawValue ?? LadderStep.unknown }
}

/// The steps of the ladder in order: nothing, a refusal, the rungs, and apart from them what is not known.
enum LadderStep {
  static let refused = "refused"
  static let unknown = "unknown"

  static let all: [String] =
    [ResponseRung.none.rawValue, refused] + ResponseRung.allCases.filter { $0 != .none }.map(\.rawValue) + [unknown]
}
