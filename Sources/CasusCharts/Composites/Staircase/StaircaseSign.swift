import CasusScene

/// The signs of a staircase: a filled square for a deed, a hollow diamond for words, a grey one for a denial.
enum StaircaseSign {
  static func draw(
    _ step: StaircaseStep, at center: Point, radius: Double, in sketch: inout Sketch, stage: String
  ) {
    draw(isDeed: step.isDeed, isDenial: step.isDenial, at: center, radius, in: &sketch, stage: stage, rows: [step.row])
  }

  private static func draw(
    isDeed: Bool, isDenial: Bool, at center: Point, _ radius: Double, in sketch: inout Sketch, stage: String,
    rows: [Int]
  ) {
    let shape = isDeed ? "M-0.95,-0.95L0.95,-0.95L0.95,0.95L-0.95,0.95Z" : "M-1.25,0L0,-1.25L1.25,0L0,1.25Z"
    let halo = Sketch.Line(ink: .background, width: 3)
    sketch.symbol(
      shape, at: center, radius: radius, fill: .solid(.background), line: halo, in: stage + "-halos", rows: rows)
    let ink: Ink = isDenial ? .mark : .blue
    let isFilled = isDeed && !isDenial
    sketch.symbol(
      shape, at: center, radius: isFilled ? radius : radius - 0.2, fill: .solid(isFilled ? ink : .background),
      line: .init(ink: ink, width: isFilled ? 0.6 : 1.2), in: stage, rows: rows)
  }

  /// Only what occurs.
  static func key(_ stairs: [Staircase], isHatched: Bool) -> KeyRow {
    func sign(_ word: String, isDeed: Bool, isDenial: Bool) -> KeyRow.Entry {
      KeyRow.Entry(word: word, width: 7) { sketch, left in
        draw(
          isDeed: isDeed, isDenial: isDenial, at: Point(left.x + 3.5, left.y), 2.6, in: &sketch, stage: "key-signs",
          rows: [])
      }
    }
    var key = KeyRow()
    if stairs.contains(where: { $0.steps.contains(where: \.isDeed) }) {
      key.entries.append(sign("deed", isDeed: true, isDenial: false))
    }
    if stairs.contains(where: { $0.steps.contains { !$0.isDeed } }) {
      key.entries.append(sign("words", isDeed: false, isDenial: false))
    }
    if stairs.contains(where: { !$0.denials.isEmpty }) {
      key.entries.append(sign("denial", isDeed: false, isDenial: true))
    }
    if isHatched {
      key.entries.append(
        KeyRow.Entry(word: "day not known", width: 14) { sketch, left in
          sketch.hatched(Rect(left.x, left.y - 2.2, 14, 4.4), .mark, in: "key-bars")
        })
    }
    return key
  }
}
