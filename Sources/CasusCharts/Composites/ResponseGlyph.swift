import CasusScene

/// The sign of an answer: its shape says the kind (words, meeting, deed), its filling how much.
enum ResponseGlyph: String, CaseIterable, Hashable {
  case framing, statement, consultation, mission, aid, force
  case refused

  /// The sign of a rung of the ladder, or of how a case ended; an unknown rung is an answer of no named kind.
  init?(level: String, outcome: String) {
    if outcome == "refused" {
      self = .refused
    } else if outcome == "answered" {
      switch level {
      case "consult", "meeting": self = .consultation
      case "visit": self = .mission
      case "material", "material-aid": self = .aid
      case "troops": self = .force
      default: self = ResponseGlyph(rawValue: level) ?? .statement
      }
    } else {
      return nil
    }
  }

  /// One word for a key.
  var word: String {
    switch self {
    case .framing: "framing"
    case .statement: "statement"
    case .consultation: "consult"
    case .mission: "mission"
    case .aid: "aid"
    case .force: "force"
    case .refused: "refused"
    }
  }

  /// The word or two that follow a number: "12, talks".
  var phrase: String {
    switch self {
    case .framing: "framing"
    case .statement: "a statement"
    case .consultation: "talks"
    case .mission: "a mission"
    case .aid: "aid"
    case .force: "troops"
    case .refused: "refused"
    }
  }

  /// The outline, where one is the radius: equal weight to the eye, so a diamond reaches further than a disc.
  private var outline: String {
    switch self {
    case .framing, .statement: "M-1.2,0L0,-1.2L1.2,0L0,1.2Z"
    case .consultation, .mission: "circle"
    case .aid, .force: "M-0.95,-0.95L0.95,-0.95L0.95,0.95L-0.95,0.95Z"
    case .refused: "M-0.86,-0.86L0.86,0.86M-0.86,0.86L0.86,-0.86"
    }
  }

  /// The left half of the outline, for the lesser of two kinds.
  private var half: String? {
    switch self {
    case .framing: "M-1.2,0L0,-1.2L0,1.2Z"
    case .consultation: "M0,-1C-0.5523,-1,-1,-0.5523,-1,0C-1,0.5523,-0.5523,1,0,1Z"
    case .aid: "M-0.95,-0.95L0,-0.95L0,0.95L-0.95,0.95Z"
    case .statement, .mission, .force, .refused: nil
    }
  }

  /// Draws the sign, over a halo of the background unless it stands free.
  func draw(
    in sketch: inout Sketch, at center: Point, radius: Double, stage: String, rows: [Int], isFree: Bool = false
  ) {
    let cross = Sketch.Line(ink: .ink, width: 1.7)
    let edge = Sketch.Line(ink: .blue, width: 1)
    let halo = Sketch.Line(ink: .background, width: (self == .refused ? cross.width : edge.width) + 2 * 1.3)
    let paper = self == .refused ? nil : Sketch.Fill.solid(.background)
    if !isFree {
      sketch.symbol(outline, at: center, radius: radius, fill: paper, line: halo, in: stage + "-halos", rows: rows)
    }
    if self == .refused {
      sketch.symbol(outline, at: center, radius: radius, line: cross, in: stage, rows: rows)
      return
    }
    let fill: Sketch.Fill = half == nil ? .solid(.blue) : .solid(.background)
    sketch.symbol(outline, at: center, radius: radius, fill: fill, line: edge, in: stage, rows: rows)
    if let half {
      sketch.symbol(half, at: center, radius: radius, fill: .solid(.blue), in: stage + "-halves", rows: rows)
    }
  }
}
