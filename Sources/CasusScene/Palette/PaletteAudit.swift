/// What is wrong with colours as they will be seen: too little contrast, or two that some eyes cannot tell apart.
package struct PaletteFault: Sendable, Hashable {
  /// The colours by the names they have in a theme, such as `categorical[2]`; one is on the background.
  package var colors: [String]
  /// What was measured: `contrast` or `difference`.
  package var measure: Measure
  package var found: Double
  package var expected: Double
  /// For a difference, the eye to which it is that small.
  package var vision: ColorVision

  package enum Measure: String, Sendable, Hashable { case contrast, difference }
}

extension Theme.Colors {
  /// The least a theme must keep: text 4.5:1 and marks 3:1 on the background (WCAG 2.2, 1.4.3 and 1.4.11), and
  /// differences (CIEDE2000) that hold to every eye: 10 between series, 8 between steps, 25 between stances.
  package enum Floor {
    package static let text = 4.5
    package static let mark = 3.0
    package static let series = 10.0
    package static let step = 8.0
    package static let stance = 25.0
    /// The palest steps of an ordinal ramp carry an outline instead of a contrast of their own.
    package static let outlinedSteps = 3
  }

  /// Every fault of the theme's colours, in the order of its names.
  package var faults: [PaletteFault] {
    var faults: [PaletteFault] = []
    func contrast(_ name: String, _ color: Color, on other: String, _ ground: Color, atLeast floor: Double) {
      let found = color.contrast(with: ground)
      guard found < floor else { return }
      faults.append(
        PaletteFault(colors: [name, other], measure: .contrast, found: found, expected: floor, vision: .usual))
    }
    for (ground, paper) in [("background", background), ("panel", panel)] {
      for (name, color) in [("ink", ink), ("ink2", ink2), ("ink3", ink3), ("accent", accent), ("blue", blue)] {
        contrast(name, color, on: ground, paper, atLeast: Floor.text)
      }
      contrast("mark", mark, on: ground, paper, atLeast: Floor.mark)
    }
    for (index, color) in categorical.enumerated() {
      contrast("categorical[\(index)]", color, on: "background", background, atLeast: Floor.mark)
    }
    for (index, color) in ordinal.enumerated().dropFirst(Floor.outlinedSteps) {
      contrast("ordinal[\(index)]", color, on: "background", background, atLeast: Floor.mark)
    }
    for (index, (sign, fill)) in zip(stanceSigns, stance).enumerated() {
      contrast("stanceSigns[\(index)]", sign, on: "stance[\(index)]", fill, atLeast: Floor.text)
    }
    faults += Self.tooClose(categorical, "categorical", atLeast: Floor.series)
    // The first step stands for nothing: it is the paper.
    faults += Self.tooClose(Array(ordinal.dropFirst()), "ordinal", from: 1, atLeast: Floor.step)
    faults += Self.tooClose(stance, "stance", atLeast: Floor.stance)
    return faults
  }

  /// The pairs of a palette that look too alike to some eye; of each pair the eye that sees the least.
  package static func tooClose(
    _ colors: [Color], _ name: String, from first: Int = 0, atLeast floor: Double
  ) -> [PaletteFault] {
    var faults: [PaletteFault] = []
    for i in colors.indices {
      for j in colors.indices where j > i {
        let seen = ColorVision.allCases.map { ($0.seen(colors[i]).difference(from: $0.seen(colors[j])), $0) }
        guard let worst = seen.min(by: { $0.0 < $1.0 }), worst.0 < floor else { continue }
        faults.append(
          PaletteFault(
            colors: ["\(name)[\(first + i)]", "\(name)[\(first + j)]"], measure: .difference, found: worst.0,
            expected: floor, vision: worst.1))
      }
    }
    return faults
  }
}
