/// How a colour looks to an eye: the usual one, or one that lacks a kind of cone altogether.
package enum ColorVision: String, Sendable, CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// The colour as this eye sees it: Machado, Oliveira & Fernandes 2009, at full severity, on light.
  package func seen(_ color: Color) -> Color {
    guard let m = matrix else { return color }
    let c = color.linear
    func row(_ index: Int) -> Double { m[index] * c.red + m[index + 1] * c.green + m[index + 2] * c.blue }
    return Color(linear: row(0), row(3), row(6))
  }

  private var matrix: [Double]? {
    switch self {
    case .usual: nil
    case .protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    case .deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]
    case .tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]
    }
  }
}
